package io.github.ocr4j.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.ocr4j.model.WireJson;
import io.github.ocr4j.testing.SampleOptions;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OcrOptionsTest {
  private static final String COMPONENTS = "io.github.ocr4j.testing.SampleOptions#components";

  @ParameterizedTest
  @MethodSource(COMPONENTS)
  void itsMethodSetsAnOptionAndKeepsAllOthers(RecordComponent option) throws Exception {
    OcrOptions expected = SampleOptions.with(option);
    Object value = SampleOptions.value(option, expected);
    Object argument = value instanceof Optional<?> optional ? optional.orElseThrow() : value;

    assertThat(setter(option).invoke(SampleOptions.without(option), argument)).isEqualTo(expected);
    assertThat(setter(option).invoke(expected, argument)).isEqualTo(expected);
  }

  private static Method setter(RecordComponent option) {
    String name = option.getName();
    String method = "with" + name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    return Arrays.stream(OcrOptions.class.getMethods())
        .filter(candidate -> candidate.getName().equals(method))
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @MethodSource(COMPONENTS)
  void aPageKeepsWhatConcernsEachPageAndNothingElse(RecordComponent option) {
    OcrOptions set = SampleOptions.with(option);

    assertThat(set.forPage())
        .isEqualTo(option.isAnnotationPresent(PerPage.class) ? set : OcrOptions.defaults());
  }

  @ParameterizedTest
  @MethodSource(COMPONENTS)
  void everyOptionIsReadFromItsJson(RecordComponent option) throws Exception {
    OcrOptions set = SampleOptions.with(option);

    assertThat(WireJson.read(WireJson.write(set), OcrOptions.class)).isEqualTo(set);
  }

  @Test
  void anImageIsSentAsItIsWithoutASplit() {
    OcrOptions split = OcrOptions.defaults().withImageSplit(ImageSplit.none());

    assertThat(split.withoutImageSplit()).isEqualTo(OcrOptions.defaults());
  }

  @Test
  void aNegativeLimitIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> OcrOptions.defaults().withImageLimit(-1))
        .withMessage("imageLimit must be 0 or more, but is -1");
  }

  @Test
  void aPromptWithoutAFormatIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> OcrOptions.defaults().withDocumentAnnotationPrompt("Who wrote it?"))
        .withMessageContaining("documentAnnotationFormat");
  }
}
