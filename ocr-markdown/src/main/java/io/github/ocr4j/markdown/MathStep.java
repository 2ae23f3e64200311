package io.github.ocr4j.markdown;

import io.github.ocr4j.markdown.internal.source.MathSpan;
import io.github.ocr4j.markdown.internal.source.TextRange;

/** Writes formulas with the flavour's delimiters. */
final class MathStep implements RepairStep {
  private record Delimiters(String open, String close) {
    static Delimiters of(Flavour flavour, boolean display) {
      return switch (flavour) {
        case HUGO -> display ? new Delimiters("\\[", "\\]") : new Delimiters("\\(", "\\)");
        case JEKYLL -> new Delimiters("$$", "$$");
        case COMMONMARK, GFM, MDX, MAVEN_SITE ->
            display ? new Delimiters("$$", "$$") : new Delimiters("$", "$");
      };
    }
  }

  private final Flavour flavour;

  MathStep(Flavour flavour) {
    this.flavour = flavour;
  }

  @Override
  public int apply(PageDraft draft) {
    String text = draft.scan().text();
    int changed = 0;
    for (MathSpan math : draft.scan().math()) {
      Delimiters wanted = Delimiters.of(flavour, math.display());
      TextRange open = new TextRange(math.range().start(), math.content().start());
      if (!open.in(text).equals(wanted.open())) {
        changed += replace(draft, math, wanted) ? 1 : 0;
      }
    }
    return changed;
  }

  /** A dollar that is followed by a blank opens no formula, so inline content is stripped. */
  private static boolean replace(PageDraft draft, MathSpan math, Delimiters wanted) {
    String content = math.content().in(draft.scan().text());
    String inside = math.display() ? content : content.strip();
    return draft.edits().replace(math.range(), wanted.open() + inside + wanted.close());
  }
}
