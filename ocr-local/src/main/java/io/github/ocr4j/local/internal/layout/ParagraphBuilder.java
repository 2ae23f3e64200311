package io.github.ocr4j.local.internal.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Joins the lines of a region to paragraphs and list items. */
final class ParagraphBuilder {
  /** Lines whose sizes differ by more than this part belong to different paragraphs. */
  private static final double OTHER_SIZE = 0.08;

  /** Recognized text has no exact sizes. */
  private static final double OTHER_RECOGNIZED_SIZE = 0.22;

  /** A distance so many times the usual one separates paragraphs. */
  private static final double WIDE_STEP = 1.22;

  /** An indentation of so many sizes begins a paragraph. */
  private static final double INDENT = 0.8;

  private static final Pattern SENTENCE_END = Pattern.compile(".*[.!?:;][\"”’)\\]]*");

  private final double otherSize;
  private final double right;
  private final double usualStep;
  private final List<Block> blocks = new ArrayList<>();
  private final List<Line> current = new ArrayList<>();
  private Optional<ListMarker> marker = Optional.empty();

  ParagraphBuilder(List<Line> lines, boolean recognized, double usualStep) {
    this.otherSize = recognized ? OTHER_RECOGNIZED_SIZE : OTHER_SIZE;
    this.right = lines.stream().mapToDouble(line -> line.box().right()).max().orElse(0);
    this.usualStep = usualStep;
  }

  void add(Line line) {
    Optional<ListMarker> begins = ListMarker.of(line.text());
    if (!current.isEmpty() && (separate(line, begins))) {
      flush();
    }
    if (current.isEmpty()) {
      marker = begins;
    }
    current.add(line);
  }

  void add(Block block) {
    flush();
    blocks.add(block);
  }

  List<Block> finish() {
    flush();
    return blocks;
  }

  private void flush() {
    if (!current.isEmpty()) {
      Block.Kind kind = marker.isPresent() ? Block.Kind.LIST_ITEM : Block.Kind.PARAGRAPH;
      blocks.add(Block.text(kind, current, 0, marker.map(ListMarker::text).orElse("")));
      current.clear();
    }
  }

  private boolean separate(Line next, Optional<ListMarker> begins) {
    Line last = current.get(current.size() - 1);
    double size = Math.max(last.size(), next.size());
    double step = next.baseline() - last.baseline();
    if (Math.abs(next.size() - last.size()) > otherSize * size
        || step > WIDE_STEP * step(size) + 0.5
        || step < 0.3 * size
        || last.bold() != next.bold()
        || last.monospace() != next.monospace()) {
      return true;
    }
    if (last.monospace()) {
      return false;
    }
    if (begins.isPresent()) {
      return !begins.get().ordered() || marker.isPresent() || shortLine(last, next);
    }
    return marker.isPresent() ? leavesItem(last, next) : leavesParagraph(last, next, size);
  }

  private double step(double size) {
    return Math.max(usualStep * size, 1.0 * size);
  }

  /** An item's further lines stand under its text, not under or before its marker. */
  private boolean leavesItem(Line last, Line next) {
    Line first = current.get(0);
    boolean back = next.box().left() < first.box().left() + INDENT * 0.5 * first.size();
    return back && (shortLine(last, next) || current.size() > 1 && hanging());
  }

  private boolean hanging() {
    return current.get(1).box().left()
        > current.get(0).box().left() + INDENT * 0.5 * current.get(0).size();
  }

  private boolean leavesParagraph(Line last, Line next, double size) {
    double indent = next.box().left() - last.box().left();
    boolean ends = SENTENCE_END.matcher(last.text()).matches();
    if (indent > INDENT * size) {
      return ends || shortLine(last, next);
    }
    if (indent < -INDENT * size && current.size() > 1) {
      return ends || shortLine(last, next);
    }
    return shortLine(last, next) && !continuesInWord(last, next);
  }

  private static boolean continuesInWord(Line last, Line next) {
    return last.text().endsWith("-") && Character.isLowerCase(next.text().codePointAt(0));
  }

  /** Whether the next line's first word would have had room on the line before it. */
  private boolean shortLine(Line last, Line next) {
    double word = next.words().get(0).box().width();
    return last.box().right() + word + 1.2 * last.size() < right;
  }
}
