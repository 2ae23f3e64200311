package io.github.ocr4j.local.internal.pdf;

import io.github.ocr4j.local.internal.page.Box;

/** Decides whether a page's text layer can be trusted or the page has to be recognized. */
final class TextLayer {
  /** Beside a picture that covers the page, fewer characters than this are a stamp over a scan. */
  private static final int STAMP_CHARACTERS = 50;

  /** A picture over so much of the page may be a scan. */
  private static final double SCAN_COVER = 0.5;

  /** A picture over so much of the page hides or repeats whatever text is on it. */
  private static final double FULL_COVER = 0.85;

  /** A layer in which more than this part of the characters has no meaning is of no use. */
  private static final double MAX_UNMAPPED = 0.15;

  private TextLayer() {}

  static boolean sound(RawPage page, PageGeometry geometry) {
    long visible = page.glyphs().stream().filter(g -> g.visible() && !g.blank()).count();
    long unmapped =
        page.glyphs().stream().filter(g -> g.visible() && !g.blank() && !g.mapped()).count();
    double cover = largestImage(page) / (geometry.width() * geometry.height());
    boolean hidden =
        page.images().stream()
            .anyMatch(i -> covered(i.box(), geometry) && i.glyphsBefore() * 2L > visible);
    if (hidden) {
      return false;
    }
    if (visible == 0) {
      return page.images().isEmpty() && page.drawings().isEmpty();
    }
    if (unmapped > MAX_UNMAPPED * visible) {
      return false;
    }
    return visible >= STAMP_CHARACTERS || cover < SCAN_COVER;
  }

  /** Whether one bitmap is the whole page. */
  static boolean covered(Box image, PageGeometry geometry) {
    return image.area() > FULL_COVER * geometry.width() * geometry.height();
  }

  private static double largestImage(RawPage page) {
    return page.images().stream().mapToDouble(i -> i.box().area()).max().orElse(0);
  }
}
