package io.github.ocr4j.local.internal.layout.block;

import io.github.ocr4j.local.internal.layout.line.Line;
import io.github.ocr4j.local.internal.layout.line.ListMarker;
import io.github.ocr4j.local.internal.page.Word;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Joins the lines of a region to paragraphs and list items. */
final class ParagraphBuilder {
  /** Lines whose sizes differ by more than this share belong to different paragraphs. */
  private static final double SAME_SIZE_SHARE = 0.08;

  /** Recognized text has no exact sizes. */
  private static final double SAME_RECOGNIZED_SIZE_SHARE = 0.22;

  /** A step more than this many times the usual one, and half a point, separates paragraphs. */
  private static final double MAX_STEP_RATIO = 1.22;

  private static final double STEP_TOLERANCE_POINTS = 0.5;

  /** A smaller step leads to a line beside the last one. */
  private static final double MIN_STEP_LETTER_SIZES = 0.3;

  /** An indentation wider than this begins a paragraph. */
  private static final double MIN_INDENT_LETTER_SIZES = 0.8;

  /** The further lines of a list item stand this far right of its marker. */
  private static final double MIN_HANGING_INDENT_LETTER_SIZES = 0.4;

  /** Text more than this many times as large as running text is a title, with free line breaks. */
  private static final double MIN_TITLE_RATIO = 1.2;

  /** The lines of a title are up to this far apart. */
  private static final double MAX_TITLE_STEP_LETTER_SIZES = 1.4;

  /** The room for a word includes a blank after the last one. */
  private static final double BLANK_LETTER_SIZES = 1.2;

  /** A line could have ended where one of so many lines before and after it ends. */
  private static final int NEIGHBOURS = 3;

  /** A larger step leads to other text. */
  private static final double MAX_NEIGHBOUR_STEP_LETTER_SIZES = 2.2;

  private static final Pattern SENTENCE_END = Pattern.compile(".*[.!?:;][\"”’)\\]]*");

  private static final Pattern FOOTNOTE_MARK = Pattern.compile("\\d{1,3}|[*†‡]");

  /** A line of a table of contents: dots lead from the title to the page number. */
  private static final Pattern CONTENTS_LINE =
      Pattern.compile(".*\\p{L}.*?(?:\\.\\s?){5,}\\s*(\\d{1,4}|[ivxlcIVXLC]{1,6})");

  private final double sameSizeShare;
  private final Map<Line, Double> ends;
  private final double usualStep;
  private final double bodySize;
  private final List<Block> blocks = new ArrayList<>();
  private final List<Line> current = new ArrayList<>();
  private final List<Block> floats = new ArrayList<>();
  private Optional<ListMarker> marker = Optional.empty();

  ParagraphBuilder(List<Line> lines, boolean isRecognized, Typography typography) {
    this.sameSizeShare = isRecognized ? SAME_RECOGNIZED_SIZE_SHARE : SAME_SIZE_SHARE;
    this.ends = ends(lines);
    this.usualStep = typography.lineStep();
    this.bodySize = typography.bodySize();
  }

  /** For each line, how far to the right it could have gone: as far as the lines around it. */
  private static Map<Line, Double> ends(List<Line> lines) {
    Map<Line, Double> ends = new HashMap<>();
    for (int i = 0; i < lines.size(); i++) {
      double end = lines.get(i).box().right();
      for (int direction = -1; direction <= 1; direction += 2) {
        int other = i + direction;
        for (int n = 0; n < NEIGHBOURS && isNear(lines, other - direction, other); n++) {
          end = Math.max(end, lines.get(other).box().right());
          other += direction;
        }
      }
      ends.put(lines.get(i), end);
    }
    return ends;
  }

  private static boolean isNear(List<Line> lines, int one, int other) {
    if (other < 0 || other >= lines.size()) {
      return false;
    }
    double size = Math.max(lines.get(one).size(), lines.get(other).size());
    double step = Math.abs(lines.get(one).baseline() - lines.get(other).baseline());
    return step < MAX_NEIGHBOUR_STEP_LETTER_SIZES * size;
  }

  void add(Line line) {
    Optional<ListMarker> begins = ListMarker.of(line.text());
    if (!current.isEmpty() && isApart(line, begins)) {
      flush();
    }
    if (current.isEmpty()) {
      marker = begins;
    }
    current.add(line);
  }

  /** Adds what must not interrupt a paragraph: it comes after the current one. */
  void addFloat(Block block) {
    (current.isEmpty() ? blocks : floats).add(block);
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
      boolean isItem = marker.isPresent() || isContentsLine(last());
      Block.Kind kind = isItem ? Block.Kind.LIST_ITEM : Block.Kind.PARAGRAPH;
      blocks.add(Block.text(kind, current, 0, marker.map(ListMarker::text).orElse("")));
      current.clear();
      blocks.addAll(floats);
      floats.clear();
    }
  }

  private Line last() {
    return current.get(current.size() - 1);
  }

  private static boolean isContentsLine(Line line) {
    return CONTENTS_LINE.matcher(line.text()).matches();
  }

  private boolean isApart(Line next, Optional<ListMarker> begins) {
    Line last = last();
    double size = Math.max(last.size(), next.size());
    double step = next.baseline() - last.baseline();
    if (Math.abs(next.size() - last.size()) > sameSizeShare * size && !hasCommonSize(last, next)
        || step > maxStep(size)
        || step < MIN_STEP_LETTER_SIZES * size
        || last.isBold() != next.isBold()
        || last.isMonospace() != next.isMonospace()) {
      return true;
    }
    if (last.isMonospace()) {
      return false;
    }
    if (isContentsLine(last) || hasFootnoteMark(next)) {
      return true;
    }
    if (next.size() > MIN_TITLE_RATIO * bodySize) {
      return false;
    }
    if (begins.isPresent()) {
      return !begins.get().isOrdered() || marker.isPresent() || isShort(last, next);
    }
    return marker.isPresent() ? isOutOfItem(last, next) : isOutOfParagraph(last, next, size);
  }

  /** Inline code may be most of a line; the rest of the line is as large as the line before. */
  private boolean hasCommonSize(Line last, Line next) {
    return !last.isMonospace()
        && !next.isMonospace()
        && (hasCodeAndSize(next, last.size()) || hasCodeAndSize(last, next.size()));
  }

  private boolean hasCodeAndSize(Line line, double size) {
    return line.words().stream().anyMatch(word -> word.style().isMonospace())
        && line.words().stream()
            .filter(word -> !word.style().isMonospace())
            .anyMatch(word -> Math.abs(word.size() - size) <= sameSizeShare * size);
  }

  private double maxStep(double size) {
    double usual = MAX_STEP_RATIO * Math.max(usualStep, 1) * size + STEP_TOLERANCE_POINTS;
    return size > MIN_TITLE_RATIO * bodySize
        ? Math.max(usual, MAX_TITLE_STEP_LETTER_SIZES * size)
        : usual;
  }

  private static boolean hasFootnoteMark(Line line) {
    Word first = line.words().get(0);
    return Footnotes.isRaised(first, line) && FOOTNOTE_MARK.matcher(first.text()).matches();
  }

  /** An item's further lines stand under its text, not under or before its marker. */
  private boolean isOutOfItem(Line last, Line next) {
    Line first = current.get(0);
    double textLeft = first.box().left() + MIN_HANGING_INDENT_LETTER_SIZES * first.size();
    return next.box().left() < textLeft
        && (isShort(last, next) || current.size() > 1 && current.get(1).box().left() > textLeft);
  }

  private boolean isOutOfParagraph(Line last, Line next, double size) {
    double indent = next.box().left() - last.box().left();
    boolean isSentenceEnd = SENTENCE_END.matcher(last.text()).matches();
    if (indent > MIN_INDENT_LETTER_SIZES * size
        || indent < -MIN_INDENT_LETTER_SIZES * size && current.size() > 1) {
      return isSentenceEnd || isShort(last, next);
    }
    return isShort(last, next)
        && (isSentenceEnd || !Character.isLowerCase(next.text().codePointAt(0)));
  }

  /** Whether the next line's first word would have had room on the line before it. */
  private boolean isShort(Line last, Line next) {
    double word = next.words().get(0).box().width();
    return last.box().right() + word + BLANK_LETTER_SIZES * last.size()
        < ends.getOrDefault(last, last.box().right());
  }
}
