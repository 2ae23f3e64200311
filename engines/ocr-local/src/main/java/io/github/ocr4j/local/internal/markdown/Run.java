package io.github.ocr4j.local.internal.markdown;

import io.github.ocr4j.local.internal.page.TextStyle;

/** Text that looks alike; its link is empty when there is none. */
record Run(String text, TextStyle style, Script script, String link) {
  /** Whether text stands on the line, above or below it. */
  enum Script {
    NORMAL,
    RAISED,
    LOWERED,
    /** The mark of a footnote; the text is its label. */
    NOTE
  }

  Run append(String more) {
    return new Run(text + more, style, script, link);
  }

  boolean isAlike(Run other) {
    return style.equals(other.style) && script == other.script && link.equals(other.link);
  }
}
