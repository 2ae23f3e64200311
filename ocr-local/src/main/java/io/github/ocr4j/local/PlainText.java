package io.github.ocr4j.local;

import java.util.regex.Pattern;

/** Writes plain text so that Markdown shows exactly it, line by line. */
final class PlainText {
  private static final Pattern SPECIAL = Pattern.compile("([\\\\`*_<\\[\\]])");
  private static final Pattern BLOCK_START =
      Pattern.compile("(?m)^([ \\t]*)(#{1,6}(?=\\s)|>|[-+=](?=\\s|$)|~~~)");
  private static final Pattern INDENT = Pattern.compile("(?m)^[ \\t]{4,}");
  private static final Pattern LINE_BREAK = Pattern.compile("(?<=\\S)[ \\t]*\\n(?=[ \\t]*\\S)");

  private PlainText() {}

  static String toMarkdown(String text) {
    String unix = text.replace("\r\n", "\n").replace('\r', '\n').replace('\f', '\n');
    String escaped = SPECIAL.matcher(unix).replaceAll("\\\\$1");
    escaped = BLOCK_START.matcher(escaped).replaceAll("$1\\\\$2");
    escaped = INDENT.matcher(escaped).replaceAll("   ");
    return LINE_BREAK.matcher(escaped).replaceAll("  \n").strip();
  }
}
