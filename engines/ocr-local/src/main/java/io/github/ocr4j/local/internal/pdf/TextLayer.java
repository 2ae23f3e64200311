package io.github.ocr4j.local.internal.pdf;

import io.github.ocr4j.local.internal.page.Box;

/** Decides whether a page's text layer can be trusted or the page has to be recognized. */
final class TextLayer {
  /** Beside a picture that covers the page, fewer characters than this are a stamp over a scan. */
  private static final int STAMP_CHARACTERS = 50;

  /** Over a bitmap of the whole page, so few lines are a stamp or the head of a fax. */
  private static final int STAMP_LINES = 3;

  /** A picture over so much of the page may be a scan. */
  private static final double SCAN_COVER = 0.5;

  /** A picture over so much of the page hides or repeats whatever text is on it. */
  private static final double FULL_COVER = 0.85;

  /** A layer in which more than this part of the characters has no meaning is of no use. */
  private static final double MAX_UNMAPPED = 0.15;

  /** With more of them, the few others are not worth what they cost. */
  private static final double MAX_MENDABLE = 0.5;

  private TextLayer() {}

  static boolean sound(RawPage page, PageGeometry geometry) {
    return sound(page, geometry, MAX_UNMAPPED);
  }

  /** Whether it is sound but for characters without a meaning. */
  static boolean mendable(RawPage page, PageGeometry geometry) {
    return sound(page, geometry, MAX_MENDABLE);
  }

  /** Whether the text, whatever it means, is drawn as characters, and not as a picture of them. */
  static boolean drawn(RawPage page, PageGeometry geometry) {
    return sound(page, geometry, 1) && visible(page) >= STAMP_CHARACTERS;
  }

  private static boolean sound(RawPage page, PageGeometry geometry, double maxUnmapped) {
    long visible = visible(page);
    long unmapped =
        page.glyphs().stream().filter(g -> g.visible() && !g.blank() && !g.mapped()).count();
    boolean hidden =
        page.images().stream()
            .anyMatch(i -> covered(i.box(), geometry) && i.glyphsBefore() * 2L > visible);
    if (hidden) {
      return false;
    }
    if (visible == 0) {
      return page.images().isEmpty() && page.drawings().isEmpty();
    }
    if (unmapped > maxUnmapped * visible) {
      return false;
    }
    return visible >= STAMP_CHARACTERS && !isStamp(page, geometry) || !bitmapShown(page, geometry);
  }

  private static boolean isStamp(RawPage page, PageGeometry geometry) {
    long lines =
        page.glyphs().stream()
            .filter(g -> g.visible() && !g.blank())
            .map(g -> Math.round(g.baseline() / g.size()))
            .distinct()
            .limit(STAMP_LINES + 1)
            .count();
    return lines <= STAMP_LINES && page.images().stream().anyMatch(i -> covered(i.box(), geometry));
  }

  /** Whether one bitmap is the whole page. */
  static boolean covered(Box image, PageGeometry geometry) {
    return image.area() > FULL_COVER * geometry.width() * geometry.height();
  }

  private static long visible(RawPage page) {
    return page.glyphs().stream().filter(g -> g.visible() && !g.blank()).count();
  }

  /** Whether one bitmap is so large that it may be a scan. */
  static boolean bitmapShown(RawPage page, PageGeometry geometry) {
    return largestImage(page) >= SCAN_COVER * geometry.width() * geometry.height();
  }

  private static double largestImage(RawPage page) {
    return page.images().stream().mapToDouble(i -> i.box().area()).max().orElse(0);
  }
}
