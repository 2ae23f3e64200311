package io.github.ocr4j.markdown.internal.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OccurrencesTest {

  @Test
  void findsEachPlaceFromFrontToBackAndThenTheEnd() {
    String text = "$a$b";
    Occurrences dollars = new Occurrences(text, "$");

    assertThat(dollars.from(0)).isZero();
    assertThat(dollars.from(0)).isZero();
    assertThat(dollars.from(1)).isEqualTo(2);
    assertThat(dollars.from(3)).isEqualTo(text.length());
    assertThat(dollars.from(4)).isEqualTo(text.length());
  }
}
