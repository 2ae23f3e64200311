package io.github.ocr4j.convert.internal.reread;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ocr4j.document.Document;
import io.github.ocr4j.engine.OcrOptions;
import io.github.ocr4j.engine.OcrRequest;
import io.github.ocr4j.testing.SampleOptions;
import java.lang.reflect.RecordComponent;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PageImagesTest {
  private static final Document.InMemory IMAGE = Document.of(new byte[] {1}, "page.png");

  /** They concern the document as a whole, or how it becomes pages. */
  private static final Set<String> OF_THE_DOCUMENT =
      Set.of("imageLimit", "documentAnnotationFormat", "documentAnnotationPrompt", "imageSplit");

  @ParameterizedTest
  @MethodSource("io.github.ocr4j.testing.SampleOptions#components")
  void theImageOfAPageIsAskedWhatThePageWasAsked(RecordComponent option) {
    OcrOptions set = SampleOptions.with(option);

    assertThat(PageImages.request(OcrRequest.of(IMAGE).withOptions(set), IMAGE).options())
        .isEqualTo(OF_THE_DOCUMENT.contains(option.getName()) ? OcrOptions.defaults() : set);
  }
}
