package io.github.ocr4j.markdown;

import java.util.Optional;
import java.util.regex.Pattern;

/** Joins a table to the one before when the page between them is all that parts them. */
final class SplitTables {
  private static final Pattern RULE = Pattern.compile("\\|?(\\s*:?-+:?\\s*\\|)+(\\s*:?-+:?\\s*)?");

  private SplitTables() {}

  /**
   * The rest of a page, when it begins with a table under the same header as the table that the
   * text before ends with.
   */
  static Optional<String> continuation(CharSequence before, String page) {
    int headerEnd = page.indexOf('\n');
    if (headerEnd < 0 || !page.startsWith("|")) {
      return Optional.empty();
    }
    int ruleEnd = page.indexOf('\n', headerEnd + 1);
    if (ruleEnd < 0
        || !RULE.matcher(page.substring(headerEnd + 1, ruleEnd).strip()).matches()
        || !page.startsWith("|", ruleEnd + 1)) {
      return Optional.empty();
    }
    return header(before)
        .filter(header -> header.equals(normalized(page.substring(0, headerEnd))))
        .map(header -> page.substring(ruleEnd + 1));
  }

  /** The header of the table that a text ends with. */
  private static Optional<String> header(CharSequence text) {
    String header = "";
    String following = "";
    int end = text.length();
    while (end > 0) {
      int start = lineStart(text, end);
      String line = text.subSequence(start, end).toString();
      if (!line.startsWith("|")) {
        break;
      }
      following = header;
      header = line;
      end = Math.max(0, start - 1);
    }
    return RULE.matcher(following.strip()).matches()
        ? Optional.of(normalized(header))
        : Optional.empty();
  }

  private static int lineStart(CharSequence text, int end) {
    int start = end;
    while (start > 0 && text.charAt(start - 1) != '\n') {
      start--;
    }
    return start;
  }

  private static String normalized(String header) {
    return header.replaceAll("\\s*\\|\\s*", "|").strip();
  }
}
