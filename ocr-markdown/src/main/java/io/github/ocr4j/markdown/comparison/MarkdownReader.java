package io.github.ocr4j.markdown.comparison;

import java.util.BitSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes from Markdown what a reader sees, and notes where it stands. */
final class MarkdownReader {
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
  private final PlainText.Builder text = new PlainText.Builder();

  private MarkdownReader(String markdown) {
    this.markdown = markdown;
    FORMULA
        .matcher(markdown)
        .results()
        .forEach(formula -> formulas.set(formula.start(), formula.end()));
  }

  static PlainText read(String markdown) {
    return new MarkdownReader(markdown).read();
  }

  private PlainText read() {
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
    if (markup.group("code") != null || isNoCommand(markup)) {
      text.add(markdown, markup.start(), markup.end());
    } else if (markup.group("entity") != null) {
      Entities.meaning(markup.group())
          .codePoints()
          .forEach(codePoint -> text.add(codePoint, markup.start()));
    } else if (markup.group("line") != null) {
      text.add('\n', markup.start());
    } else if (markup.group("cell") != null) {
      text.add('|', markup.start());
    } else if (markup.group("style") == null || !isInsideAWord(markup.end())) {
      text.add(' ', markup.start());
    }
  }

  private boolean isNoCommand(Matcher markup) {
    return markup.group("command") != null && !formulas.get(markup.start());
  }

  /** Emphasis of a part of a word or number does not cut it. */
  private boolean isInsideAWord(int end) {
    return text.endsInAWord()
        && end < markdown.length()
        && Character.isLetterOrDigit(markdown.charAt(end));
  }
}
