package io.github.ocr4j.local.internal.reading;

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
final class BitmapTextMerger {
  /** Fewer letters are a logo, or the labels of a picture. */
  private static final int MIN_LETTERS = 12;

  /** The mean confidence of the letters in a picture, 0 to 1, is at least this. */
  private static final double MIN_MEAN_CONFIDENCE = 0.7;

  /** Words cover at least this share of a bitmap of text; they cover less of a chart. */
  private static final double MIN_TEXT_SHARE = 0.05;

  /** Drawings cover at most this share of it. */
  private static final double MAX_DRAWN_SHARE = 0.4;

  /** Sizes that differ from the usual one by less than this share are equal to it. */
  private static final double SAME_SIZE_SHARE = 0.25;

  /** A picture of which a larger share lies in a bitmap is the bitmap. */
  private static final double SAME_PICTURE_SHARE = 0.9;

  private final ExtractedPage page;
  private final List<Word> words;
  private final List<Ruling> rules;
  private final List<Picture> pictures;

  BitmapTextMerger(ExtractedPage page) {
    this.page = page;
    this.words = new ArrayList<>(page.words());
    this.rules = new ArrayList<>(page.rulings());
    this.pictures = new ArrayList<>(page.pictures());
  }

  /** The page with the text of its bitmaps; a bitmap that is also a picture stays one. */
  ExtractedPage with(Map<TextBitmap, ExtractedPage> recognized) {
    recognized.forEach(
        (region, content) -> {
          if (hasText(content)) {
            add(region, content);
          }
        });
    return page.withFound(words, rules, pictures);
  }

  private static boolean hasText(ExtractedPage content) {
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
        && sure >= MIN_MEAN_CONFIDENCE * letters
        && covered >= MIN_TEXT_SHARE * area
        && drawn <= MAX_DRAWN_SHARE * area;
  }

  private void add(TextBitmap region, ExtractedPage content) {
    Box place = region.box();
    double size = usualSize(content.words());
    for (Word word : content.words()) {
      boolean isUsual = Math.abs(word.size() - size) < SAME_SIZE_SHARE * size;
      words.add(word.at(place.left(), place.top(), isUsual ? size : word.size()));
    }
    content
        .rulings()
        .forEach(rule -> rules.add(new Ruling(rule.box().move(place.left(), place.top()))));
    pictures.removeIf(picture -> picture.box().shareInside(place) > SAME_PICTURE_SHARE);
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
