package io.github.ocr4j.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ocr4j.document.Document;
import io.github.ocr4j.engine.OcrOptions;
import io.github.ocr4j.engine.OcrRequest;
import io.github.ocr4j.model.WireJson;
import io.github.ocr4j.testing.SampleOptions;
import java.lang.reflect.RecordComponent;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OcrCallTest {
  private static final OcrRequest REQUEST =
      OcrRequest.of(Document.of(URI.create("https://example.org/a.pdf")));

  /** A run cuts images before it calls. */
  private static final Set<String> NOT_SENT = Set.of("imageSplit");

  @ParameterizedTest
  @MethodSource("io.github.ocr4j.testing.SampleOptions#components")
  void everyOptionIsSent(RecordComponent option) {
    String without = body(SampleOptions.without(option));
    String with = body(SampleOptions.with(option));

    if (NOT_SENT.contains(option.getName())) {
      assertThat(with).isEqualTo(without);
    } else {
      assertThat(with).as("the body with another %s", option.getName()).isNotEqualTo(without);
    }
  }

  private static String body(OcrOptions options) {
    return WireJson.write(
        OcrCall.of(
            REQUEST.withOptions(options),
            DocumentChunk.documentUrl("https://example.org/a.pdf"),
            Optional.empty(),
            options.model()));
  }
}
