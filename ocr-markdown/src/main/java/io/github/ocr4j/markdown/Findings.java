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

  /** In the order of pages; those of the whole document first. */
  List<Finding> sorted() {
    return findings.stream()
        .sorted(Comparator.comparingInt(finding -> finding.pageIndex().orElse(-1)))
        .toList();
  }
}
