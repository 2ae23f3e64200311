package io.github.ocr4j.local.internal.markdown;

import io.github.ocr4j.local.internal.layout.line.Line;
import io.github.ocr4j.local.internal.page.Word;
import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Decides whether a hyphen at the end of a line belongs to the word or only divides it. */
public final class Hyphenation {
  private static final String HYPHENS = "-\u2010\u00AD";
  private final Set<String> words = new HashSet<>();

  public Hyphenation(Collection<Line> lines) {
    for (Line line : lines) {
      for (Word word : line.words()) {
        words.add(normal(word.text()));
      }
    }
  }

  /** Whether a line ends with a hyphen after a letter or digit. */
  static boolean isHyphenated(CharSequence text) {
    int last = text.length() - 1;
    return last > 0
        && HYPHENS.indexOf(text.charAt(last)) >= 0
        && Character.isLetterOrDigit(text.charAt(last - 1));
  }

  /** Whether the hyphen at the end of a line only divides a word that goes on in the next line. */
  boolean isDivision(String before, String after) {
    if (before.endsWith("\u00AD")) {
      return true;
    }
    if (!Character.isLowerCase(after.codePointAt(0))) {
      return false;
    }
    String head = before.substring(before.lastIndexOf(' ') + 1, before.length() - 1);
    if (head.codePoints().anyMatch(Character::isDigit)) {
      return false;
    }
    int blank = after.indexOf(' ');
    String tail = blank < 0 ? after : after.substring(0, blank);
    if (words.contains(normal(head + tail))) {
      return true;
    }
    return !words.contains(normal(head + "-" + tail)) && head.indexOf('-') < 0;
  }

  private static String normal(String word) {
    return word.toLowerCase(Locale.ROOT).replaceAll("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$", "");
  }
}
