package io.github.ocr4j.local.internal.pdf;

import io.github.ocr4j.local.internal.page.Box;

/** Decides whether a page's text layer can be trusted or the page has to be recognized. */
final class TextLayer {
  /** Beside a picture that covers the page, fewer characters are a stamp over a scan. */
  private static final int MIN_CHARACTERS = 50;

  /** Over a bitmap of the whole page, so few lines are a stamp or the head of a fax. */
  private static final int MAX_STAMP_LINES = 3;

  /** A picture over this share of the page may be a scan. */
  private static final double MIN_SCAN_SHARE = 0.5;

  /** A picture over a larger share of the page hides or repeats all text that is on it. */
  private static final double MAX_PICTURE_SHARE = 0.85;

  /** A layer in which a larger share of the characters has no meaning is of no use. */
  private static final double MAX_UNMAPPED_SHARE = 0.15;

  /** With a larger share, recognizing the text without a meaning costs more than the whole page. */
  private static final double MAX_MENDABLE_SHARE = 0.5;

  private TextLayer() {}

  static boolean isSound(RawPage page) {
    return isSound(page, MAX_UNMAPPED_SHARE);
  }

  /** Whether it is sound but for characters without a meaning. */
  static boolean isMendable(RawPage page) {
    return isSound(page, MAX_MENDABLE_SHARE);
  }

  /** Whether the text is drawn as characters, with or without a meaning, and not as a picture. */
  static boolean isDrawn(RawPage page) {
    return isSound(page, 1) && letters(page) >= MIN_CHARACTERS;
  }

  private static boolean isSound(RawPage page, double maxUnmappedShare) {
    long letters = letters(page);
    boolean isHidden =
        page.images().stream()
            .anyMatch(
                i -> isWholePage(i.box(), page.geometry()) && i.glyphsBefore() * 2L > letters);
    if (isHidden) {
      return false;
    }
    if (letters == 0) {
      return page.images().isEmpty() && page.drawings().isEmpty();
    }
    long unmapped = page.glyphs().stream().filter(g -> g.hasInk() && !g.isMapped()).count();
    return unmapped <= maxUnmappedShare * letters
        && (letters >= MIN_CHARACTERS && !isStamp(page) || !hasLargeBitmap(page));
  }

  private static boolean isStamp(RawPage page) {
    long lines =
        page.glyphs().stream()
            .filter(Glyph::hasInk)
            .map(g -> Math.round(g.baseline() / g.size()))
            .distinct()
            .limit(MAX_STAMP_LINES + 1)
            .count();
    return lines <= MAX_STAMP_LINES
        && page.images().stream().anyMatch(i -> isWholePage(i.box(), page.geometry()));
  }

  private static long letters(RawPage page) {
    return page.glyphs().stream().filter(Glyph::hasInk).count();
  }

  static boolean isWholePage(Box image, PageGeometry geometry) {
    return image.area() > MAX_PICTURE_SHARE * geometry.width() * geometry.height();
  }

  /** Whether one bitmap is so large that it may be a scan. */
  static boolean hasLargeBitmap(RawPage page) {
    double largest = page.images().stream().mapToDouble(i -> i.box().area()).max().orElse(0);
    return largest >= MIN_SCAN_SHARE * page.geometry().width() * page.geometry().height();
  }
}
