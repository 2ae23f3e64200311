package io.github.ocr4j.markdown.comparison;

import java.util.BitSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/**
 * What a reader sees of Markdown, and where each character of it stands. An expression instead of
 * the parser, because cells of HTML tables hold formulas, links and emphasis that CommonMark takes
 * for HTML, and because each character needs its offset.
 */
final class VisibleMarkdown {
  private static final Pattern FORMULA =
      Pattern.compile(
          "(?<!\\\\)(?:\\$\\$.+?\\$\\$|\\$[^$\\n]+\\$)|\\\\\\(.*?\\\\\\)|\\\\\\[.*?\\\\\\]",
          Pattern.DOTALL);

  /**
   * What has no group is not seen: images, targets of links, tags, and comments. Commands are those
   * of formulas, with what stands in braces behind them without being seen.
   */
  private static final Pattern MARKUP =
      Pattern.compile(
          "(?<code>```.*?```|`[^`\\n]+`)"
              + "|(?<style></?(?:b|strong|i|em|u|s|mark|small|span|font|code)(?:\\s[^<>]*)?>|\\*\\*)"
              + "|(?<line></?(?:tr|br|p|li|div|table)(?:\\s[^<>]*)?/?>)"
              + "|(?<cell></?t[dh](?:\\s[^<>]*)?>)"
              + "|!\\[[^\\]]*\\]\\([^)]*\\)|\\[tbl-\\d+\\.\\w+\\]\\([^)]*\\)|\\]\\([^)]*\\)"
              + "|</?[a-zA-Z][a-zA-Z0-9-]*(?:\\s[^<>]*)?/?>|<!--.*?-->"
              + "|(?<entity>&#?\\w+;)"
              + "|(?<command>\\\\(?:begin|end)\\{[^}]*\\}(?:\\{[^}]*\\})?"
              + "|\\\\[hv](?:space|skip)\\*?(?:\\{[^}]*\\})?"
              + "|\\\\multicolumn\\{[^}]*\\}\\{[^}]*\\}|\\\\\\\\\\[[^\\]]*\\]|\\\\[a-zA-Z]+)",
          Pattern.DOTALL);

  private final String markdown;
  private final BitSet formulas = new BitSet();
  private final TracedText.Builder text = new TracedText.Builder();

  private VisibleMarkdown(String markdown) {
    this.markdown = markdown;
    FORMULA
        .matcher(markdown)
        .results()
        .forEach(formula -> formulas.set(formula.start(), formula.end()));
  }

  static TracedText read(String markdown) {
    return new VisibleMarkdown(markdown).read();
  }

  private TracedText read() {
    Matcher markup = MARKUP.matcher(markdown);
    int end = 0;
    while (markup.find()) {
      text.add(markdown, end, markup.start());
      add(markup);
      end = markup.end();
    }
    text.add(markdown, end, markdown.length());
    return text.build();
  }

  private void add(Matcher markup) {
    if (markup.group("code") != null || isOutsideFormula(markup)) {
      text.add(markdown, markup.start(), markup.end());
    } else if (markup.group("entity") != null) {
      Parser.unescapeEntities(markup.group(), false)
          .codePoints()
          .forEach(codePoint -> text.add(codePoint, markup.start()));
    } else if (markup.group("line") != null) {
      text.add('\n', markup.start());
    } else if (markup.group("cell") != null) {
      text.add('|', markup.start());
    } else if (markup.group("style") == null || !isInsideWord(markup.end())) {
      text.add(' ', markup.start());
    }
  }

  private boolean isOutsideFormula(Matcher markup) {
    return markup.group("command") != null && !formulas.get(markup.start());
  }

  /** Emphasis of a part of a word or number does not cut it. */
  private boolean isInsideWord(int end) {
    return text.hasOpenWord()
        && end < markdown.length()
        && Character.isLetterOrDigit(markdown.charAt(end));
  }
}
