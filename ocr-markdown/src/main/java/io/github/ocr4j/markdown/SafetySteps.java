package io.github.ocr4j.markdown;

import io.github.ocr4j.markdown.internal.context.ConversionContext;
import io.github.ocr4j.markdown.internal.html.ForbiddenHtmlStep;
import io.github.ocr4j.markdown.internal.html.SafeText;
import io.github.ocr4j.markdown.internal.page.PageDraft;
import io.github.ocr4j.markdown.internal.reference.LinkStep;
import io.github.ocr4j.markdown.internal.reference.SharedLabels;

/**
 * Takes the danger out of a text before anything else is done to it. What is left when a link or a
 * tag is gone may read as another one, so the text is looked at again until nothing is found.
 */
final class SafetySteps {
  private static final int MOST_ROUNDS = 4;

  private final LinkStep links;
  private final ForbiddenHtmlStep html;

  SafetySteps(ConversionContext context) {
    this.links = new LinkStep(context, SharedLabels.none());
    this.html = new ForbiddenHtmlStep(context);
  }

  /** The draft itself when it is harmless, as nearly all are; else one of a harmless text. */
  PageDraft apply(PageDraft draft) {
    PageDraft safe = draft;
    for (int round = 0; round < MOST_ROUNDS; round++) {
      links.applyBeforeImages(safe);
      html.apply(safe);
      if (safe.edits().isEmpty()) {
        return safe;
      }
      safe = draft.withText(safe.text());
    }
    return draft.withText(SafeText.withoutMarkup(safe.parsed().text()));
  }
}
