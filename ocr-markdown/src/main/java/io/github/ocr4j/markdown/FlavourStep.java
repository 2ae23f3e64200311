package io.github.ocr4j.markdown;

import io.github.ocr4j.markdown.internal.source.PageBlock;
import io.github.ocr4j.markdown.internal.source.PageScan;
import io.github.ocr4j.markdown.internal.source.RangeSet;
import io.github.ocr4j.markdown.internal.source.Reference;
import io.github.ocr4j.markdown.internal.source.TextRange;
import java.util.Optional;

/** Escapes what only this flavour would take for something else. */
final class FlavourStep {
  private final Flavour flavour;

  FlavourStep(Flavour flavour) {
    this.flavour = flavour;
  }

  void apply(PageDraft draft) {
    switch (flavour) {
      case MDX -> mdx(draft);
      case HUGO -> TemplateEscape.hugo(draft);
      case JEKYLL -> TemplateEscape.liquid(draft);
      case COMMONMARK, GFM, MAVEN_SITE -> {}
    }
  }

  private static void mdx(PageDraft draft) {
    PageScan scan = draft.scan();
    RangeSet destinations = destinations(scan);
    String text = scan.text();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean special = c == '{' || c == '}' || c == '<';
      if (special
          && !scan.protectedRanges().contains(i)
          && !destinations.contains(i)
          && !isEscaped(text, i)) {
        draft.edits().replace(new TextRange(i, i + 1), c == '<' ? "&lt;" : "\\" + c);
      }
    }
    for (Reference reference : scan.references()) {
      if (reference.kind() == Reference.Kind.AUTOLINK) {
        autolink(draft, reference);
      }
    }
    for (PageBlock block : scan.blocks()) {
      if (block.kind() == PageBlock.Kind.INDENTED_CODE) {
        indentedCode(draft, block);
      } else if (block.kind() == PageBlock.Kind.PARAGRAPH) {
        module(draft, block);
      }
    }
  }

  /** Where braces and angle brackets have no meaning. Not only words: cells may be left over. */
  private static RangeSet destinations(PageScan scan) {
    return RangeSet.of(
        scan.references().stream()
            .map(Reference::destinationRange)
            .flatMap(Optional::stream)
            .toList(),
        scan.references().stream()
            .filter(reference -> reference.kind() == Reference.Kind.AUTOLINK)
            .map(Reference::range)
            .toList());
  }

  private static boolean isEscaped(String text, int position) {
    int backslashes = 0;
    while (backslashes < position && text.charAt(position - 1 - backslashes) == '\\') {
      backslashes++;
    }
    return backslashes % 2 == 1;
  }

  private static void autolink(PageDraft draft, Reference reference) {
    TextRange range = reference.range();
    String label = new TextRange(range.start() + 1, range.end() - 1).in(draft.scan().text());
    draft
        .edits()
        .replace(range, "[" + MarkdownEscape.inline(label) + "](" + reference.destination() + ")");
  }

  /** MDX has no code by indentation. */
  private static void indentedCode(PageDraft draft, PageBlock block) {
    String text = draft.scan().text();
    int start = text.lastIndexOf('\n', block.range().start() - 1) + 1;
    String code = text.substring(start, block.range().end()).stripTrailing();
    String plain = code.replaceAll("(?m)^( {4}|\\t)", "");
    String fence = plain.contains("```") ? "~~~~" : "```";
    draft
        .edits()
        .replace(new TextRange(start, block.range().end()), fence + "\n" + plain + "\n" + fence);
  }

  /** A paragraph that begins like a module's import or export would be run as one. */
  private static void module(PageDraft draft, PageBlock block) {
    int start = block.range().start();
    String text = draft.scan().text();
    if (text.startsWith("import ", start) || text.startsWith("export ", start)) {
      draft.edits().replace(new TextRange(start, start + 1), "&#" + (int) text.charAt(start) + ";");
    }
  }
}
