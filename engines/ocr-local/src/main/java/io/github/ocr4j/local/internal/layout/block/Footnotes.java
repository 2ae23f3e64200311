package io.github.ocr4j.local.internal.layout.block;

import io.github.ocr4j.local.internal.layout.PageLayout;
import io.github.ocr4j.local.internal.layout.line.Line;
import io.github.ocr4j.local.internal.page.Word;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Finds footnotes: small text low on a page that begins with a raised mark which also stands in the
 * page's text. Labels are unique in the document, as its pages may become one file.
 */
final class Footnotes {
  /** Footnotes are at most this many times as large as the running text. */
  private static final double MAX_SIZE_RATIO = 0.95;

  /** Footnotes begin below this share of the page's height. */
  private static final double MIN_TOP_SHARE = 0.5;

  /** A mark is less than this many times as large as its line. */
  private static final double MAX_MARK_RATIO = 0.85;

  /** A mark stands more than this over its line. */
  private static final double MIN_RAISE_LETTER_SIZES = 0.1;

  /** After a shorter word a raised number is an exponent. */
  private static final int MIN_LETTERS_BEFORE = 3;

  private static final Pattern MARK = Pattern.compile("\\d{1,3}|[†‡§]");

  private final double maxSize;
  private final Set<String> labels = new HashSet<>();

  Footnotes(Typography typography) {
    this.maxSize = MAX_SIZE_RATIO * typography.bodySize();
  }

  /** A page's blocks, with links from the marks in the text to the footnotes at its end. */
  List<Block> link(List<Block> blocks, PageLayout page) {
    List<Block> text = new ArrayList<>(blocks);
    List<Block> notes = new ArrayList<>();
    for (Block block : blocks) {
      if (isNoteLike(block, page.content().height())) {
        String mark = block.firstLine().words().get(0).text();
        String label = labels.contains(mark) ? mark + "-" + (page.content().index() + 1) : mark;
        int place = indexOf(text, block);
        text.remove(place);
        if (refer(text, mark, label)) {
          labels.add(label);
          notes.add(note(block, label));
        } else {
          text.add(place, block);
        }
      }
    }
    text.addAll(notes);
    return text;
  }

  private static int indexOf(List<Block> blocks, Block wanted) {
    return IntStream.range(0, blocks.size())
        .filter(i -> blocks.get(i).lines().equals(wanted.lines()))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("a block of the page is missing"));
  }

  private boolean isNoteLike(Block block, double pageHeight) {
    return block.kind() == Block.Kind.PARAGRAPH
        && block.box().top() >= MIN_TOP_SHARE * pageHeight
        && block.firstLine().size() <= maxSize
        && hasLeadingMark(block.firstLine());
  }

  /** Whether a line has a raised mark before its words, as a footnote has. */
  static boolean hasLeadingMark(Line line) {
    return line.words().size() > 1 && isMark(line.words().get(0), line);
  }

  private static boolean isMark(Word word, Line line) {
    return isRaised(word, line) && MARK.matcher(word.text()).matches();
  }

  /** Whether a word is smaller than its line and stands over it. */
  static boolean isRaised(Word word, Line line) {
    return word.size() < MAX_MARK_RATIO * line.size()
        && word.baseline() < line.baseline() - MIN_RAISE_LETTER_SIZES * line.size();
  }

  /** Links the first mark in the text to its footnote. */
  private static boolean refer(List<Block> blocks, String mark, String label) {
    for (int b = 0; b < blocks.size(); b++) {
      Block block = blocks.get(b);
      for (int l = 0; l < block.lines().size(); l++) {
        Optional<Line> linked = linked(block.lines().get(l), mark, label);
        if (linked.isPresent()) {
          List<Line> lines = new ArrayList<>(block.lines());
          lines.set(l, linked.get());
          blocks.set(b, block.withLines(lines));
          return true;
        }
      }
    }
    return false;
  }

  private static Optional<Line> linked(Line line, String mark, String label) {
    for (int i = 1; i < line.words().size(); i++) {
      Word word = line.words().get(i);
      if (word.text().equals(mark)
          && isMark(word, line)
          && line.words().get(i - 1).text().length() >= MIN_LETTERS_BEFORE) {
        List<Word> words = new ArrayList<>(line.words());
        words.set(i, word.withLink(Word.NOTE + label));
        return Optional.of(line.withWords(words));
      }
    }
    return Optional.empty();
  }

  private static Block note(Block block, String label) {
    Line first = block.firstLine();
    List<Line> lines = new ArrayList<>(block.lines());
    lines.set(0, first.withWords(first.words().subList(1, first.words().size())));
    return new Block(
        Block.Kind.FOOTNOTE, block.box(), List.copyOf(lines), 0, label, Optional.empty());
  }
}
