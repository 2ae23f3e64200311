package io.github.ocr4j.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ocr4j.document.Document;
import io.github.ocr4j.engine.OcrRequest;
import io.github.ocr4j.exception.DocumentException;
import io.github.ocr4j.exception.DocumentException.Reason;
import io.github.ocr4j.model.OcrPage;
import io.github.ocr4j.model.OcrResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads documents as a user does. */
final class OfficeDocuments {
  private OfficeDocuments() {}

  static OcrResponse read(OcrRequest request) {
    try (LocalEngine engine = LocalEngine.create()) {
      return engine.process(request);
    }
  }

  static String markdown(Document document) {
    List<OcrPage> pages = read(OcrRequest.of(document)).pages();
    return String.join("\n---page---\n", pages.stream().map(OcrPage::markdown).toList());
  }

  static Document text(String content, String name) {
    return Document.of(content.getBytes(StandardCharsets.UTF_8), name);
  }

  static void refuses(Document document, Reason reason) {
    assertThatThrownBy(() -> read(OcrRequest.of(document)))
        .isInstanceOfSatisfying(
            DocumentException.class, refused -> assertThat(refused.reason()).isEqualTo(reason));
  }
}
