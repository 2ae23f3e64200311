package io.github.ocr4j.markdown;

import io.github.ocr4j.markdown.document.Finding;
import io.github.ocr4j.markdown.internal.context.ConversionContext;
import io.github.ocr4j.markdown.internal.flow.HeadersAndFooters;
import io.github.ocr4j.markdown.internal.flow.RunningHeads;
import io.github.ocr4j.markdown.internal.flow.SplitCode;
import io.github.ocr4j.markdown.internal.flow.SplitParagraphs;
import io.github.ocr4j.markdown.internal.footnote.FootnoteStep;
import io.github.ocr4j.markdown.internal.page.PageDraft;
import io.github.ocr4j.markdown.internal.repair.HeadingLevelStep;
import io.github.ocr4j.markdown.option.Repair;
import io.github.ocr4j.markdown.option.Split;
import java.util.List;

/** What needs several pages at once. */
final class DocumentSteps {
  private final ConversionContext context;
  private final HeadersAndFooters headersAndFooters;

  DocumentSteps(ConversionContext context, HeadersAndFooters headersAndFooters) {
    this.context = context;
    this.headersAndFooters = headersAndFooters;
  }

  /** Finds what repeats or counts over pages, before pages are worked on by themselves. */
  void apply(List<PageDraft> drafts) {
    if (context.isOn(Repair.RUNNING_HEADS)) {
      runningHeads(drafts);
    }
    footnotes(drafts);
    if (context.isOn(Repair.HEADING_LEVELS)) {
      report(Repair.HEADING_LEVELS, drafts, HeadingLevelStep.apply(drafts));
    }
  }

  private void footnotes(List<PageDraft> drafts) {
    FootnoteStep step = new FootnoteStep(drafts);
    if (step.isEmpty()) {
      return;
    }
    step.report(context.findings());
    if (context.isOn(Repair.FOOTNOTES) && context.options().split() != Split.PAGE) {
      report(Repair.FOOTNOTES, drafts, step.renumber());
    }
  }

  private void runningHeads(List<PageDraft> drafts) {
    RunningHeads.remove(drafts, context.options().headersAndFooters())
        .forEach(
            (words, pages) -> {
              headersAndFooters.collect(words);
              pages.forEach(page -> context.findings().repaired(Repair.RUNNING_HEADS, page, 1));
            });
  }

  /** Joins pages that are finished: only then it is known what stands at their ends. */
  void join(List<PageDraft> drafts) {
    boolean wanted = context.isOn(Repair.SPLIT_PARAGRAPHS) && context.hasFlowingPages();
    for (int i = 1; wanted && i < drafts.size(); i++) {
      join(drafts.get(i - 1), drafts.get(i));
    }
  }

  private void join(PageDraft before, PageDraft draft) {
    if (SplitCode.join(before, draft)) {
      context
          .findings()
          .add(Finding.Kind.CODE_JOINED, draft, "1 code block joined with the page before");
    } else if (SplitParagraphs.join(before, draft)) {
      context.findings().repaired(Repair.SPLIT_PARAGRAPHS, draft, 1);
    }
  }

  private void report(Repair repair, List<PageDraft> drafts, List<Integer> changed) {
    for (int i = 0; i < drafts.size(); i++) {
      context.findings().repaired(repair, drafts.get(i), changed.get(i));
    }
  }
}
