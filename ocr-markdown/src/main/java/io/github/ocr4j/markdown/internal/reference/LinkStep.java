package io.github.ocr4j.markdown.internal.reference;

import io.github.ocr4j.markdown.document.Finding;
import io.github.ocr4j.markdown.internal.context.ConverterOptions;
import io.github.ocr4j.markdown.internal.context.Findings;
import io.github.ocr4j.markdown.internal.page.PageDraft;
import io.github.ocr4j.markdown.internal.page.Placeholders;
import io.github.ocr4j.markdown.internal.page.Remark;
import io.github.ocr4j.markdown.internal.path.LinkSafety;
import io.github.ocr4j.markdown.internal.path.Links;
import io.github.ocr4j.markdown.internal.source.Reference;
import io.github.ocr4j.markdown.internal.source.TextRange;
import io.github.ocr4j.markdown.internal.text.MarkdownEscape;
import io.github.ocr4j.markdown.option.UnsafeLinks;

/** Takes the danger out of links, and the link out of what points nowhere. The words stay. */
public final class LinkStep {
  private final ConverterOptions options;
  private final Findings findings;
  private final SharedLabels labels;

  public LinkStep(ConverterOptions options, Findings findings, SharedLabels labels) {
    this.options = options;
    this.findings = findings;
    this.labels = labels;
  }

  public void apply(PageDraft draft) {
    for (Reference reference : draft.scan().references()) {
      if (draft.isHandled(reference) || isFootnote(draft, reference)) {
        continue;
      }
      if (options.unsafeLinks() == UnsafeLinks.REMOVE
          && !LinkSafety.isSafe(reference.destination())) {
        findings.add(
            Finding.Kind.LINK_NEUTRALISED,
            draft,
            "a link that could run code or hold data is gone");
        remove(draft, reference);
      } else if (isDangling(reference)) {
        findings.add(
            Finding.Kind.LINK_DANGLING,
            draft,
            "a link to "
                + MarkdownEscape.inComment(reference.destination())
                + " is gone, because there is no such file");
        remove(draft, reference);
      } else {
        labels.writeOut(draft, reference, Links.destination(reference.destination()));
      }
    }
  }

  /** The parser takes {@code [^1]: text} for the definition of a link. */
  private static boolean isFootnote(PageDraft draft, Reference reference) {
    return draft.scan().text().startsWith("[^", reference.range().start());
  }

  /** A definition may be of anything; only that of an id is known to lead nowhere. */
  private static boolean isDangling(Reference reference) {
    String destination = reference.destination();
    return switch (reference.kind()) {
      case LINK, HTML_LINK -> LinkSafety.isRelative(destination);
      case DEFINITION -> Placeholders.isId(destination);
      case IMAGE, HTML_IMAGE, AUTOLINK -> false;
    };
  }

  private void remove(PageDraft draft, Reference reference) {
    TextRange range = reference.range();
    switch (reference.kind()) {
      case LINK -> keepLabel(draft, reference);
      case IMAGE, HTML_IMAGE ->
          draft
              .edits()
              .replace(range, Remark.inPlaceOf(range, draft, options.flavour(), "image removed"));
      case AUTOLINK -> {
        draft.edits().delete(new TextRange(range.start(), range.start() + 1));
        draft.edits().delete(new TextRange(range.end() - 1, range.end()));
      }
      case DEFINITION, HTML_LINK ->
          reference
              .destinationRange()
              .ifPresent(destination -> draft.edits().replace(destination, "#"));
    }
  }

  private static void keepLabel(PageDraft draft, Reference reference) {
    TextRange range = reference.range();
    reference
        .label()
        .ifPresent(
            label -> {
              draft.edits().delete(new TextRange(range.start(), label.start()));
              draft.edits().delete(new TextRange(label.end(), range.end()));
            });
  }
}
