package io.github.ocr4j.local.internal.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Decides which paragraphs are headings, and of which level. */
final class HeadingClassifier {
  /** Text so many times as large as the running text is a heading. */
  private static final double LARGER = 1.13;

  /** Recognized sizes vary, so the difference must be clearer. */
  private static final double LARGER_RECOGNIZED = 1.25;

  /** A bold heading may be this much smaller than the running text. */
  private static final double SMALLEST = 0.92;

  private static final double SMALLEST_RECOGNIZED = 0.8;

  /** Headings are not longer than this. */
  private static final int MAX_LETTERS = 160;

  private static final int MAX_LINES = 4;

  /** Markdown has six levels; deeper ones are rare enough to share the last. */
  private static final int MAX_LEVEL = 6;

  private static final Pattern NUMBERED =
      Pattern.compile(
          "(?:(?:chapter|section|appendix|part)\\s+)?(\\d{1,2}(?:\\.\\d{1,2}){0,4})\\.?\\s+\\p{Lu}.*",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern LABEL =
      Pattern.compile("(?i)((figure|fig\\.|table|tab\\.|example|listing)\\s*\\d|note:|source:).*");

  private final Typography typography;
  private final boolean recognized;
  private final Map<Integer, Integer> levels = new TreeMap<>(Comparator.reverseOrder());

  HeadingClassifier(Typography typography, boolean recognized, List<List<Block>> pages) {
    this.typography = typography;
    this.recognized = recognized;
    for (List<Block> page : pages) {
      for (Block block : page) {
        if (heading(block)) {
          levels.put(rank(block), 0);
        }
      }
    }
    int level = 1;
    for (Map.Entry<Integer, Integer> entry : levels.entrySet()) {
      entry.setValue(Math.min(level++, MAX_LEVEL));
    }
  }

  List<Block> classify(List<Block> blocks) {
    List<Block> classified = new ArrayList<>();
    for (Block block : blocks) {
      classified.add(
          heading(block)
              ? block.withKind(Block.Kind.HEADING, levels.getOrDefault(rank(block), MAX_LEVEL))
              : block);
    }
    return classified;
  }

  private boolean heading(Block block) {
    if (block.kind() != Block.Kind.PARAGRAPH && block.kind() != Block.Kind.LIST_ITEM
        || block.lines().size() > MAX_LINES) {
      return false;
    }
    Line first = block.lines().get(0);
    String text = text(block);
    if (text.length() > MAX_LETTERS
        || text.codePoints().filter(Character::isLetter).count() < 2
        || LABEL.matcher(text).matches()
        || first.monospace()) {
      return false;
    }
    double ratio = first.size() / typography.bodySize();
    if (ratio >= (recognized ? LARGER_RECOGNIZED : LARGER)) {
      return true;
    }
    boolean bold = block.lines().stream().allMatch(Line::bold) && !typography.bodyBold();
    boolean sentence =
        text.endsWith(".") && text.length() > 60 || text.endsWith(",") || text.endsWith(";");
    if (block.kind() == Block.Kind.LIST_ITEM) {
      return bold && NUMBERED.matcher(text).matches() && !sentence;
    }
    return bold
        && ratio > (recognized ? SMALLEST_RECOGNIZED : SMALLEST)
        && !sentence
        && block.lines().size() <= 2;
  }

  private static String text(Block block) {
    StringBuilder text = new StringBuilder();
    block.lines().forEach(line -> text.append(line.text()).append(' '));
    return text.toString().strip();
  }

  /** Larger is higher; of one size, bold is higher; of one look, the shorter number is higher. */
  private int rank(Block block) {
    Line first = block.lines().get(0);
    int size = (int) Math.round(first.size() / typography.bodySize() * (recognized ? 5 : 20));
    Matcher numbered = NUMBERED.matcher(text(block));
    int depth =
        numbered.matches() ? (int) numbered.group(1).chars().filter(c -> c == '.').count() : 0;
    return size * 100 + (first.bold() ? 50 : 0) - depth * 5;
  }
}
