package io.github.ocr4j.markdown.internal.repair;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SourceTextTest {

  @Test
  void theCheapLookLetsNothingPassThatWouldBeChanged() {
    assertThat(IntStream.rangeClosed(0, Character.MAX_VALUE).mapToObj(c -> "a" + (char) c))
        .filteredOn(SourceText::isFit)
        .allSatisfy(
            text -> {
              assertThat(SourceText.composed(text)).isEqualTo(text);
              assertThat(SourceText.controlCharacters(text)).isZero();
            });
  }

  @Test
  void theCheapLookIsEnoughForWesternTextAndFormulas() {
    assertThat(SourceText.isFit("“naïve” – 5 € • a ≤ b → c …\n\tx²")).isTrue();
  }
}
