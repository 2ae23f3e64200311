package io.github.ocr4j.markdown.comparison;

import io.github.ocr4j.engine.PageText.PageWord;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Words that follow each other on a line. A line in Arabic or Hebrew is read from the right. */
final class WordLines {
  private WordLines() {}

  static List<List<PageWord>> of(List<PageWord> words) {
    List<List<PageWord>> lines = new ArrayList<>();
    for (PageWord word : words) {
      List<PageWord> last = lines.isEmpty() ? List.of() : lines.get(lines.size() - 1);
      if (last.isEmpty() || !Geometry.areOnOneLine(last.get(last.size() - 1), word)) {
        lines.add(new ArrayList<>());
      }
      lines.get(lines.size() - 1).add(word);
    }
    lines.replaceAll(line -> isDrawnBackwards(line) ? reversed(line) : line);
    return lines;
  }

  private static boolean isDrawnBackwards(List<PageWord> line) {
    long rightToLeft = line.stream().filter(word -> isRightToLeft(word)).count();
    long leftToRight = line.stream().filter(word -> isLeftToRight(word)).count();
    return rightToLeft > leftToRight && line.get(0).left() < line.get(line.size() - 1).left();
  }

  /** Numbers and foreign words keep their order among themselves. */
  private static List<PageWord> reversed(List<PageWord> line) {
    List<PageWord> reversed = new ArrayList<>();
    int end = line.size();
    while (end > 0) {
      int start = end - 1;
      if (!isRightToLeft(line.get(start))) {
        while (start > 0 && !isRightToLeft(line.get(start - 1))) {
          start--;
        }
      }
      reversed.addAll(line.subList(start, end));
      end = start;
    }
    return Collections.unmodifiableList(reversed);
  }

  private static boolean isRightToLeft(PageWord word) {
    return word.text()
        .codePoints()
        .map(Character::getDirectionality)
        .anyMatch(
            direction ->
                direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                    || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC);
  }

  private static boolean isLeftToRight(PageWord word) {
    return word.text()
        .codePoints()
        .anyMatch(
            character ->
                Character.getDirectionality(character) == Character.DIRECTIONALITY_LEFT_TO_RIGHT);
  }
}
