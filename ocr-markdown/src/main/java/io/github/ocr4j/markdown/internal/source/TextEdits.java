package io.github.ocr4j.markdown.internal.source;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Changes to a text, all given in positions of the text as it came. What no edit names stays byte
 * for byte. The first edit of a range wins: later ones that would touch it are refused, so steps
 * run in the order of their importance. Not thread-safe.
 */
public final class TextEdits {
  /** What stands at a position; an insertion alone ends where it starts. */
  private record Replacement(int end, String text) {}

  private final TreeMap<Integer, Replacement> byStart = new TreeMap<>();

  /**
   * Replaces a range, or inserts before a position; false if an earlier edit has touched the range.
   */
  public boolean replace(TextRange range, String text) {
    if (isTaken(range)) {
      return false;
    }
    Replacement present = byStart.get(range.start());
    String before = present == null ? "" : present.text();
    if (range.isEmpty() && present != null && present.end() > range.start()) {
      byStart.put(range.start(), new Replacement(present.end(), text + before));
    } else {
      byStart.put(range.start(), new Replacement(range.end(), before + text));
    }
    return true;
  }

  /** Removes a range; false if an earlier edit has touched it. */
  public boolean delete(TextRange range) {
    return range.isEmpty() || replace(range, "");
  }

  /** Whether an earlier edit has touched a range, so that one more would be refused. */
  public boolean isTaken(TextRange range) {
    Map.Entry<Integer, Replacement> before = byStart.floorEntry(range.start());
    if (before != null && before.getValue().end() > range.start()) {
      return before.getKey() < range.start() || !range.isEmpty();
    }
    Integer next = byStart.higherKey(range.start());
    return next != null && next < range.end();
  }

  /** Whether there is nothing to change. */
  public boolean isEmpty() {
    return byStart.isEmpty();
  }

  /** The changed text. */
  public String applyTo(String text) {
    return applyTo(text, List.of()).get(0);
  }

  /**
   * The changed text, cut before ascending positions of the text as it came; what is inserted or
   * replaced at one of them comes after the cut.
   */
  public List<String> applyTo(String text, List<Integer> cuts) {
    if (isEmpty() && cuts.isEmpty()) {
      return List.of(text);
    }
    List<String> pieces = new ArrayList<>();
    List<String> parts = new ArrayList<>();
    Iterator<Map.Entry<Integer, Replacement>> edits = byStart.entrySet().iterator();
    Map.Entry<Integer, Replacement> edit = edits.hasNext() ? edits.next() : null;
    int position = 0;
    for (int end : ends(text, cuts)) {
      boolean last = pieces.size() == cuts.size();
      while (edit != null && (edit.getKey() < end || last)) {
        parts.add(text.substring(position, Math.max(position, edit.getKey())));
        parts.add(edit.getValue().text());
        position = Math.max(position, edit.getValue().end());
        edit = edits.hasNext() ? edits.next() : null;
      }
      parts.add(text.substring(Math.min(position, end), end));
      position = Math.max(position, end);
      pieces.add(String.join("", parts));
      parts.clear();
    }
    return pieces;
  }

  private static List<Integer> ends(String text, List<Integer> cuts) {
    List<Integer> ends = new ArrayList<>(cuts);
    ends.add(text.length());
    return ends;
  }
}
