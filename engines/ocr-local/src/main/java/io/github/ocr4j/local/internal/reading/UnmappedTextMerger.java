package io.github.ocr4j.local.internal.reading;

import io.github.ocr4j.local.internal.page.Box;
import io.github.ocr4j.local.internal.page.ExtractedPage;
import io.github.ocr4j.local.internal.page.Word;
import io.github.ocr4j.local.internal.pdf.UnmappedRegion;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Puts what was recognized in the place of text without a meaning. What the text layer knows of
 * that text, such as its size and style, stays.
 */
final class UnmappedTextMerger {
  /** Less sure words are no better than none. */
  private static final double MIN_CONFIDENCE = 0.3;

  private final Map<Word, List<Word>> recognized = new IdentityHashMap<>();

  UnmappedTextMerger(Map<UnmappedRegion, ExtractedPage> regions) {
    regions.forEach(this::match);
  }

  private void match(UnmappedRegion region, ExtractedPage content) {
    for (Word word : content.words()) {
      Word placed = word.at(region.box().left(), region.box().top(), word.size());
      if (word.confidence() >= MIN_CONFIDENCE) {
        region.words().stream()
            .filter(known -> placed.box().overlapY(known.box()) > known.size() / 2)
            .max(Comparator.comparingDouble(known -> placed.box().overlapX(known.box())))
            .filter(known -> placed.box().overlapX(known.box()) > 0)
            .ifPresent(known -> add(known, placed));
      }
    }
  }

  private void add(Word known, Word placed) {
    List<Word> words = recognized.computeIfAbsent(known, first -> new ArrayList<>());
    Box box = placed.box();
    words.add(
        new Word(
            placed.text(),
            new Box(box.left(), known.box().top(), box.right(), known.box().bottom()),
            known.baseline(),
            known.size(),
            known.style(),
            placed.confidence(),
            words.isEmpty() && known.isGlued(),
            known.link(),
            known.mark(),
            known.order()));
  }

  /** The page with the words that could be recognized; the others stay as they are. */
  ExtractedPage in(ExtractedPage page) {
    List<Word> words = new ArrayList<>();
    for (Word word : page.words()) {
      if (recognized.containsKey(word)) {
        words.addAll(recognized.get(word));
      } else if (!isCovered(word)) {
        words.add(word);
      }
    }
    return page.withWords(words);
  }

  /** Recognition may see one word where the text layer has two. */
  private boolean isCovered(Word word) {
    return word.confidence() == 0
        && recognized.values().stream()
            .flatMap(List::stream)
            .anyMatch(other -> other.box().containsCenterOf(word.box()));
  }
}
