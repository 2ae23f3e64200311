package io.github.ocr4j.client;

import static io.github.ocr4j.client.BatchFixtures.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.ocr4j.batch.BatchRequest;
import io.github.ocr4j.document.Document;
import io.github.ocr4j.engine.OcrRequest;
import io.github.ocr4j.engine.SampleDocuments;
import io.github.ocr4j.exception.DocumentException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BatchFileWriterTest {
  @TempDir Path directory;
  private final MistralClient client = MistralClient.builder().apiKey("a-key-for-tests").build();

  @AfterEach
  void close() {
    client.close();
  }

  @Test
  void writesRowsWithDocumentsInside() throws IOException {
    byte[] pdf = SampleDocuments.pdf(1);
    BatchFileWriter writer = client.batch().newFiles(directory);
    try (writer) {
      writer.add(new BatchRequest("a", OcrRequest.of(Document.of(pdf, "a.pdf"))));
      writer.add(row("b"));
    }

    assertThat(writer.files()).hasSize(1);
    assertThat(Files.readAllLines(writer.files().get(0)))
        .containsExactly(
            "{\"custom_id\":\"a\",\"body\":{\"document\":{\"type\":\"document_url\","
                + "\"document_url\":\"data:application/pdf;base64,"
                + Base64.getEncoder().encodeToString(pdf)
                + "\"},\"include_image_base64\":true}}",
            "{\"custom_id\":\"b\",\"body\":{\"document\":{\"type\":\"document_url\","
                + "\"document_url\":\"https://example.org/b.pdf\"},"
                + "\"include_image_base64\":true}}");
  }

  @Test
  void startsAnotherFileAtTheLimitOfRowsOrBytes() throws IOException {
    BatchFileWriter byRows = client.batch().newFiles(directory.resolve("r"), 10_000, 2);
    BatchFileWriter byBytes = client.batch().newFiles(directory.resolve("b"), 300, 100);
    try (byRows;
        byBytes) {
      for (String id : List.of("a", "b", "c", "d", "e")) {
        byRows.add(row(id));
        byBytes.add(row(id));
      }
    }

    assertThat(byRows.files()).hasSize(3);
    assertThat(byBytes.files()).hasSize(3);
    for (Path file : byBytes.files()) {
      assertThat(Files.size(file)).isLessThanOrEqualTo(300);
    }
  }

  @Test
  void refusesARowThatFitsIntoNoFile() {
    try (BatchFileWriter writer = client.batch().newFiles(directory, 100, 10)) {
      assertThatExceptionOfType(DocumentException.class)
          .isThrownBy(
              () ->
                  writer.add(
                      new BatchRequest(
                          "a", OcrRequest.of(Document.of(SampleDocuments.pdf(1), "a.pdf")))))
          .withMessageContaining("a.pdf");
    }
  }
}
