package io.github.ocr4j.local;

import io.github.ocr4j.local.internal.page.Box;
import io.github.ocr4j.local.internal.page.ExtractedPage;
import io.github.ocr4j.local.internal.page.Picture;
import io.github.ocr4j.local.internal.page.Ruling;
import io.github.ocr4j.local.internal.page.Word;
import io.github.ocr4j.local.internal.pdf.TextBitmap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Lays what was recognized in a page's bitmaps among what its text layer says. */
final class MixedPage {
  /** Fewer letters are a logo, or the labels of a picture. */
  private static final int MIN_LETTERS = 12;

  /** Text in a picture is on average at least so sure. */
  private static final double SURE = 0.7;

  /** Words cover at least this part of a bitmap of text; they cover less of a chart. */
  private static final double MIN_COVER = 0.05;

  /** Drawings cover at most this part of it. */
  private static final double MAX_DRAWN = 0.4;

  /** Sizes that are off the usual one by less than this part are as large. */
  private static final double SAME_SIZE = 0.25;

  /** A picture of which so much lies in a bitmap is the bitmap. */
  private static final double SAME_SHARE = 0.9;

  private final ExtractedPage page;
  private final List<Word> words;
  private final List<Ruling> rules;
  private final List<Picture> pictures;

  MixedPage(ExtractedPage page) {
    this.page = page;
    this.words = new ArrayList<>(page.words());
    this.rules = new ArrayList<>(page.rulings());
    this.pictures = new ArrayList<>(page.pictures());
  }

  /** The page with the text of its bitmaps; a bitmap that is also a picture stays one. */
  ExtractedPage with(Map<TextBitmap, ExtractedPage> recognized) {
    recognized.forEach(
        (region, content) -> {
          if (holdsText(content)) {
            add(region, content);
          }
        });
    return page.withFound(words, rules, pictures);
  }

  private static boolean holdsText(ExtractedPage content) {
    double letters = 0;
    double sure = 0;
    double covered = 0;
    for (Word word : content.words()) {
      letters += word.text().length();
      sure += word.confidence() * word.text().length();
      covered += word.box().area();
    }
    double drawn = content.pictures().stream().mapToDouble(p -> p.box().area()).sum();
    double area = content.box().area();
    return letters >= MIN_LETTERS
        && sure >= SURE * letters
        && covered >= MIN_COVER * area
        && drawn <= MAX_DRAWN * area;
  }

  private void add(TextBitmap region, ExtractedPage content) {
    Box place = region.box();
    double size = usualSize(content.words());
    for (Word word : content.words()) {
      boolean usual = Math.abs(word.size() - size) < SAME_SIZE * size;
      words.add(word.at(place.left(), place.top(), usual ? size : word.size()));
    }
    content
        .rulings()
        .forEach(rule -> rules.add(new Ruling(rule.box().move(place.left(), place.top()))));
    pictures.removeIf(picture -> picture.box().shareInside(place) > SAME_SHARE);
    if (region.isColorful()) {
      pictures.add(new Picture(place, Picture.Kind.READ));
    } else {
      content
          .pictures()
          .forEach(
              picture ->
                  pictures.add(
                      new Picture(picture.box().move(place.left(), place.top()), picture.kind())));
    }
  }

  /** The size of the letter in the middle when all are sorted by it. */
  private static double usualSize(List<Word> words) {
    List<Double> sizes = new ArrayList<>();
    for (Word word : words) {
      for (int letter = 0; letter < word.text().length(); letter++) {
        sizes.add(word.size());
      }
    }
    sizes.sort(null);
    return sizes.get(sizes.size() / 2);
  }
}
