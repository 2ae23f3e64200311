package io.github.ocr4j.markdown.internal.flow;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Joins a table to the one before when the page between them is all that parts them. Holds for one
 * text that grows: what was joined once is not looked at again.
 */
public final class SplitTables {
  private String joinedHeader = "";
  private int joinedEnd;

  /**
   * The rest of a page, when it begins with a table under the same header as the table that the
   * text before ends with.
   */
  public Optional<String> continuation(CharSequence before, String page) {
    int headerEnd = page.indexOf('\n');
    if (headerEnd < 0 || !page.startsWith("|")) {
      return Optional.empty();
    }
    int ruleEnd = page.indexOf('\n', headerEnd + 1);
    if (ruleEnd < 0
        || !isRule(page.substring(headerEnd + 1, ruleEnd))
        || !page.startsWith("|", ruleEnd + 1)) {
      return Optional.empty();
    }
    String header = normalized(page.substring(0, headerEnd));
    if (!header(before).filter(header::equals).isPresent()) {
      return Optional.empty();
    }
    joinedHeader = header;
    joinedEnd = before.length();
    return Optional.of(page.substring(ruleEnd + 1));
  }

  /** The header of the table that a text ends with. */
  private Optional<String> header(CharSequence text) {
    String header = "";
    String following = "";
    int end = text.length();
    while (end > 0) {
      if (end <= joinedEnd) {
        return Optional.of(joinedHeader);
      }
      int start = lineStart(text, end);
      String line = text.subSequence(start, end).toString();
      if (!line.startsWith("|")) {
        break;
      }
      following = header;
      header = line;
      end = Math.max(0, start - 1);
    }
    return isRule(following) ? Optional.of(normalized(header)) : Optional.empty();
  }

  private static int lineStart(CharSequence text, int end) {
    int start = end;
    while (start > 0 && text.charAt(start - 1) != '\n') {
      start--;
    }
    return start;
  }

  private static boolean isRule(String line) {
    return line.indexOf('-') >= 0 && line.chars().allMatch(c -> "|-: \t\r".indexOf(c) >= 0);
  }

  private static String normalized(String header) {
    return Arrays.stream(header.split("\\|")).map(String::strip).collect(Collectors.joining("|"));
  }
}
