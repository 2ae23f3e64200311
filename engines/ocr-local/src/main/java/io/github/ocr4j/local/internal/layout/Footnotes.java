package io.github.ocr4j.local.internal.layout;

import io.github.ocr4j.local.internal.page.Word;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds footnotes: small text low on a page that begins with a raised mark which also stands in the
 * page's text. Labels are unique in the document, as its pages may become one file.
 */
final class Footnotes {
  /** Footnotes are at most this part of the running text's size. */
  private static final double SMALLER = 0.95;

  /** Footnotes begin in the lower part of the page. */
  private static final double LOWER_PART = 0.5;

  /** A mark is at most this part of its line's size. */
  private static final double SMALL = 0.85;

  /** A mark stands at least so many sizes over its line. */
  private static final double RAISED = 0.1;

  /** After a shorter word a raised number is an exponent. */
  private static final int MIN_LETTERS_BEFORE = 3;

  private static final Pattern MARK = Pattern.compile("\\d{1,3}|[†‡§]");

  private final double bodySize;
  private final Set<String> labels = new HashSet<>();

  Footnotes(Typography typography) {
    this.bodySize = typography.bodySize();
  }

  /**
   * Turns a page's footnotes into blocks at its end.
   *
   * @param blocks the page's blocks
   * @param page the page
   * @return the blocks, with links from the marks in the text to the footnotes
   */
  List<Block> link(List<Block> blocks, PageLayout page) {
    List<Block> text = new ArrayList<>(blocks);
    List<Block> notes = new ArrayList<>();
    for (Block block : blocks) {
      if (looksLikeNote(block, page.content().height())) {
        String mark = block.lines().get(0).words().get(0).text();
        String label = label(mark, page.content().index());
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
    for (int i = 0; i < blocks.size(); i++) {
      if (blocks.get(i).lines().equals(wanted.lines()) && !wanted.lines().isEmpty()) {
        return i;
      }
    }
    throw new IllegalStateException("a block of the page is missing");
  }

  private boolean looksLikeNote(Block block, double pageHeight) {
    if (block.kind() != Block.Kind.PARAGRAPH || block.box().top() < LOWER_PART * pageHeight) {
      return false;
    }
    Line first = block.lines().get(0);
    return first.size() <= SMALLER * bodySize && beginsWithMark(first);
  }

  /** Whether a line has a raised mark before its words, as a footnote has. */
  static boolean beginsWithMark(Line line) {
    return line.words().size() > 1 && raisedMark(line, line.words().get(0));
  }

  private static boolean raisedMark(Line line, Word word) {
    return word.size() < SMALL * line.size()
        && word.baseline() < line.baseline() - RAISED * line.size()
        && MARK.matcher(word.text()).matches();
  }

  private String label(String mark, int pageIndex) {
    return labels.contains(mark) ? mark + "-" + (pageIndex + 1) : mark;
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
      boolean refers =
          word.text().equals(mark)
              && raisedMark(line, word)
              && line.words().get(i - 1).text().length() >= MIN_LETTERS_BEFORE;
      if (refers) {
        List<Word> words = new ArrayList<>(line.words());
        words.set(i, word.withLink(Word.NOTE + label));
        return Optional.of(new Line(words, line.box(), line.baseline(), line.size()));
      }
    }
    return Optional.empty();
  }

  private static Block note(Block block, String label) {
    Line first = block.lines().get(0);
    List<Word> words = first.words().subList(1, first.words().size());
    List<Line> lines = new ArrayList<>(block.lines());
    lines.set(0, new Line(List.copyOf(words), first.box(), first.baseline(), first.size()));
    return new Block(
        Block.Kind.FOOTNOTE, block.box(), List.copyOf(lines), 0, label, Optional.empty());
  }
}
