package io.github.ocr4j.markdown.comparison;

import java.text.Normalizer;
import java.util.Arrays;

/**
 * Text with the place in its source that each character comes from. Digits of all scripts become
 * those of ASCII, ligatures become letters, and a raised or circled digit stands apart from its
 * neighbours.
 *
 * @param text the characters
 * @param origins where each of them comes from
 */
record TracedText(String text, int[] origins) {

  static TracedText of(String source) {
    Builder builder = new Builder();
    builder.add(source, 0, source.length());
    return builder.build();
  }

  /** Puts text together. */
  static final class Builder {
    private final StringBuilder text = new StringBuilder();
    private int[] origins = new int[64];

    /** Adds a part of a source as it stands there. */
    void add(String source, int start, int end) {
      for (int i = start; i < end; ) {
        int codePoint = source.codePointAt(i);
        add(codePoint, i);
        i += Character.charCount(codePoint);
      }
    }

    /** Adds what a place of the source means. */
    void add(int codePoint, int origin) {
      switch (Character.getType(codePoint)) {
        case Character.FORMAT -> {}
        case Character.DECIMAL_DIGIT_NUMBER ->
            append(String.valueOf(Character.digit(codePoint, 10)), origin);
        case Character.OTHER_NUMBER -> append("^" + meaning(codePoint) + "^", origin);
        default -> append(meaning(codePoint), origin);
      }
    }

    private static String meaning(int codePoint) {
      String character = Character.toString(codePoint);
      return codePoint < 0x80 ? character : Normalizer.normalize(character, Normalizer.Form.NFKC);
    }

    private void append(String meaning, int origin) {
      int length = text.length() + meaning.length();
      if (length > origins.length) {
        origins = Arrays.copyOf(origins, 2 * length);
      }
      Arrays.fill(origins, text.length(), length, origin);
      text.append(meaning);
    }

    /** Whether what follows would continue a number or a word. */
    boolean hasOpenWord() {
      return !text.isEmpty() && Character.isLetterOrDigit(text.charAt(text.length() - 1));
    }

    TracedText build() {
      return new TracedText(text.toString(), Arrays.copyOf(origins, text.length()));
    }
  }
}
