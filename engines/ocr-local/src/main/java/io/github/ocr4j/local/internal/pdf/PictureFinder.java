package io.github.ocr4j.local.internal.pdf;

import io.github.ocr4j.local.internal.page.Box;
import io.github.ocr4j.local.internal.page.Picture;
import java.util.ArrayList;
import java.util.List;

/** Decides which bitmaps and drawings of a page are pictures that a reader would miss. */
final class PictureFinder {
  /** Smaller bitmaps are bullets, rules or icons in the text. */
  private static final double MIN_BITMAP = 16;

  /** A bitmap over more of the page than this is its background. */
  private static final double BACKGROUND = 0.85;

  private final PageGeometry geometry;

  PictureFinder(PageGeometry geometry) {
    this.geometry = geometry;
  }

  List<Picture> find(RawPage page) {
    List<Picture> pictures = new ArrayList<>();
    List<Box> bitmaps =
        page.images().stream().map(PlacedImage::box).filter(box -> !background(box)).toList();
    for (BoxCluster cluster : BoxCluster.of(bitmaps, 1)) {
      if (cluster.box().width() >= MIN_BITMAP && cluster.box().height() >= MIN_BITMAP) {
        pictures.add(new Picture(cluster.box(), Picture.Kind.BITMAP));
      }
    }
    pictures.addAll(new DrawingFinder(geometry).find(page));
    return pictures;
  }

  private boolean background(Box box) {
    return box.area() > BACKGROUND * geometry.width() * geometry.height();
  }
}
