package io.github.ocr4j.markdown.internal.text;

import java.util.BitSet;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/** Writes plain text so that no dialect sees markup in it. */
public final class MarkdownEscape {
  private static final BitSet ESCAPED =
      "\\`*_[]<&$!|{}~#^".chars().collect(BitSet::new, BitSet::set, BitSet::or);
  private static final Pattern ESCAPE = Pattern.compile("\\\\(\\p{Punct})");
  private static final int LONGEST_IN_COMMENT = 60;

  private MarkdownEscape() {}

  /** Plain text on one line as Markdown. */
  public static String inline(String text) {
    StringBuilder escaped = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (ESCAPED.get(c)) {
        escaped.append('\\');
      }
      escaped.append(c);
    }
    return escaped.toString();
  }

  /** What Markdown reads in a text: its escapes and entities resolved. */
  public static String resolve(String text) {
    String plain = text.indexOf('\\') < 0 ? text : ESCAPE.matcher(text).replaceAll("$1");
    return plain.indexOf('&') < 0 ? plain : Parser.unescapeEntities(plain, false);
  }

  /** What a comment may hold: no end of the comment, nothing that looks like markup. */
  public static String inComment(String text) {
    StringBuilder safe = new StringBuilder();
    for (int i = 0; i < text.length() && safe.length() < LONGEST_IN_COMMENT; i++) {
      char c = text.charAt(i);
      boolean plain = Character.isLetterOrDigit(c) || c == '.' || c == '_' || c == ' ';
      if (plain) {
        safe.append(c);
      } else if (safe.length() == 0 || safe.charAt(safe.length() - 1) != '-') {
        safe.append('-');
      }
    }
    return safe.toString();
  }

  /** Whether a backslash, itself not escaped, is before a position. */
  public static boolean isEscaped(String text, int position) {
    int backslashes = 0;
    while (backslashes < position && text.charAt(position - 1 - backslashes) == '\\') {
      backslashes++;
    }
    return backslashes % 2 == 1;
  }
}
