package io.github.ocr4j.markdown.internal.flavour;

import io.github.ocr4j.markdown.internal.context.ConverterOptions;
import io.github.ocr4j.markdown.internal.page.PageDraft;
import io.github.ocr4j.markdown.internal.source.PageBlock;
import io.github.ocr4j.markdown.internal.source.PageScan;
import io.github.ocr4j.markdown.internal.source.RangeSet;
import io.github.ocr4j.markdown.internal.source.Reference;
import io.github.ocr4j.markdown.internal.source.TextRange;
import io.github.ocr4j.markdown.internal.text.MarkdownEscape;
import io.github.ocr4j.markdown.internal.text.MdxEscape;
import io.github.ocr4j.markdown.option.Flavour;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Escapes what only this flavour would take for something else. */
public final class FlavourStep {
  private static final Pattern EXPRESSION_ON_NEW_LINE = Pattern.compile("\\n[\\s>]*+(?=[{<])");

  private final Flavour flavour;
  private final boolean mathPlugin;

  public FlavourStep(ConverterOptions options) {
    this.flavour = options.flavour();
    this.mathPlugin = options.mathPlugin();
  }

  public void apply(PageDraft draft) {
    switch (flavour) {
      case MDX -> mdx(draft);
      case HUGO -> TemplateEscape.hugo(draft);
      case JEKYLL -> TemplateEscape.liquid(draft);
      case MAVEN_SITE -> mavenSite(draft);
      case COMMONMARK, GFM -> {}
    }
  }

  /** Doxia takes more for tags, comments and rows of tables than CommonMark does. */
  private static void mavenSite(PageDraft draft) {
    PageScan scan = draft.scan();
    String text = scan.text();
    RangeSet destinations = destinations(scan);
    for (int i = text.indexOf('<'); i >= 0; i = text.indexOf('<', i + 1)) {
      if (MdxEscape.isSpecial(text, i) && !scan.opaque().contains(i) && !destinations.contains(i)) {
        draft.edits().replace(new TextRange(i, i + 1), "&lt;");
      }
    }
    for (PageBlock block : scan.blocks()) {
      if (block.kind() == PageBlock.Kind.INDENTED_CODE && followsALine(block, text)) {
        indentedCode(draft, block);
      }
    }
  }

  private static boolean followsALine(PageBlock block, String text) {
    int start = text.lastIndexOf('\n', block.range().start() - 1);
    return start > 0 && !text.substring(text.lastIndexOf('\n', start - 1) + 1, start).isBlank();
  }

  private void mdx(PageDraft draft) {
    PageScan scan = draft.scan();
    RangeSet destinations = destinations(scan);
    String text = scan.text();
    RangeSet untouched = mathPlugin ? scan.protectedRanges() : scan.opaque();
    RangeSet words = nestedIndentedCode(scan);
    for (int i = 0; i < text.length(); i++) {
      if (MdxEscape.isSpecial(text, i)
          && (!untouched.contains(i) || words.contains(i))
          && !destinations.contains(i)) {
        draft.edits().replace(new TextRange(i, i + 1), MdxEscape.of(text.charAt(i)));
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
    codeSpans(draft);
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

  /** MDX has no code by indentation. In lists and quotations it becomes words. */
  private static RangeSet nestedIndentedCode(PageScan scan) {
    Set<TextRange> outermost =
        scan.blocks().stream()
            .filter(block -> block.kind() == PageBlock.Kind.INDENTED_CODE)
            .map(PageBlock::range)
            .collect(Collectors.toSet());
    return RangeSet.of(
        scan.indentedCode().stream().filter(range -> !outermost.contains(range)).toList());
  }

  /**
   * A line that begins like an expression or a tag ends a code span, so it joins the one before.
   */
  private static void codeSpans(PageDraft draft) {
    PageScan scan = draft.scan();
    Set<TextRange> codeBlocks = new HashSet<>(scan.indentedCode());
    scan.fences().forEach(fence -> codeBlocks.add(fence.range()));
    Matcher line = EXPRESSION_ON_NEW_LINE.matcher(scan.text());
    for (TextRange code : scan.code()) {
      if (!codeBlocks.contains(code)) {
        line.region(code.start(), code.end());
        while (line.find()) {
          draft.edits().replace(new TextRange(line.start(), line.end()), " ");
        }
      }
    }
  }

  private static void autolink(PageDraft draft, Reference reference) {
    TextRange range = reference.range();
    String label = new TextRange(range.start() + 1, range.end() - 1).in(draft.scan().text());
    draft
        .edits()
        .replace(range, "[" + MarkdownEscape.inline(label) + "](" + reference.destination() + ")");
  }

  /** Elsewhere a fence takes the place of the indentation. */
  private static void indentedCode(PageDraft draft, PageBlock block) {
    String text = draft.scan().text();
    int start = text.lastIndexOf('\n', block.range().start() - 1) + 1;
    String code = text.substring(start, block.range().end()).stripTrailing();
    String plain = code.replaceAll("(?m)^( {4}|\\t)", "");
    String fence = "```";
    while (plain.contains(fence)) {
      fence += "`";
    }
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
