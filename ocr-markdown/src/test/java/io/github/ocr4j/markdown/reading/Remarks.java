package io.github.ocr4j.markdown.reading;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the converter says in comments in the place of something that is not there. */
final class Remarks {
  private static final Pattern MISSING =
      Pattern.compile("<!-- (?:image|table) (\\S+) (?:has no file|is not in the response) -->");

  private static final Pattern ABOVE = Pattern.compile("<!-- table (\\S+) is above -->");

  private Remarks() {}

  static String of(String html) {
    Matcher missing = MISSING.matcher(html);
    Matcher above = ABOVE.matcher(html);
    return missing.matches()
        ? missing(missing.group(1))
        : above.matches() ? above(above.group(1)) : "⟦html " + html.strip() + "⟧";
  }

  static String above(String id) {
    return "⟦above " + id + "⟧";
  }

  static String missing(String id) {
    return "⟦missing " + id + "⟧";
  }
}
