package io.github.ocr4j.markdown.internal.page;

import io.github.ocr4j.markdown.internal.source.TextRange;
import io.github.ocr4j.markdown.internal.text.MarkdownEscape;
import io.github.ocr4j.markdown.option.Flavour;
import java.util.regex.Pattern;

/** Leaves word of something that is gone, for those who read the Markdown and not the page. */
public final class Remark {
  private static final Pattern LEAD =
      Pattern.compile(
          "(?:[\\s>]|!?\\[[^\\]]*\\]\\([^)]*\\)|<img\\b[^>]*>|[-*+](?=\\s)|\\d{1,9}[.)](?=\\s))*+");
  private static final int LONGEST_LEAD = 200;

  private Remark() {}

  /**
   * A comment in the place of a range; nothing where it would be the first of a line with words,
   * because a line that begins with a comment is HTML to its end.
   */
  public static String inPlaceOf(TextRange range, PageDraft draft, Flavour flavour, String words) {
    String text = draft.scan().text();
    return flavour != Flavour.MDX && beginsLine(text, range.start()) && !endsLine(text, range.end())
        ? ""
        : MarkdownEscape.comment(flavour, words);
  }

  private static boolean beginsLine(String text, int position) {
    int from = Math.max(0, position - LONGEST_LEAD);
    String nearby = text.substring(from, position);
    int lineBreak = nearby.lastIndexOf('\n');
    return (lineBreak >= 0 || from == 0) && LEAD.matcher(nearby.substring(lineBreak + 1)).matches();
  }

  private static boolean endsLine(String text, int position) {
    int end = position;
    while (end < text.length() && (text.charAt(end) == ' ' || text.charAt(end) == '\t')) {
      end++;
    }
    return end == text.length() || text.charAt(end) == '\n' || text.charAt(end) == '\r';
  }
}
