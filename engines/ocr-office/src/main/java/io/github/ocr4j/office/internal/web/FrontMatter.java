package io.github.ocr4j.office.internal.web;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a Markdown file says about itself before its text. */
final class FrontMatter {
  /** Longer ones are texts that begin and end with a rule. */
  private static final int MAX_LENGTH = 65_536;

  private static final Pattern END = Pattern.compile("(?m)^(?:---|\\.\\.\\.)[ \\t]*(?:\\n|\\z)");
  private static final Pattern KEY = Pattern.compile("(?m)^[\\w\"'-][^:\\n]*:(?:\\s|$)");

  private FrontMatter() {}

  /** Without a key between the two lines, and with a blank line after the first, they are rules. */
  static String leaveOut(String text) {
    String start = text.substring(0, Math.min(MAX_LENGTH, text.length()));
    if (!start.matches("(?s)---[ \\t]*\\n[^\\n].*")) {
      return text;
    }
    Matcher end = END.matcher(start);
    boolean found = end.find(start.indexOf('\n') + 1);
    return found && KEY.matcher(start).region(start.indexOf('\n') + 1, end.start()).find()
        ? text.substring(end.end())
        : text;
  }
}
