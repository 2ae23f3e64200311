package io.github.ocr4j.markdown.internal.context;

import io.github.ocr4j.markdown.document.Finding;
import io.github.ocr4j.markdown.internal.page.PageDraft;
import io.github.ocr4j.markdown.option.Repair;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Collects findings of one conversion. */
public final class Findings {
  private final List<Finding> findings = new ArrayList<>();

  public void add(Finding.Kind kind, PageDraft draft, String message) {
    findings.add(new Finding(kind, Optional.of(draft.index()), message));
  }

  public void add(Finding.Kind kind, String message) {
    findings.add(new Finding(kind, Optional.empty(), message));
  }

  /** Reports a repair, if it found anything. */
  public void repaired(Repair repair, PageDraft draft, int places) {
    if (places > 0) {
      report(repair, draft, places);
    }
  }

  private void report(Repair repair, PageDraft draft, int places) {
    switch (repair) {
      case CONTROL_CHARACTERS ->
          add(
              Finding.Kind.CONTROL_CHARACTERS_REMOVED,
              draft,
              places + " control characters removed");
      case UNICODE ->
          add(Finding.Kind.UNICODE_COMPOSED, draft, places + " characters composed (Unicode NFC)");
      case UNCLOSED_FENCES ->
          add(
              Finding.Kind.FENCE_CLOSED,
              draft,
              places + " code fences closed at the end of the page");
      case CODE_LANGUAGE ->
          add(
              Finding.Kind.CODE_LANGUAGE_MOVED,
              draft,
              places + " languages moved behind their code fences");
      case FOOTNOTES ->
          add(Finding.Kind.FOOTNOTES_RENUMBERED, draft, places + " footnote marks renumbered");
      case HEADING_LEVELS ->
          add(Finding.Kind.HEADING_LEVELS_CHANGED, draft, places + " heading levels changed");
      case HEADING_BREAKS ->
          add(
              Finding.Kind.HEADING_BREAKS_REMOVED,
              draft,
              places + " line breaks taken out of headings");
      case CURRENCY ->
          add(Finding.Kind.CURRENCY_ESCAPED, draft, places + " amounts of money escaped");
      case MATH ->
          add(Finding.Kind.MATH_UNIFIED, draft, places + " formulas written in the flavour's form");
      case BULLETS -> add(Finding.Kind.BULLETS_CHANGED, draft, places + " bullets made list items");
      case CHECK_BOXES ->
          add(Finding.Kind.CHECK_BOXES_CHANGED, draft, places + " boxes made task list items");
      case RUNNING_HEADS ->
          add(
              Finding.Kind.RUNNING_HEADS_REMOVED,
              draft,
              places + " running heads, feet or page numbers taken out");
      case SPLIT_PARAGRAPHS ->
          add(
              Finding.Kind.PARAGRAPH_JOINED,
              draft,
              places + " paragraphs joined with the page before");
      case SPLIT_TABLES ->
          add(Finding.Kind.TABLE_JOINED, draft, places + " tables joined with the page before");
    }
  }

  /** In the order of pages; those of the whole document first. */
  public List<Finding> sorted() {
    return findings.stream()
        .sorted(Comparator.comparingInt(finding -> finding.pageIndex().orElse(-1)))
        .toList();
  }
}
