package io.github.ocr4j.markdown.internal.reference;

import io.github.ocr4j.markdown.internal.dialect.Dialect;
import io.github.ocr4j.markdown.internal.page.PageDraft;
import io.github.ocr4j.markdown.internal.source.TextRange;
import java.util.regex.Pattern;

/** Leaves word of something that is gone, for those who read the Markdown and not the page. */
public final class ReplacementComment {
  private static final Pattern LEAD =
      Pattern.compile(
          "(?:[\\s>]|!?\\[[^\\]]*\\]\\([^)]*\\)|<img\\b[^>]*>|[-*+](?=\\s)|\\d{1,9}[.)](?=\\s))*+");
  private static final int LONGEST_LEAD = 200;
  private static final int FAR = 2_000;

  private ReplacementComment() {}

  /**
   * A comment in the place of a range. A line that begins with a comment is HTML to its end, so
   * there it is nothing, or words where nothing would make a tag of what is around.
   */
  public static String inPlaceOf(TextRange range, PageDraft draft, Dialect dialect, String words) {
    String text = draft.parsed().text();
    if (dialect.hasHtmlComments()
        && isLineStart(text, range.start())
        && !isLineEnd(text, range.end())) {
      return isPossiblyInTag(text, range.start()) ? "(" + words + ")" : "";
    }
    return dialect.comment(" " + words + " ");
  }

  /** Whether an angle bracket stands before a position in the same block. */
  public static boolean isPossiblyInTag(String text, int position) {
    int from = Math.max(0, position - FAR);
    String nearby = text.substring(from, position);
    int blank = nearby.lastIndexOf("\n\n");
    return nearby.indexOf('<', Math.max(0, blank)) >= 0 || blank < 0 && from > 0;
  }

  private static boolean isLineStart(String text, int position) {
    int from = Math.max(0, position - LONGEST_LEAD);
    String nearby = text.substring(from, position);
    int lineBreak = nearby.lastIndexOf('\n');
    return (lineBreak >= 0 || from == 0) && LEAD.matcher(nearby.substring(lineBreak + 1)).matches();
  }

  private static boolean isLineEnd(String text, int position) {
    int end = position;
    while (end < text.length() && (text.charAt(end) == ' ' || text.charAt(end) == '\t')) {
      end++;
    }
    return end == text.length() || text.charAt(end) == '\n' || text.charAt(end) == '\r';
  }
}
