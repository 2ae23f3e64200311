package io.github.ocr4j.markdown.internal.flow;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** Joins a table to the one before when the page between them is all that parts them. */
public final class SplitTables {
  private String last = "";
  private Optional<String> joinedHeader = Optional.empty();

  /** Says what follows in the text, from the start of a line. */
  public void follow(String text) {
    last = text;
    joinedHeader = Optional.empty();
  }

  /**
   * The rest of a page, when it begins with a table under the same header as the table that the
   * text so far ends with. Then it follows in the text.
   */
  public Optional<String> continuation(String page) {
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
    if (!headerAtEnd().filter(header::equals).isPresent()) {
      return Optional.empty();
    }
    last = page.substring(ruleEnd + 1);
    joinedHeader = Optional.of(header);
    return Optional.of(last);
  }

  /** The header of the table that the text so far ends with. */
  private Optional<String> headerAtEnd() {
    String header = "";
    String following = "";
    int end = last.length();
    while (end > 0) {
      int start = last.lastIndexOf('\n', end - 1) + 1;
      if (!last.startsWith("|", start)) {
        return headerAbove(following, header);
      }
      following = header;
      header = last.substring(start, end);
      end = start - 1;
    }
    return joinedHeader.isPresent() ? joinedHeader : headerAbove(following, header);
  }

  private static Optional<String> headerAbove(String rule, String header) {
    return isRule(rule) ? Optional.of(normalized(header)) : Optional.empty();
  }

  private static boolean isRule(String line) {
    return line.indexOf('-') >= 0 && line.chars().allMatch(c -> "|-: \t\r".indexOf(c) >= 0);
  }

  private static String normalized(String header) {
    return Arrays.stream(header.split("\\|")).map(String::strip).collect(Collectors.joining("|"));
  }
}
