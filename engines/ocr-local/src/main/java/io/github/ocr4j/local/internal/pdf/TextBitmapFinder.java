package io.github.ocr4j.local.internal.pdf;

import io.github.ocr4j.local.internal.page.Box;
import io.github.ocr4j.local.internal.page.ExtractedPage;
import io.github.ocr4j.local.internal.page.Picture;
import io.github.ocr4j.local.internal.page.Word;
import io.github.ocr4j.local.internal.pdf.RawPage.PlacedImage;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds the bitmaps of a page that may hold text: a scanned table, a screenshot. */
final class TextBitmapFinder {
  /** Smaller bitmaps are logos and icons. */
  private static final double MIN_WIDTH_POINTS = 100;

  private static final double MIN_HEIGHT_POINTS = 30;

  /** Text in fewer dots per inch cannot be read. */
  private static final double MIN_DPI = 60;

  /** The resolution at which a bitmap in pieces, or turned, is drawn. */
  private static final double DRAWN_DPI = 300;

  private static final double MAX_PIXELS = 16_000_000;

  /** A page with more bitmaps is an album; only the largest are looked at. */
  private static final int MAX_BITMAPS = 8;

  /** Where the text layer has so many words on a bitmap, it says what is there. */
  private static final int MIN_KNOWN_WORDS = 3;

  /** A caption begins less than this over or under its figure, and at its sides. */
  private static final double CAPTION_REACH_POINTS = 24;

  private static final Pattern FIGURE = Pattern.compile("(?i)fig(ure|\\.|\\.?\\d.*)");

  private final PageRaster raster;
  private final int index;
  private final PdfPage page;

  TextBitmapFinder(PageRaster raster, int index, PdfPage page) {
    this.raster = raster;
    this.index = index;
    this.page = page;
  }

  List<TextBitmap> find(ExtractedPage content) {
    List<Box> boxes =
        content.pictures().stream()
            .filter(picture -> picture.kind() == Picture.Kind.BITMAP)
            .map(picture -> picture.box().intersection(content.box()))
            .filter(box -> box.width() >= MIN_WIDTH_POINTS && box.height() >= MIN_HEIGHT_POINTS)
            .filter(box -> box.contained(content.words()).size() < MIN_KNOWN_WORDS)
            .filter(box -> !hasCaption(box, content.words()))
            .sorted(Comparator.comparingDouble(Box::area).reversed())
            .limit(MAX_BITMAPS)
            .toList();
    return boxes.stream().flatMap(box -> bitmap(box).stream()).toList();
  }

  /** What the page itself calls a figure is one; its text is a part of it. */
  private static boolean hasCaption(Box box, List<Word> words) {
    return words.stream()
        .filter(word -> FIGURE.matcher(word.text()).matches())
        .map(Word::box)
        .filter(word -> word.overlapY(box) <= 0 && -word.overlapY(box) < CAPTION_REACH_POINTS)
        .anyMatch(word -> hasLineAt(box, word, words));
  }

  /** A caption may be wider than its figure, so that its first word stands beside it. */
  private static boolean hasLineAt(Box box, Box firstWord, List<Word> words) {
    return firstWord.right() < box.right() + CAPTION_REACH_POINTS
        && words.stream()
            .map(Word::box)
            .filter(word -> word.overlapY(firstWord) > 0 && word.left() >= firstWord.left())
            .anyMatch(word -> word.overlapX(box.expand(CAPTION_REACH_POINTS)) > 0);
  }

  /** A bitmap that cannot be decoded stays a picture. */
  private Optional<TextBitmap> bitmap(Box box) {
    try {
      PagePixels pixels = pixels(box);
      BitmapTexture texture = new BitmapTexture(pixels.image(), pixels.dotsPerInch());
      return pixels.dotsPerInch() >= MIN_DPI && texture.isTextLike()
          ? Optional.of(
              new TextBitmap(box, pixels.image(), pixels.dotsPerInch(), texture.isColorful()))
          : Optional.empty();
    } catch (IOException | IllegalArgumentException damaged) {
      return Optional.empty();
    }
  }

  private PagePixels pixels(Box box) throws IOException {
    Optional<PlacedImage> only = page.onlyBitmap(box);
    if (only.isPresent()) {
      PlacedImage bitmap = only.get();
      int finer = (int) (bitmap.image().getWidth() / box.width() * 72 / DRAWN_DPI);
      Optional<BufferedImage> own = ScanPixels.of(bitmap.image(), finer, MAX_PIXELS);
      if (own.isPresent()) {
        double dpi = bitmap.dotsPerInch(own.get().getWidth());
        return new PagePixels(own.get(), dpi, true, true);
      }
    }
    double dpi = Math.min(DRAWN_DPI, 72 * Math.sqrt(MAX_PIXELS / box.area()));
    return new PagePixels(raster.draw(index, page.geometry(), box, dpi / 72), dpi, false, true);
  }
}
