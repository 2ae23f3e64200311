package io.github.ocr4j.local.internal.layout.line;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Figure 3",
        "Figure 3: Growth of lists",
        "FIG. 4a. A pump",
        "Table A.2 Results",
        "Tab. 2-1 – Costs",
        "Listing 7. Reading a file",
        "Table IV"
      })
  void aNameWithANumberBeginsACaption(String text) {
    assertThat(Line.isCaption(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Table 3 shows that nothing grew",
        "Tables of contents",
        "Figure of eight",
        "Figures 3 and 4"
      })
  void aSentenceAboutAFigureIsNoCaption(String text) {
    assertThat(Line.isCaption(text)).isFalse();
  }
}
