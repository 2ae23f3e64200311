package io.github.ocr4j.local.internal.layout.line;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ocr4j.local.internal.page.Box;
import io.github.ocr4j.local.internal.page.ExtractedPage;
import io.github.ocr4j.local.internal.page.TextStyle;
import io.github.ocr4j.local.internal.page.Word;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class WritingDirectionTest {
  private static Word word(String text, double left) {
    Box box = new Box(left, 100, left + 40, 110);
    return Word.recognized(text, box, 108, 10, TextStyle.PLAIN, 1);
  }

  private static ExtractedPage page(Word... words) {
    return new ExtractedPage(0, 600, 800, List.of(words), List.of(), List.of(), false, 1);
  }

  private static String read(ExtractedPage page) {
    return LineBuilder.build(WritingDirection.leftToRight(page).words()).stream()
        .map(Line::text)
        .collect(Collectors.joining(" "));
  }

  @Test
  void hebrewIsReadFromTheRight() {
    assertThat(read(page(word("הישן", 300), word("הנמל", 345), word("פתוח", 390))))
        .isEqualTo("פתוח הנמל הישן");
  }

  @Test
  void namesInAHebrewLineKeepTheirOrder() {
    ExtractedPage page =
        page(
            word("היום", 255),
            word("נסגר", 300),
            word("Quay", 345),
            word("House", 390),
            word("הבית", 435));

    assertThat(read(page)).isEqualTo("הבית Quay House נסגר היום");
  }

  @Test
  void hebrewInAnEnglishLineIsTurned() {
    ExtractedPage page =
        page(word("the", 100), word("הישן", 145), word("הנמל", 190), word("opens", 235));

    assertThat(read(page)).isEqualTo("the הנמל הישן opens");
  }

  @Test
  void boxesOfAMirroredPageAreFoundAgainOnTheSource() {
    Word source = word("הנמל", 300);
    ExtractedPage seen = WritingDirection.leftToRight(page(source));

    assertThat(seen.onSource(seen.words().get(0).box())).isEqualTo(source.box());
  }
}
