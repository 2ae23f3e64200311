package io.github.ocr4j.local.internal.pdf;

import io.github.ocr4j.local.internal.page.Box;
import io.github.ocr4j.local.internal.page.Picture;
import java.util.ArrayList;
import java.util.List;

/** Decides which bitmaps and drawings of a page are pictures that a reader would miss. */
final class PictureFinder {
  /** Smaller bitmaps are bullets, rules or icons in the text. */
  private static final double MIN_BITMAP = 16;

  /** Smaller drawings are ornaments. */
  private static final double MIN_DRAWING = 40;

  /** Drawn shapes closer than this, in points, belong to one drawing. */
  private static final double NEAR = 6;

  /** Fewer shapes than this are a frame, a shaded box or an ornament and no drawing. */
  private static final int MIN_SHAPES = 6;

  /** A drawing or bitmap over more of the page than this is its background. */
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
    List<Shape> shapes = page.drawings().stream().filter(s -> !background(s.box())).toList();
    for (BoxCluster cluster : BoxCluster.of(shapes.stream().map(Shape::box).toList(), NEAR)) {
      Box box = cluster.box();
      if (cluster.count() >= MIN_SHAPES
          && box.width() >= MIN_DRAWING
          && box.height() >= MIN_DRAWING
          && !background(box)) {
        boolean plain =
            shapes.stream().filter(s -> box.containsCenterOf(s.box())).allMatch(Shape::plain);
        pictures.add(new Picture(box, plain ? Picture.Kind.AREAS : Picture.Kind.DRAWING));
      }
    }
    return pictures;
  }

  private boolean background(Box box) {
    return box.area() > BACKGROUND * geometry.width() * geometry.height();
  }
}
