package io.github.ocr4j.local.internal.layout.tag;

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
  /** At least this share of the letters is in tagged parts. */
  private static final double MIN_TAGGED_SHARE = 0.9;

  /** At most this share of the letters is tagged as decoration. */
  private static final double MAX_DECORATION_SHARE = 0.3;

  /** At most this share of a page's letters is in headings; short pages are titles. */
  private static final double MAX_HEADINGS_SHARE = 0.35;

  private static final int SHORT_PAGE_LETTERS = 300;

  /** A page with more letters than this has several parts, none of which holds most of them. */
  private static final int LONG_PAGE_LETTERS = 1_500;

  private static final double MAX_PART_SHARE = 0.75;

  /** At most this share of the words stands within the lines of other parts. */
  private static final double MAX_INTRUDING_SHARE = 0.08;

  /** At most this share of the parts begins above the part before it in the same column. */
  private static final double MAX_BACKWARD_SHARE = 0.15;

  private TagEvidence() {}

  /**
   * Whether the tags agree with the page: the words of each part in order, and words in no part.
   */
  static boolean isCredible(Map<Part, List<Word>> words, List<Word> rest) {
    int decoration = Word.letterCount(rest.stream().filter(TagEvidence::isDecoration).toList());
    int tagged = 0;
    int headings = 0;
    int largest = 0;
    for (Map.Entry<Part, List<Word>> part : words.entrySet()) {
      int letters = Word.letterCount(part.getValue());
      tagged += letters;
      if (part.getKey().kind() == Kind.HEADING) {
        headings += letters;
      }
      if (part.getKey().kind() != Kind.TABLE) {
        largest = Math.max(largest, letters);
      }
    }
    int all = tagged + Word.letterCount(rest);
    return tagged > 0
        && tagged >= MIN_TAGGED_SHARE * (all - decoration)
        && decoration <= MAX_DECORATION_SHARE * all
        && (all < SHORT_PAGE_LETTERS || headings <= MAX_HEADINGS_SHARE * all)
        && (all < LONG_PAGE_LETTERS || largest <= MAX_PART_SHARE * all)
        && isInOrder(words.values());
  }

  static boolean isDecoration(Word word) {
    return word.mark() == PageStructure.ARTIFACT;
  }

  private static boolean isInOrder(Collection<List<Word>> parts) {
    List<List<Box>> areas = new ArrayList<>();
    int intruding = 0;
    int all = 0;
    int backward = 0;
    for (List<Word> part : parts) {
      List<Box> columns = TaggedLines.columns(part).stream().map(Box::around).toList();
      if (!areas.isEmpty() && isBackward(areas.get(areas.size() - 1), columns.get(0))) {
        backward++;
      }
      intruding += (int) part.stream().filter(word -> isInside(word, areas)).count();
      areas.add(columns);
      all += part.size();
    }
    return intruding <= MAX_INTRUDING_SHARE * all && backward <= MAX_BACKWARD_SHARE * areas.size();
  }

  private static boolean isBackward(List<Box> before, Box next) {
    Box last = before.get(before.size() - 1);
    return next.bottom() < last.top() && next.overlapX(last) > next.width() / 2;
  }

  private static boolean isInside(Word word, List<List<Box>> areas) {
    return areas.stream().flatMap(Collection::stream).anyMatch(box -> box.containsCenterOf(word));
  }
}
