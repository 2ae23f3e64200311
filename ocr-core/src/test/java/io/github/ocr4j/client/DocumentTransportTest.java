package io.github.ocr4j.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.ocr4j.document.Document;
import io.github.ocr4j.engine.OcrRequest;
import io.github.ocr4j.engine.SampleDocuments;
import io.github.ocr4j.exception.DocumentException;
import io.github.ocr4j.exception.InvalidRequestException;
import io.github.ocr4j.exception.NotFoundException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentTransportTest {
  private static final String FILE =
      "{\"id\":\"5f1e\",\"object\":\"file\",\"bytes\":18810,\"created_at\":1786389977,"
          + "\"filename\":\"a.pdf\",\"purpose\":\"ocr\",\"sample_type\":\"ocr_input\","
          + "\"num_lines\":0,\"mimetype\":\"application/pdf\",\"source\":\"upload\","
          + "\"signature\":\"s\",\"expires_at\":null,\"visibility\":\"workspace\"}";
  private static final String DELETED = "{\"id\":\"5f1e\",\"object\":\"file\",\"deleted\":true}";
  private static final String ANSWER =
      "{\"pages\":[{\"index\":0,\"markdown\":\"x\"}],\"model\":\"m\","
          + "\"usage_info\":{\"pages_processed\":1}}";
  private static final String NO_FILE_YET = "{\"detail\":\"No file matches the given query.\"}";
  private static final Document PDF = Document.of(SampleDocuments.pdf(1), "a \"b\".pdf");

  @TempDir Path directory;
  private ScriptedServer server;

  @BeforeEach
  void startServer() throws IOException {
    server = new ScriptedServer();
  }

  @AfterEach
  void stopServer() {
    server.close();
  }

  private MistralClientBuilder client(DocumentOptions.Transport transport) {
    return client(DocumentOptions.builder().transport(transport));
  }

  private MistralClientBuilder client(DocumentOptions.Builder documents) {
    return MistralClient.builder()
        .apiKey("a-key-for-tests")
        .baseUrl(server.url())
        .documents(documents.build())
        .retryPolicy(RetryPolicy.defaults().withDelays(Duration.ZERO, Duration.ofMillis(1)));
  }

  private void process(MistralClientBuilder builder) {
    try (MistralClient client = builder.build()) {
      client.engine().process(OcrRequest.of(PDF));
    }
  }

  private List<String> calls() {
    return server.seen().stream().map(seen -> seen.method() + " " + seen.target()).toList();
  }

  @Test
  void uploadsAFileRefersToItAndDeletesIt() {
    server.json(FILE).json(ANSWER).json(DELETED);

    process(client(DocumentOptions.Transport.UPLOAD));

    assertThat(calls()).containsExactly("POST /v1/files", "POST /v1/ocr", "DELETE /v1/files/5f1e");
    assertThat(server.seen().get(1).text())
        .contains("\"document\":{\"type\":\"file\",\"file_id\":\"5f1e\"}");
  }

  @Test
  void sendsTheFormThatTheContractWants() {
    server.json(FILE).json(ANSWER).json(DELETED);

    process(
        client(
            DocumentOptions.builder()
                .transport(DocumentOptions.Transport.UPLOAD)
                .uploadExpiry(Duration.ofHours(30))));

    ScriptedServer.Seen upload = server.seen().get(0);
    String form = new String(upload.body(), StandardCharsets.ISO_8859_1);
    assertThat(upload.header("content-type")).startsWith("multipart/form-data; boundary=");
    assertThat(form)
        .contains("name=\"purpose\"\r\n\r\nocr\r\n")
        .contains("name=\"expiry\"\r\n\r\n30\r\n")
        .contains("name=\"file\"; filename=\"a %22b%22.pdf\"\r\nContent-Type: application/pdf")
        .contains(new String(SampleDocuments.pdf(1), StandardCharsets.ISO_8859_1).substring(0, 60));
    assertThat(upload.header("content-length")).isEqualTo(String.valueOf(upload.body().length));
  }

  @Test
  void deletesTheUploadWhenTheCallFails() {
    server.json(FILE).error(422, "{\"detail\":\"bad\"}").json(DELETED);

    assertThatExceptionOfType(InvalidRequestException.class)
        .isThrownBy(() -> process(client(DocumentOptions.Transport.UPLOAD)));
    assertThat(calls()).endsWith("DELETE /v1/files/5f1e");
  }

  @Test
  void anAnswerIsNotLostBecauseItsUploadCannotBeDeleted() {
    server.json(FILE).json(ANSWER).error(400, "{}");

    process(client(DocumentOptions.Transport.UPLOAD));

    assertThat(calls()).hasSize(3);
  }

  @Test
  void triesAgainWhenAFreshUploadIsNotFoundYet() {
    server.json(FILE).error(404, NO_FILE_YET).error(404, NO_FILE_YET).json(ANSWER).json(DELETED);

    process(client(DocumentOptions.Transport.UPLOAD));

    assertThat(calls()).filteredOn("POST /v1/ocr"::equals).hasSize(3);
  }

  @Test
  void anIdOfTheCallersIsNotTriedAgain() {
    server.error(404, NO_FILE_YET);

    try (MistralClient client = client(DocumentOptions.Transport.AUTO).build()) {
      assertThatExceptionOfType(NotFoundException.class)
          .isThrownBy(() -> client.engine().process(OcrRequest.of(Document.uploaded("gone"))));
    }
    assertThat(calls()).hasSize(1);
  }

  @Test
  void refersToASignedAddressWithoutShowingIt() {
    server
        .json(FILE)
        .json("{\"url\":\"https://files.example.org/5f1e?sig=secret\"}")
        .json(ANSWER)
        .json(DELETED);

    process(client(DocumentOptions.Transport.SIGNED_URL));

    assertThat(calls())
        .containsExactly(
            "POST /v1/files",
            "GET /v1/files/5f1e/url?expiry=24",
            "POST /v1/ocr",
            "DELETE /v1/files/5f1e");
    assertThat(server.seen().get(2).text())
        .contains("\"document_url\":\"https://files.example.org/5f1e?sig=secret\"");
  }

  @Test
  void theSizeDecidesBetweenInlineAndUpload() {
    server.json(ANSWER);
    process(client(DocumentOptions.builder().inlineLimit(1_000_000)));
    assertThat(calls()).containsExactly("POST /v1/ocr");
  }

  @Test
  void aGatewayWithoutFilesGetsTheDocumentInline() {
    server.error(404, "{\"detail\":\"Not Found\"}").json(ANSWER);

    try (MistralClient client = client(DocumentOptions.builder().inlineLimit(0)).build()) {
      client.engine().process(OcrRequest.of(PDF));
      client.engine().process(OcrRequest.of(PDF));
    }

    assertThat(calls()).containsExactly("POST /v1/files", "POST /v1/ocr", "POST /v1/ocr");
    assertThat(server.seen().get(1).text()).contains("data:application/pdf;base64,");
  }

  @Test
  void refusesALargeFileThatCannotBeSplit() {
    assertThatExceptionOfType(DocumentException.class)
        .isThrownBy(
            () -> {
              try (MistralClient client = client(DocumentOptions.builder().maxBytes(10)).build()) {
                client
                    .engine()
                    .process(OcrRequest.of(Document.of(SampleDocuments.png(), "scan.png")));
              }
            })
        .withMessageContaining("scan.png")
        .extracting(DocumentException::reason)
        .isEqualTo(DocumentException.Reason.TOO_LARGE);
    assertThat(server.seen()).isEmpty();
  }
}
