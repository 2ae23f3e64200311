package io.github.ocr4j.markdown;

/** The text of a file while it grows. */
final class Section {
  private final String title;
  private final StringBuilder text = new StringBuilder();

  Section(String title) {
    this.title = title;
  }

  String title() {
    return title;
  }

  StringBuilder text() {
    return text;
  }

  /** Adds text after a blank line. */
  void block(String block) {
    if (!block.isEmpty()) {
      text.append(text.length() == 0 ? "" : "\n\n").append(block);
    }
  }

  /** Adds text right after what is there. */
  void glue(String between, String rest) {
    text.append(between).append(rest);
  }
}
