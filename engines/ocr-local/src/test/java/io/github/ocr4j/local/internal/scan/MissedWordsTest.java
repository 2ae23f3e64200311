package io.github.ocr4j.local.internal.scan;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ocr4j.local.internal.page.Box;
import io.github.ocr4j.local.internal.page.ExtractedPage;
import io.github.ocr4j.local.internal.page.Picture;
import java.util.List;
import org.junit.jupiter.api.Test;

class MissedWordsTest {
  private static final RecognizedWord SUBTOTAL = word("Subtotal", 10, 0.9);

  private static RecognizedWord word(String text, int left, double confidence) {
    return new RecognizedWord(text, new PixelBox(left, 10, left + 80, 30), 28, 22, confidence);
  }

  private static ExtractedPage page(Picture... pictures) {
    return new ExtractedPage(0, 600, 800, List.of(), List.of(), List.of(pictures), true, 0.4);
  }

  private static List<String> added(ExtractedPage page, RecognizedWord... second) {
    RecognizedText first = new RecognizedText(null, UprightTurn.NONE, List.of(SUBTOTAL));
    return MissedWords.add(first, List.of(second), page, 1).words().stream()
        .map(RecognizedWord::text)
        .toList();
  }

  @Test
  void addsASureWordWhereTheFirstReadingSawNothing() {
    assertThat(added(page(), word("46.44", 400, 0.9))).containsExactly("Subtotal", "46.44");
  }

  @Test
  void keepsTheFirstReadingWhereBothReadSomething() {
    assertThat(added(page(), word("Suhtotal", 12, 0.95))).containsExactly("Subtotal");
  }

  @Test
  void leavesOutWhatIsUnsureOrHasNoLetterOrDigit() {
    assertThat(added(page(), word("46.44", 400, 0.4), word("--", 500, 0.9)))
        .containsExactly("Subtotal");
  }

  @Test
  void leavesOutWhatLiesInAPicture() {
    ExtractedPage page = page(new Picture(new Box(390, 0, 600, 100), Picture.Kind.DRAWING));

    assertThat(added(page, word("46.44", 400, 0.9))).containsExactly("Subtotal");
  }
}
