package io.github.ocr4j.local.internal.layout;

import io.github.ocr4j.local.internal.page.Box;
import io.github.ocr4j.local.internal.page.PageStructure;
import io.github.ocr4j.local.internal.page.PageStructure.Kind;
import io.github.ocr4j.local.internal.page.PageStructure.Part;
import io.github.ocr4j.local.internal.page.Word;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Decides on what the page shows whether its tags can be trusted. */
final class TagEvidence {
  /** At least this part of the letters is in tagged parts. */
  private static final double MIN_TAGGED = 0.9;

  /** At most this part of the letters is said to be decoration. */
  private static final double MAX_DECORATION = 0.3;

  /** At most this part of a page's letters is in headings; short pages are titles. */
  private static final double MAX_HEADINGS = 0.35;

  private static final int SHORT_PAGE = 300;

  /** A page with more letters than this has several parts, none of which holds most of them. */
  private static final int LONG_PAGE = 1_500;

  private static final double MAX_PART = 0.75;

  /** At most this part of the words stands within the lines of other parts. */
  private static final double MAX_INTRUDING = 0.08;

  /** At most this part of the parts begins above the part before it in the same column. */
  private static final double MAX_BACKWARD = 0.15;

  private TagEvidence() {}

  /**
   * Whether the tags agree with the page.
   *
   * @param words the words of each part, in the parts' order
   * @param rest words in no part
   */
  static boolean sound(Map<Part, List<Word>> words, List<Word> rest) {
    int decoration = letters(rest.stream().filter(TagEvidence::decoration).toList());
    int tagged = 0;
    int headings = 0;
    int largest = 0;
    for (Map.Entry<Part, List<Word>> part : words.entrySet()) {
      int letters = letters(part.getValue());
      tagged += letters;
      headings += part.getKey().kind() == Kind.HEADING ? letters : 0;
      boolean text = part.getKey().kind() != Kind.TABLE;
      largest = Math.max(largest, text ? letters : 0);
    }
    int all = tagged + letters(rest);
    return tagged > 0
        && tagged >= MIN_TAGGED * (all - decoration)
        && decoration <= MAX_DECORATION * all
        && (all < SHORT_PAGE || headings <= MAX_HEADINGS * all)
        && (all < LONG_PAGE || largest <= MAX_PART * all)
        && inOrder(words);
  }

  static boolean decoration(Word word) {
    return word.mark() == PageStructure.ARTIFACT;
  }

  private static int letters(Collection<Word> words) {
    return words.stream().mapToInt(word -> word.text().length()).sum();
  }

  private static boolean inOrder(Map<Part, List<Word>> words) {
    List<List<Box>> areas = new ArrayList<>();
    int intruding = 0;
    int all = 0;
    int backward = 0;
    Box last = null;
    for (List<Word> part : words.values()) {
      List<Box> boxes = TaggedLines.runs(part).stream().map(TagEvidence::around).toList();
      if (boxes.isEmpty()) {
        continue;
      }
      Box first = boxes.get(0);
      boolean above = last != null && first.bottom() < last.top();
      backward += above && first.overlapX(last) > first.width() / 2 ? 1 : 0;
      last = boxes.get(boxes.size() - 1);
      intruding += (int) part.stream().filter(word -> inside(word, areas)).count();
      areas.add(boxes);
      all += part.size();
    }
    return intruding <= MAX_INTRUDING * all && backward <= MAX_BACKWARD * areas.size();
  }

  private static boolean inside(Word word, List<List<Box>> areas) {
    return areas.stream()
        .anyMatch(boxes -> boxes.stream().anyMatch(box -> box.containsCenterOf(word.box())));
  }

  private static Box around(List<Word> words) {
    return Box.around(words.stream().map(Word::box).toList());
  }
}
