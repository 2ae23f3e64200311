package io.github.ocr4j.markdown;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects findings of one conversion. */
final class Findings {
  private final List<Finding> findings = new ArrayList<>();

  void add(Finding.Kind kind, PageDraft draft, String message) {
    findings.add(Finding.onPage(kind, draft.index(), message));
  }

  void add(Finding.Kind kind, String message) {
    findings.add(Finding.ofDocument(kind, message));
  }

  /** Reports a repair, if it found anything. */
  void repaired(Repair repair, PageDraft draft, int places) {
    if (places > 0) {
      add(kind(repair), draft, repair.describe(places));
    }
  }

  private static Finding.Kind kind(Repair repair) {
    return switch (repair) {
      case CONTROL_CHARACTERS -> Finding.Kind.CONTROL_CHARACTERS_REMOVED;
      case UNICODE -> Finding.Kind.UNICODE_COMPOSED;
      case UNCLOSED_FENCES -> Finding.Kind.FENCE_CLOSED;
      case CODE_LANGUAGE -> Finding.Kind.CODE_LANGUAGE_MOVED;
      case FOOTNOTES -> Finding.Kind.FOOTNOTES_RENUMBERED;
      case HEADING_LEVELS -> Finding.Kind.HEADING_LEVELS_CHANGED;
      case HEADING_BREAKS -> Finding.Kind.HEADING_BREAKS_REMOVED;
      case CURRENCY -> Finding.Kind.CURRENCY_ESCAPED;
      case MATH -> Finding.Kind.MATH_UNIFIED;
      case BULLETS -> Finding.Kind.BULLETS_CHANGED;
      case CHECK_BOXES -> Finding.Kind.CHECK_BOXES_CHANGED;
      case RUNNING_HEADS -> Finding.Kind.RUNNING_HEADS_REMOVED;
      case SPLIT_PARAGRAPHS -> Finding.Kind.PARAGRAPH_JOINED;
      case SPLIT_TABLES -> Finding.Kind.TABLE_JOINED;
    };
  }

  /** In the order of pages; those of the whole document first. */
  List<Finding> sorted() {
    return findings.stream()
        .sorted(Comparator.comparingInt(finding -> finding.pageIndex().orElse(-1)))
        .toList();
  }
}
