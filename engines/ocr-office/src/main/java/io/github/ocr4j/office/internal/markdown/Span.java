package io.github.ocr4j.office.internal.markdown;

/**
 * Text that looks the same.
 *
 * @param text as it is to be seen, or Markdown if it is {@code raw}
 * @param look its marks
 * @param link where it leads; empty if nowhere
 * @param raw whether the text is Markdown already
 */
record Span(String text, Look look, String link, boolean raw) {
  /** How text looks. */
  record Look(boolean bold, boolean italic, boolean struck, boolean code, String script) {
    static final Look PLAIN = new Look(false, false, false, false, "");

    Look withBold() {
      return new Look(true, italic, struck, code, script);
    }

    Look withItalic() {
      return new Look(bold, true, struck, code, script);
    }

    Look withStruck() {
      return new Look(bold, italic, true, code, script);
    }

    Look withCode() {
      return new Look(bold, italic, struck, true, script);
    }

    Look withScript(String tag) {
      return new Look(bold, italic, struck, code, tag);
    }
  }

  boolean isLike(Span other) {
    return look.equals(other.look) && link.equals(other.link) && raw == other.raw;
  }

  Span with(String otherText) {
    return new Span(otherText, look, link, raw);
  }
}
