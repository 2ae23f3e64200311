package io.github.ocr4j.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ocr4j.document.Document;
import io.github.ocr4j.document.DocumentInspector;
import io.github.ocr4j.engine.DocumentReader;
import io.github.ocr4j.engine.OcrRequest;
import io.github.ocr4j.exception.DocumentException;
import io.github.ocr4j.exception.DocumentException.Reason;
import io.github.ocr4j.model.OcrPage;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.ServiceLoader;

/** Reads documents as the embedded engine does. */
final class OfficeDocuments {
  private OfficeDocuments() {}

  static List<OcrPage> read(OcrRequest request) {
    Document.WithContent document = (Document.WithContent) request.document();
    String mediaType = DocumentInspector.inspect(document).mediaType();
    DocumentReader reader = ServiceLoader.load(DocumentReader.class).findFirst().orElseThrow();
    return reader.read(document, mediaType, request);
  }

  static String markdown(Document document) {
    List<OcrPage> pages = read(OcrRequest.of(document));
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
