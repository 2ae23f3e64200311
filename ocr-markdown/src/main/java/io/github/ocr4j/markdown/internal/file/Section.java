package io.github.ocr4j.markdown.internal.file;

import io.github.ocr4j.markdown.internal.flow.SplitTables;
import java.util.Optional;

/** The text of a file while it grows. */
final class Section {
  private final String title;
  private final StringBuilder text;
  private final SplitTables tables = new SplitTables();

  /** A section whose text may become about as long as said. */
  Section(String title, int length) {
    this.title = title;
    this.text = new StringBuilder(length);
  }

  String title() {
    return title;
  }

  StringBuilder text() {
    return text;
  }

  /** What is left of a page when it goes on with the table that this text ends with. */
  Optional<String> tableContinuation(String page) {
    return tables.continuation(text, page);
  }

  /** Adds text after a blank line. */
  void block(String block) {
    if (!block.isEmpty()) {
      text.append(text.length() == 0 ? "" : "\n\n").append(block);
    }
  }

  /** Adds text that begins with the rest of the code block that is last here, as one block. */
  void continueCode(String rest) {
    text.setLength(text.lastIndexOf("\n"));
    text.append(rest.substring(rest.indexOf('\n')));
  }

  /** Adds text right after what is there. */
  void glue(String between, String rest) {
    text.append(between).append(rest);
  }
}
