package io.github.ocr4j.local.internal.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ocr4j.document.Document;
import io.github.ocr4j.engine.OcrRequest;
import io.github.ocr4j.engine.PageSelection;
import io.github.ocr4j.testing.SampleOptions;
import java.lang.reflect.RecordComponent;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class IsolatedJobTest {
  private static final Document.InMemory DOCUMENT = Document.of(new byte[] {1}, "a.pdf");

  @ParameterizedTest
  @MethodSource("io.github.ocr4j.testing.SampleOptions#components")
  void everyOptionReachesTheIsolatedProcess(RecordComponent option) {
    OcrRequest request =
        OcrRequest.of(DOCUMENT)
            .withPages(PageSelection.of(0, 2))
            .withOptions(SampleOptions.with(option));

    assertThat(IsolatedJob.request(IsolatedJob.message(DOCUMENT, request))).isEqualTo(request);
  }
}
