package io.github.ocr4j.markdown.internal.file;

import io.github.ocr4j.markdown.internal.flow.SplitTables;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The text of a file while it grows. */
final class Section {
  private final String title;
  private final List<String> pieces = new ArrayList<>();
  private final SplitTables tables = new SplitTables();

  Section(String title) {
    this.title = title;
  }

  String title() {
    return title;
  }

  boolean isEmpty() {
    return pieces.isEmpty();
  }

  String text() {
    return String.join("", pieces);
  }

  /** Adds text after a blank line. */
  void block(String block) {
    if (!block.isEmpty()) {
      glue(isEmpty() ? "" : "\n\n", block);
    }
  }

  /** Adds text right after what is there. */
  void glue(String between, String rest) {
    add(between);
    add(rest);
    tables.follow(rest);
  }

  /** Adds text that begins with the rest of the code block that is last here, as one block. */
  void continueCode(String rest) {
    String last = pieces.remove(pieces.size() - 1);
    add(last.substring(0, last.lastIndexOf('\n')));
    glue("", rest.substring(rest.indexOf('\n')));
  }

  /** Adds a page without its header when it goes on with the table that is last here. */
  boolean continueTable(String page) {
    Optional<String> rows = tables.continuation(page);
    rows.ifPresent(
        rest -> {
          add("\n");
          add(rest);
        });
    return rows.isPresent();
  }

  private void add(String piece) {
    if (!piece.isEmpty()) {
      pieces.add(piece);
    }
  }
}
