package io.github.ocr4j.local.internal.layout;

import io.github.ocr4j.local.internal.page.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Decides which paragraphs are headings, and of which level. */
final class HeadingClassifier {
  /** Text so many times as large as the running text is a heading. */
  private static final double LARGER = 1.13;

  /** Recognized sizes vary, so the difference must be clearer. */
  private static final double LARGER_RECOGNIZED = 1.25;

  /** A bold heading may be this much smaller than the running text. */
  private static final double SMALLEST = 0.88;

  private static final double SMALLEST_RECOGNIZED = 0.8;

  /** Text so many times as large as the running text is a heading even if it is a sentence. */
  private static final double MUCH_LARGER = 1.4;

  /** Longer text that ends with a full stop or colon is a sentence and no heading. */
  private static final int SENTENCE = 60;

  /** Fewer capitals are an abbreviation. */
  private static final int MIN_CAPITALS = 5;

  /** The words of a heading are not further apart than so many sizes; its number may be. */
  private static final double MAX_GAP = 2.5;

  /** Headings are not longer than this. */
  private static final int MAX_LETTERS = 160;

  private static final int MAX_LINES = 4;

  /** So many sections with Roman numbers are no initials of names. */
  private static final int MIN_ROMAN = 2;

  /** Capitals around such characters are names in program text. */
  private static final Pattern CODE = Pattern.compile("[=<>{}_|*\\\\]");

  private static final Pattern LABEL = Pattern.compile("(?i)(note|source):.*");

  private final Typography typography;
  private final boolean recognized;
  private final boolean lettered;
  private final HeadingLevels levels;

  HeadingClassifier(Typography typography, boolean recognized, List<List<Block>> pages) {
    this.typography = typography;
    this.recognized = recognized;
    List<Block> blocks = pages.stream().flatMap(List::stream).toList();
    this.lettered = blocks.stream().filter(HeadingClassifier::roman).count() >= MIN_ROMAN;
    this.levels = new HeadingLevels(blocks.stream().filter(this::heading).toList(), recognized);
  }

  List<Block> classify(List<Block> blocks) {
    List<Block> classified = new ArrayList<>();
    for (Block block : blocks) {
      classified.add(heading(block) ? block.withKind(Block.Kind.HEADING, levels.of(block)) : block);
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
        || Captions.matches(text)
        || LABEL.matcher(text).matches()
        || first.monospace()
        || block.lines().stream().anyMatch(HeadingClassifier::inPieces)) {
      return false;
    }
    double ratio = size(block) / typography.bodySize();
    boolean sentence =
        text.length() > SENTENCE && text.matches(".*[.:?!,;]") || text.matches(".*[,;]");
    if (ratio >= (recognized ? LARGER_RECOGNIZED : LARGER)) {
      return !sentence || ratio > MUCH_LARGER;
    }
    if (sentence || ratio < (recognized ? SMALLEST_RECOGNIZED : SMALLEST)) {
      return false;
    }
    boolean numbered = numbered(text);
    boolean bold = block.lines().stream().allMatch(Line::bold) && !typography.bodyBold();
    if (block.kind() == Block.Kind.LIST_ITEM) {
      return numbered && (bold || capitals(text));
    }
    return bold && block.lines().size() <= 2
        || numbered && distinct(first) && block.lines().size() == 1
        || !recognized && capitals(text) && block.lines().size() == 1;
  }

  /** A letter before a title counts in documents whose sections have Roman numbers only. */
  private boolean numbered(String text) {
    return SectionNumber.of(text)
        .filter(number -> number.style() != SectionNumber.Style.LETTER || lettered)
        .isPresent();
  }

  private static boolean roman(Block block) {
    return block.lines().size() == 1
        && SectionNumber.of(text(block))
            .filter(n -> n.style() == SectionNumber.Style.ROMAN)
            .isPresent();
  }

  /** Pieces far apart on one line are cells, or a name and a date. */
  private static boolean inPieces(Line line) {
    List<Word> words = line.words();
    for (int i = 2; i < words.size(); i++) {
      double gap = words.get(i).box().left() - words.get(i - 1).box().right();
      if (gap > MAX_GAP * line.size()) {
        return true;
      }
    }
    return false;
  }

  private static boolean distinct(Line line) {
    return line.all(word -> word.style().italic() || word.text().matches("[\\d.]+|[A-Z]\\."))
        && !line.text().endsWith(".");
  }

  /** Small capitals are capitals in the text layer. */
  private static boolean capitals(String text) {
    long letters = text.codePoints().filter(Character::isLetter).count();
    return letters >= MIN_CAPITALS
        && text.length() <= SENTENCE
        && text.codePoints().noneMatch(Character::isLowerCase)
        && !CODE.matcher(text).find();
  }

  /** The size of a heading's letters; of small capitals that of the large ones among them. */
  static double size(Block heading) {
    Line first = heading.lines().get(0);
    return capitals(first.text())
        ? first.words().stream().mapToDouble(Word::size).max().orElse(first.size())
        : first.size();
  }

  static String text(Block block) {
    StringBuilder text = new StringBuilder();
    block.lines().forEach(line -> text.append(line.text()).append(' '));
    return text.toString().strip();
  }
}
