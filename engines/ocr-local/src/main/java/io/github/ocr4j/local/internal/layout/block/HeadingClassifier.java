package io.github.ocr4j.local.internal.layout.block;

import io.github.ocr4j.local.internal.layout.line.Line;
import io.github.ocr4j.local.internal.page.Rows;
import io.github.ocr4j.local.internal.page.Word;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;

/** Decides which paragraphs are headings, and of which level. */
final class HeadingClassifier {
  /** Text this many times as large as the running text is a heading. */
  private static final double MIN_LARGE_RATIO = 1.13;

  /** Recognized sizes vary, so the difference must be clearer. */
  private static final double MIN_LARGE_RECOGNIZED_RATIO = 1.25;

  /** A bold heading may be smaller than the running text, down to this ratio. */
  private static final double MIN_RATIO = 0.88;

  private static final double MIN_RECOGNIZED_RATIO = 0.8;

  /** Text more than this many times as large is a heading even if it is a sentence. */
  private static final double MIN_HUGE_RATIO = 1.4;

  /** Longer text that ends with a full stop or colon is a sentence and no heading. */
  private static final int MAX_TITLE_CHARACTERS = 60;

  private static final int MAX_CHARACTERS = 160;
  private static final int MIN_LETTERS = 2;
  private static final int MAX_LINES = 4;
  private static final int MAX_BOLD_LINES = 2;

  /** Fewer capitals are an abbreviation. */
  private static final int MIN_CAPITALS = 5;

  /** The words of a heading are closer than this; its number may stand further before them. */
  private static final double MAX_GAP_LETTER_SIZES = 2.5;

  /** So many sections with Roman numbers are no initials of names. */
  private static final int MIN_ROMAN = 2;

  /** Capitals around such characters are names in program text. */
  private static final Pattern CODE = Pattern.compile("[=<>{}_|*\\\\]");

  private static final Pattern LABEL = Pattern.compile("(?i)(note|source):.*");

  private final Typography typography;
  private final boolean isRecognized;
  private final boolean hasLetteredSections;
  private final HeadingLevels levels;

  HeadingClassifier(Typography typography, boolean isRecognized, List<List<Block>> pages) {
    this.typography = typography;
    this.isRecognized = isRecognized;
    List<Block> blocks = pages.stream().flatMap(Collection::stream).toList();
    this.hasLetteredSections =
        blocks.stream().filter(HeadingClassifier::hasRomanNumber).count() >= MIN_ROMAN;
    this.levels = new HeadingLevels(blocks.stream().filter(this::isHeading).toList(), isRecognized);
  }

  List<Block> classify(List<Block> blocks) {
    return blocks.stream()
        .map(b -> isHeading(b) ? b.withKind(Block.Kind.HEADING, levels.of(b)) : b)
        .toList();
  }

  private boolean isHeading(Block block) {
    boolean isItem = block.kind() == Block.Kind.LIST_ITEM;
    if (!isItem && block.kind() != Block.Kind.PARAGRAPH || block.lines().size() > MAX_LINES) {
      return false;
    }
    Line first = block.firstLine();
    String text = block.text();
    if (text.length() > MAX_CHARACTERS
        || text.codePoints().filter(Character::isLetter).count() < MIN_LETTERS
        || Line.isCaption(text)
        || LABEL.matcher(text).matches()
        || first.isMonospace()
        || block.lines().stream().anyMatch(HeadingClassifier::isInPieces)) {
      return false;
    }
    double ratio = size(block) / typography.bodySize();
    boolean isSentence =
        text.length() > MAX_TITLE_CHARACTERS && text.matches(".*[.:?!,;]")
            || text.matches(".*[,;]");
    if (ratio >= (isRecognized ? MIN_LARGE_RECOGNIZED_RATIO : MIN_LARGE_RATIO)) {
      return !isSentence || ratio > MIN_HUGE_RATIO;
    }
    if (isSentence || ratio < (isRecognized ? MIN_RECOGNIZED_RATIO : MIN_RATIO)) {
      return false;
    }
    boolean isBold = block.lines().stream().allMatch(Line::isBold) && !typography.isBodyBold();
    if (isItem) {
      return isNumbered(text) && (isBold || isCapitals(text));
    }
    boolean isOneLine = block.lines().size() == 1;
    return isBold && block.lines().size() <= MAX_BOLD_LINES
        || isOneLine && isDistinct(first) && isNumbered(text)
        || isOneLine && !isRecognized && isCapitals(text);
  }

  /** A letter before a title counts in documents whose sections have Roman numbers only. */
  private boolean isNumbered(String text) {
    return SectionNumber.of(text)
        .filter(number -> number.style() != SectionNumber.Style.LETTER || hasLetteredSections)
        .isPresent();
  }

  private static boolean hasRomanNumber(Block block) {
    return block.lines().size() == 1
        && SectionNumber.of(block.text())
            .filter(number -> number.style() == SectionNumber.Style.ROMAN)
            .isPresent();
  }

  /** Pieces far apart on one line are cells, or a name and a date. */
  private static boolean isInPieces(Line line) {
    List<Word> words = line.words().subList(1, line.words().size());
    double maxGap = MAX_GAP_LETTER_SIZES * line.size();
    return Rows.split(words, (last, next) -> next.gapAfter(last) > maxGap).size() > 1;
  }

  private static boolean isDistinct(Line line) {
    return line.hasOnly(word -> word.style().isItalic() || word.text().matches("[\\d.]+|[A-Z]\\."))
        && !line.text().endsWith(".");
  }

  /** Small capitals are capitals in the text layer. */
  private static boolean isCapitals(String text) {
    long letters = text.codePoints().filter(Character::isLetter).count();
    return letters >= MIN_CAPITALS
        && text.length() <= MAX_TITLE_CHARACTERS
        && text.codePoints().noneMatch(Character::isLowerCase)
        && !CODE.matcher(text).find();
  }

  /** The size of a heading's letters; of small capitals that of the large ones among them. */
  static double size(Block heading) {
    Line first = heading.firstLine();
    return isCapitals(first.text())
        ? first.words().stream().mapToDouble(Word::size).max().orElse(first.size())
        : first.size();
  }
}
