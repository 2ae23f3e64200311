package io.github.ocr4j.internal.json;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The marks that stand for inline contents in one JSON text, in the order of the text. */
final class InlineMarks {
  private static final String MARK = "inline-" + UUID.randomUUID();

  private final List<InlineContent> contents = new ArrayList<>();

  String markFor(InlineContent content) {
    contents.add(content);
    return MARK;
  }

  List<InlineContent> contents() {
    return contents;
  }

  static String mark() {
    return MARK;
  }
}
