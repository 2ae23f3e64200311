package io.github.ocr4j.markdown.internal.dialect;

import io.github.ocr4j.markdown.internal.page.PageDraft;
import io.github.ocr4j.markdown.internal.source.PageBlock;
import io.github.ocr4j.markdown.internal.source.ParsedText;
import io.github.ocr4j.markdown.internal.source.RangeSet;
import io.github.ocr4j.markdown.internal.source.Reference;
import io.github.ocr4j.markdown.internal.source.TextRange;
import io.github.ocr4j.markdown.internal.text.MarkdownEscape;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * MDX as Docusaurus reads it: braces are code, tags are JSX, indentation makes no code, and what is
 * none of these stops the build.
 */
public final class MdxDialect implements Dialect {
  private static final Pattern EXPRESSION_ON_NEW_LINE = Pattern.compile("\\n[\\s>]*+(?=[{<])");

  private final boolean mathPlugin;

  /** The dialect of a site without a plug-in for formulas. */
  public MdxDialect() {
    this(false);
  }

  private MdxDialect(boolean mathPlugin) {
    this.mathPlugin = mathPlugin;
  }

  @Override
  public Dialect withMathPlugin() {
    return new MdxDialect(true);
  }

  @Override
  public boolean hasXmlTags() {
    return true;
  }

  @Override
  public boolean hasJsxTags() {
    return true;
  }

  @Override
  public boolean hasIndentedCode() {
    return false;
  }

  @Override
  public boolean hasHtmlComments() {
    return false;
  }

  @Override
  public boolean hasDollarMath() {
    return true;
  }

  @Override
  public String comment(String content) {
    return "{/*" + content + "*/}";
  }

  /** Without a plug-in braces in formulas would be code. */
  @Override
  public String escapeMath(String formula) {
    if (mathPlugin) {
      return formula;
    }
    StringBuilder escaped = new StringBuilder(formula.length() + 16);
    for (int i = 0; i < formula.length(); i++) {
      char c = formula.charAt(i);
      escaped.append(isSpecial(formula, i) ? escaped(c) : String.valueOf(c));
    }
    return escaped.toString();
  }

  @Override
  public void escapeInHtml(PageDraft draft, int position) {
    String text = draft.parsed().text();
    if (isSpecial(text, position)) {
      String escaped = escaped(text.charAt(position));
      draft.edits().replace(new TextRange(position, position + 1), escaped);
    } else {
      XmlText.escape(draft, position);
    }
  }

  @Override
  public void escapePage(PageDraft draft) {
    ParsedText parsed = draft.parsed();
    RangeSet destinations = parsed.destinations();
    String text = parsed.text();
    RangeSet untouched = mathPlugin ? parsed.protectedRanges() : parsed.opaque();
    RangeSet words = nestedIndentedCode(parsed);
    for (int i = 0; i < text.length(); i++) {
      if (isSpecial(text, i)
          && (!untouched.contains(i) || words.contains(i))
          && !destinations.contains(i)) {
        draft.edits().replace(new TextRange(i, i + 1), escaped(text.charAt(i)));
      }
    }
    for (Reference reference : parsed.references()) {
      if (reference.kind() == Reference.Kind.AUTOLINK) {
        autolink(draft, reference);
      }
    }
    for (PageBlock block : parsed.blocks()) {
      if (block.kind() == PageBlock.Kind.INDENTED_CODE) {
        FencedCode.replace(draft, block);
      } else if (block.kind() == PageBlock.Kind.PARAGRAPH) {
        module(draft, block);
      }
    }
    codeSpans(draft);
  }

  /** Whether a character has a meaning that no backslash takes from it. */
  private static boolean isSpecial(String text, int position) {
    char c = text.charAt(position);
    return (c == '{' || c == '}' || c == '<') && !MarkdownEscape.isEscaped(text, position);
  }

  private static String escaped(char special) {
    return special == '<' ? "&lt;" : "\\" + special;
  }

  /** In lists and quotations, where no fence can be put around it, such code becomes words. */
  private static RangeSet nestedIndentedCode(ParsedText parsed) {
    Set<TextRange> outermost =
        parsed.blocks().stream()
            .filter(block -> block.kind() == PageBlock.Kind.INDENTED_CODE)
            .map(PageBlock::range)
            .collect(Collectors.toSet());
    return RangeSet.of(
        parsed.indentedCode().stream().filter(range -> !outermost.contains(range)).toList());
  }

  /**
   * A line that begins like an expression or a tag ends a code span, so it joins the one before.
   */
  private static void codeSpans(PageDraft draft) {
    ParsedText parsed = draft.parsed();
    Set<TextRange> codeBlocks = new HashSet<>(parsed.indentedCode());
    parsed.fences().forEach(fence -> codeBlocks.add(fence.range()));
    Matcher line = EXPRESSION_ON_NEW_LINE.matcher(parsed.text());
    for (TextRange code : parsed.code()) {
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
    String label = new TextRange(range.start() + 1, range.end() - 1).in(draft.parsed().text());
    String link = "[" + MarkdownEscape.inline(label) + "](" + reference.destination() + ")";
    draft.edits().replace(range, link);
  }

  /** A paragraph that begins like a module's import or export would be run as one. */
  private static void module(PageDraft draft, PageBlock block) {
    int start = block.range().start();
    String text = draft.parsed().text();
    if (text.startsWith("import ", start) || text.startsWith("export ", start)) {
      draft.edits().replace(new TextRange(start, start + 1), "&#" + (int) text.charAt(start) + ";");
    }
  }
}
