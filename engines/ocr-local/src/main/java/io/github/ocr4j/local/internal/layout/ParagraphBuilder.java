package io.github.ocr4j.local.internal.layout;

import io.github.ocr4j.local.internal.page.Word;
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

  /** Larger text is a title, which breaks where it likes. */
  private static final double LARGE = 1.2;

  /** The lines of a title are up to so many sizes apart. */
  private static final double LARGE_STEP = 1.4;

  /** A mark before a footnote is smaller than this part of its line. */
  private static final double SMALL = 0.85;

  private static final Pattern SENTENCE_END = Pattern.compile(".*[.!?:;][\"”’)\\]]*");

  private final double otherSize;
  private final LineEnds ends;
  private final double usualStep;
  private final double bodySize;
  private final List<Block> blocks = new ArrayList<>();
  private final List<Line> current = new ArrayList<>();
  private final List<Block> floats = new ArrayList<>();
  private Optional<ListMarker> marker = Optional.empty();

  ParagraphBuilder(List<Line> lines, boolean recognized, Typography typography) {
    this.otherSize = recognized ? OTHER_RECOGNIZED_SIZE : OTHER_SIZE;
    this.ends = new LineEnds(lines);
    this.usualStep = typography.lineStep();
    this.bodySize = typography.bodySize();
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

  /** Adds what must not interrupt a paragraph: it comes after the current one. */
  void addFloat(Block block) {
    if (current.isEmpty()) {
      blocks.add(block);
    } else {
      floats.add(block);
    }
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
      boolean contents = ContentsLine.matches(current.get(current.size() - 1));
      Block.Kind kind =
          marker.isPresent() || contents ? Block.Kind.LIST_ITEM : Block.Kind.PARAGRAPH;
      blocks.add(Block.text(kind, current, 0, marker.map(ListMarker::text).orElse("")));
      current.clear();
      blocks.addAll(floats);
      floats.clear();
    }
  }

  private boolean separate(Line next, Optional<ListMarker> begins) {
    Line last = current.get(current.size() - 1);
    double size = Math.max(last.size(), next.size());
    double step = next.baseline() - last.baseline();
    if (Math.abs(next.size() - last.size()) > otherSize * size && !sharesSize(last, next)
        || step > maxStep(size)
        || step < 0.3 * size
        || last.bold() != next.bold()
        || last.monospace() != next.monospace()) {
      return true;
    }
    if (last.monospace()) {
      return false;
    }
    if (ContentsLine.matches(last) || beginsFootnote(next)) {
      return true;
    }
    if (next.size() > LARGE * bodySize) {
      return false;
    }
    if (begins.isPresent()) {
      return !begins.get().ordered() || marker.isPresent() || shortLine(last, next);
    }
    return marker.isPresent() ? leavesItem(last, next) : leavesParagraph(last, next, size);
  }

  /** Inline code may be most of a line; the rest of the line is as large as the line before. */
  private boolean sharesSize(Line last, Line next) {
    return !last.monospace()
        && !next.monospace()
        && (hasCodeAndSize(next, last.size()) || hasCodeAndSize(last, next.size()));
  }

  private boolean hasCodeAndSize(Line line, double size) {
    return line.words().stream().anyMatch(word -> word.style().monospace())
        && line.words().stream()
            .anyMatch(
                word ->
                    !word.style().monospace() && Math.abs(word.size() - size) <= otherSize * size);
  }

  private double maxStep(double size) {
    double usual = WIDE_STEP * Math.max(usualStep, 1) * size + 0.5;
    return size > LARGE * bodySize ? Math.max(usual, LARGE_STEP * size) : usual;
  }

  private static boolean beginsFootnote(Line line) {
    Word first = line.words().get(0);
    return first.size() < SMALL * line.size()
        && first.baseline() < line.baseline() - 0.1 * line.size()
        && first.text().matches("\\d{1,3}|[*†‡]");
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
    return shortLine(last, next) && !continuesSentence(last, next, ends);
  }

  private static boolean continuesSentence(Line last, Line next, boolean ends) {
    return !ends && Character.isLowerCase(next.text().codePointAt(0));
  }

  /** Whether the next line's first word would have had room on the line before it. */
  private boolean shortLine(Line last, Line next) {
    double word = next.words().get(0).box().width();
    return last.box().right() + word + 1.2 * last.size() < ends.of(last);
  }
}
