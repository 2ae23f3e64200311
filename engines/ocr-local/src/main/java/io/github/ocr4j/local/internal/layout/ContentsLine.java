package io.github.ocr4j.local.internal.layout;

import java.util.regex.Pattern;

/** Tells a line of a table of contents: dots lead from the title to the page number. */
final class ContentsLine {
  private static final Pattern LEADER =
      Pattern.compile(".*\\p{L}.*?(?:\\.\\s?){5,}\\s*(\\d{1,4}|[ivxlcIVXLC]{1,6})");

  private ContentsLine() {}

  static boolean matches(Line line) {
    return LEADER.matcher(line.text()).matches();
  }
}
