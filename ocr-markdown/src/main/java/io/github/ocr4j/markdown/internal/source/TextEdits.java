package io.github.ocr4j.markdown.internal.source;

import java.util.Map;
import java.util.TreeMap;

/**
 * Changes to a text, all given in positions of the text as it came. What no edit names stays byte
 * for byte. The first edit of a range wins: later ones that would touch it are refused, so steps
 * run in the order of their importance. Not thread-safe.
 */
public final class TextEdits {
  private record Replacement(int end, String text) {}

  private final TreeMap<Integer, Replacement> replacements = new TreeMap<>();
  private final TreeMap<Integer, String> insertions = new TreeMap<>();

  /**
   * Replaces a range, or inserts before a position when the range is empty.
   *
   * @param range what to replace
   * @param text what to put there
   * @return false if an earlier edit has touched the range; then nothing changes
   */
  public boolean replace(TextRange range, String text) {
    if (isTaken(range)) {
      return false;
    }
    if (range.isEmpty()) {
      insertions.merge(range.start(), text, String::concat);
    } else {
      replacements.put(range.start(), new Replacement(range.end(), text));
    }
    return true;
  }

  /**
   * Removes a range.
   *
   * @param range what to remove
   * @return false if an earlier edit has touched the range; then nothing changes
   */
  public boolean delete(TextRange range) {
    return range.isEmpty() || replace(range, "");
  }

  /**
   * Whether an earlier edit has touched a range.
   *
   * @param range what is asked for
   * @return true if an edit of that range would be refused
   */
  public boolean isTaken(TextRange range) {
    Map.Entry<Integer, Replacement> before = replacements.floorEntry(range.start());
    if (before != null && before.getValue().end() > range.start()) {
      return before.getKey() != range.start() || !range.isEmpty();
    }
    if (range.isEmpty()) {
      return false;
    }
    Integer nextReplacement = replacements.higherKey(range.start());
    Integer nextInsertion = insertions.higherKey(range.start());
    return nextReplacement != null && nextReplacement < range.end()
        || nextInsertion != null && nextInsertion < range.end();
  }

  /**
   * Whether there is nothing to change.
   *
   * @return true before the first edit
   */
  public boolean isEmpty() {
    return replacements.isEmpty() && insertions.isEmpty();
  }

  /**
   * Makes the changes.
   *
   * @param text the text as it came
   * @return the changed text
   */
  public String applyTo(String text) {
    if (isEmpty()) {
      return text;
    }
    StringBuilder result = new StringBuilder(text.length() + 256);
    int position = 0;
    TreeMap<Integer, String> pending = new TreeMap<>(insertions);
    for (Map.Entry<Integer, Replacement> replacement : replacements.entrySet()) {
      position = copy(text, position, replacement.getKey(), pending, result);
      result.append(replacement.getValue().text());
      position = replacement.getValue().end();
    }
    copy(text, position, text.length(), pending, result);
    return result.toString();
  }

  private static int copy(
      String text, int from, int to, TreeMap<Integer, String> pending, StringBuilder result) {
    int position = from;
    while (!pending.isEmpty() && pending.firstKey() <= to) {
      Map.Entry<Integer, String> insertion = pending.pollFirstEntry();
      result.append(text, position, insertion.getKey()).append(insertion.getValue());
      position = insertion.getKey();
    }
    result.append(text, position, to);
    return to;
  }
}
