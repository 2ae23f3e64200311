package io.github.ocr4j.markdown;

/** Writes plain text so that no dialect sees markup in it. */
final class MarkdownEscape {
  private static final String ESCAPED = "\\`*_[]<&$!|{}~#^";

  private MarkdownEscape() {}

  /** Plain text on one line as Markdown. */
  static String inline(String text) {
    StringBuilder escaped = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (ESCAPED.indexOf(c) >= 0) {
        escaped.append('\\');
      }
      escaped.append(c);
    }
    return escaped.toString();
  }

  /** What a comment may hold: no end of the comment, nothing that looks like markup. */
  static String inComment(String text) {
    String safe = text.replaceAll("[^\\p{L}\\p{N}._ -]", "-").replaceAll("--+", "-");
    return safe.length() > 60 ? safe.substring(0, 60) : safe;
  }

  /** A comment that is not shown, in the flavour's form. */
  static String comment(Flavour flavour, String text) {
    return flavour == Flavour.MDX ? "{/* " + text + " */}" : "<!-- " + text + " -->";
  }
}
