package io.github.ocr4j.local.internal.pdf;

import io.github.ocr4j.local.internal.page.Box;
import io.github.ocr4j.local.internal.page.ExtractedPage;
import io.github.ocr4j.local.internal.page.Picture;
import io.github.ocr4j.local.internal.page.Word;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;

/** Finds the bitmaps of a page that may hold text: a scanned table, a screenshot. */
final class ImageRegions {
  /** Smaller bitmaps are logos and icons. */
  private static final double MIN_WIDTH = 100;

  private static final double MIN_HEIGHT = 30;

  /** Text in fewer dots per inch cannot be read. */
  private static final double MIN_DPI = 60;

  /** The resolution at which a bitmap in pieces, or turned, is drawn. */
  private static final double DRAWN_DPI = 300;

  private static final double MAX_PIXELS = 16_000_000;

  /** A page with more bitmaps is an album; only the largest are looked at. */
  private static final int MAX_REGIONS = 8;

  /** Where the text layer has so many words on a bitmap, it says what is there. */
  private static final int KNOWN_WORDS = 3;

  /** A caption begins at most so many points over or under its figure. */
  private static final double CAPTION_REACH = 24;

  private static final Pattern FIGURE = Pattern.compile("(?i)fig(ure|\\.|\\.?\\d.*)");

  private final PageRaster raster;
  private final int index;
  private final PdfPage page;

  ImageRegions(PageRaster raster, int index, PdfPage page) {
    this.raster = raster;
    this.index = index;
    this.page = page;
  }

  List<ImageRegion> find(ExtractedPage content) {
    List<Box> boxes =
        content.pictures().stream()
            .filter(picture -> picture.kind() == Picture.Kind.BITMAP)
            .map(picture -> picture.box().intersection(content.box()))
            .filter(box -> box.width() >= MIN_WIDTH && box.height() >= MIN_HEIGHT)
            .filter(box -> unknown(box, content) && !captioned(box, content))
            .sorted(Comparator.comparingDouble(Box::area).reversed())
            .limit(MAX_REGIONS)
            .toList();
    List<ImageRegion> regions = new ArrayList<>();
    for (Box box : boxes) {
      region(box).ifPresent(regions::add);
    }
    return regions;
  }

  private static boolean unknown(Box box, ExtractedPage content) {
    return content.words().stream().filter(word -> box.containsCenterOf(word.box())).count()
        < KNOWN_WORDS;
  }

  /** What the page itself calls a figure is one; its text is a part of it. */
  private static boolean captioned(Box box, ExtractedPage content) {
    return content.words().stream()
        .filter(word -> FIGURE.matcher(word.text()).matches())
        .map(Word::box)
        .filter(word -> word.overlapY(box) <= 0 && -word.overlapY(box) < CAPTION_REACH)
        .anyMatch(word -> lineReaches(box, word, content));
  }

  /** A caption may be wider than its figure, so that its first word stands beside it. */
  private static boolean lineReaches(Box box, Box firstWord, ExtractedPage content) {
    return firstWord.right() < box.right() + CAPTION_REACH
        && content.words().stream()
            .map(Word::box)
            .filter(word -> word.overlapY(firstWord) > 0 && word.left() >= firstWord.left())
            .anyMatch(word -> word.overlapX(box.expand(CAPTION_REACH)) > 0);
  }

  /** A bitmap that cannot be decoded is left to whoever looks at the page. */
  private Optional<ImageRegion> region(Box box) {
    PageScan scan;
    try {
      scan = pixels(box);
    } catch (IOException | IllegalArgumentException damaged) {
      return Optional.empty();
    }
    if (scan.dotsPerInch() < MIN_DPI) {
      return Optional.empty();
    }
    ImageTexture texture = new ImageTexture(scan.image(), scan.dotsPerInch());
    return texture.mayHoldText()
        ? Optional.of(new ImageRegion(box, scan.image(), scan.dotsPerInch(), texture.colorful()))
        : Optional.empty();
  }

  private PageScan pixels(Box box) throws IOException {
    Optional<PlacedImage> only = page.onlyBitmap(box);
    if (only.isPresent()) {
      PDImage image = only.get().image();
      int finer = (int) (image.getWidth() / box.width() * 72 / DRAWN_DPI);
      Optional<BufferedImage> own = ScanPixels.of(image, finer, MAX_PIXELS);
      if (own.isPresent()) {
        double dpi = own.get().getWidth() / only.get().box().width() * 72;
        return new PageScan(own.get(), dpi, true, true);
      }
    }
    double dpi = Math.min(DRAWN_DPI, 72 * Math.sqrt(MAX_PIXELS / box.area()));
    return new PageScan(raster.draw(index, page.geometry(), box, dpi / 72), dpi, false, true);
  }
}
