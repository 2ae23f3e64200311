package io.github.ocr4j.markdown.internal.table;

import java.util.regex.Pattern;

/** Writes words so that they stay words between pipes. */
final class PipeEscape {
  private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");
  private static final Pattern TAG_LIKE = Pattern.compile("<(?=[A-Za-z/!?])");
  private static final Pattern ENTITY_LIKE = Pattern.compile("&(?=#?[A-Za-z0-9]{1,32};)");

  private PipeEscape() {}

  /** On one line, without tags, entities and pipes. What is Markdown stays Markdown. */
  static String line(String words) {
    if (isPlain(words)) {
      return words;
    }
    String line = SPACE.matcher(words).replaceAll(" ");
    line = ENTITY_LIKE.matcher(line).replaceAll("&amp;");
    line = TAG_LIKE.matcher(line).replaceAll("&lt;");
    return pipes(line);
  }

  /** Most words are: letters, digits and punctuation with single blanks between them. */
  private static boolean isPlain(String words) {
    char before = 0;
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      boolean plain =
          c < 128 ? c >= ' ' && c != '&' && c != '<' && c != '|' : Character.isLetter(c);
      if (!plain || c == ' ' && before == ' ') {
        return false;
      }
      before = c;
    }
    return true;
  }

  /** An escaped pipe stays escaped once. */
  private static String pipes(String line) {
    StringBuilder escaped = new StringBuilder(line.length() + 8);
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '|' && (i == 0 || line.charAt(i - 1) != '\\')) {
        escaped.append('\\');
      }
      escaped.append(c);
    }
    return escaped.toString();
  }
}
