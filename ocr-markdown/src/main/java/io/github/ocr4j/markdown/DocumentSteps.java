package io.github.ocr4j.markdown;

import java.util.List;

/** What needs several pages at once. */
final class DocumentSteps {
  private final ConverterOptions options;
  private final Findings findings;
  private final HeadersAndFooters headersAndFooters;

  DocumentSteps(ConverterOptions options, Findings findings, HeadersAndFooters headersAndFooters) {
    this.options = options;
    this.findings = findings;
    this.headersAndFooters = headersAndFooters;
  }

  void apply(List<PageDraft> drafts) {
    if (options.repairs(Repair.RUNNING_HEADS)) {
      runningHeads(drafts);
    }
    if (options.repairs(Repair.FOOTNOTES) && options.split() != Split.PAGE) {
      report(Repair.FOOTNOTES, drafts, FootnoteStep.apply(drafts));
    }
    if (options.repairs(Repair.HEADING_LEVELS)) {
      report(Repair.HEADING_LEVELS, drafts, HeadingLevelStep.apply(drafts));
    }
    if (options.repairs(Repair.SPLIT_PARAGRAPHS) && options.pagesFlow()) {
      splitParagraphs(drafts);
    }
  }

  private void runningHeads(List<PageDraft> drafts) {
    RunningHeads.remove(drafts, options.headersAndFooters())
        .forEach(
            (words, pages) -> {
              headersAndFooters.collect(words);
              pages.forEach(page -> findings.repaired(Repair.RUNNING_HEADS, page, 1));
            });
  }

  private void splitParagraphs(List<PageDraft> drafts) {
    for (int i = 1; i < drafts.size(); i++) {
      boolean joined = SplitParagraphs.join(drafts.get(i - 1), drafts.get(i));
      findings.repaired(Repair.SPLIT_PARAGRAPHS, drafts.get(i), joined ? 1 : 0);
    }
  }

  private void report(Repair repair, List<PageDraft> drafts, List<Integer> changed) {
    for (int i = 0; i < drafts.size(); i++) {
      findings.repaired(repair, drafts.get(i), changed.get(i));
    }
  }
}
