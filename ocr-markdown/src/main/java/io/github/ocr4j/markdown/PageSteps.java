package io.github.ocr4j.markdown;

import io.github.ocr4j.markdown.internal.context.ConversionContext;
import io.github.ocr4j.markdown.internal.html.HtmlStep;
import io.github.ocr4j.markdown.internal.page.PageDraft;
import io.github.ocr4j.markdown.internal.reference.ImageFiles;
import io.github.ocr4j.markdown.internal.reference.ImageStep;
import io.github.ocr4j.markdown.internal.reference.LinkStep;
import io.github.ocr4j.markdown.internal.reference.SharedLabels;
import io.github.ocr4j.markdown.internal.reference.TableRenderer;
import io.github.ocr4j.markdown.internal.reference.TableStep;
import io.github.ocr4j.markdown.internal.repair.CodeLanguageStep;
import io.github.ocr4j.markdown.internal.repair.CurrencyStep;
import io.github.ocr4j.markdown.internal.repair.FenceStep;
import io.github.ocr4j.markdown.internal.repair.HeadingBreakStep;
import io.github.ocr4j.markdown.internal.repair.ListStep;
import io.github.ocr4j.markdown.internal.repair.MathStep;
import io.github.ocr4j.markdown.internal.repair.RepairStep;
import io.github.ocr4j.markdown.option.Repair;

/** What happens to each page by itself, most important first: the first edit of a place wins. */
final class PageSteps {
  private static final String MARKUP = "[<$\\\\{}";

  private final ConversionContext context;
  private final ImageStep images;
  private final TableStep tables;
  private final SafetySteps safety;
  private final LinkStep links;
  private final ListStep lists;
  private final HtmlStep html;

  PageSteps(ConversionContext context, SafetySteps safety, ImageFiles files, SharedLabels labels) {
    this.safety = safety;
    this.context = context;
    this.images = new ImageStep(context, files, labels);
    TableRenderer writer = new TableRenderer(context, this::polish);
    this.tables = new TableStep(context, writer);
    this.links = new LinkStep(context, labels);
    this.lists = new ListStep(context);
    this.html = new HtmlStep(context);
  }

  /**
   * Works on one page.
   *
   * @param followed whether another page comes after it in the same file, so that code must not go
   *     on to there even without repairs
   */
  void apply(PageDraft draft, boolean followed) {
    images.apply(draft);
    tables.apply(draft);
    images.appendUnshown(draft);
    links.apply(draft);
    if (followed || context.isOn(Repair.UNCLOSED_FENCES)) {
      context.findings().repaired(Repair.UNCLOSED_FENCES, draft, new FenceStep().apply(draft));
    }
    repair(draft, Repair.CODE_LANGUAGE, new CodeLanguageStep());
    repair(draft, Repair.HEADING_BREAKS, new HeadingBreakStep());
    lists.apply(draft);
    inline(draft);
  }

  private void inline(PageDraft draft) {
    repair(draft, Repair.CURRENCY, new CurrencyStep(context.dialect()));
    repair(draft, Repair.MATH, new MathStep(context.dialect()));
    html.apply(draft);
    context.dialect().escapePage(draft);
  }

  private void repair(PageDraft draft, Repair repair, RepairStep step) {
    if (context.isOn(repair)) {
      context.findings().repaired(repair, draft, step.apply(draft));
    }
  }

  /** Tables that came apart from the text hold images, links and formulas like the text. */
  private String polish(String markdown, PageDraft parent) {
    if (!hasMarkup(markdown)) {
      return markdown;
    }
    PageDraft draft = safety.apply(parent.part(markdown));
    images.apply(draft);
    links.apply(draft);
    inline(draft);
    return draft.text();
  }

  /** Most tables hold words and numbers only, which no step changes. */
  private static boolean hasMarkup(String markdown) {
    return MARKUP.chars().anyMatch(c -> markdown.indexOf(c) >= 0);
  }
}
