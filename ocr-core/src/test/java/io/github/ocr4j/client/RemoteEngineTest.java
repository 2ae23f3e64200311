package io.github.ocr4j.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.ocr4j.document.Document;
import io.github.ocr4j.engine.OcrOptions;
import io.github.ocr4j.engine.OcrRequest;
import io.github.ocr4j.engine.PageSelection;
import io.github.ocr4j.engine.SampleDocuments;
import io.github.ocr4j.exception.AuthenticationException;
import io.github.ocr4j.exception.ServiceUnavailableException;
import io.github.ocr4j.exception.UnreadableResponseException;
import io.github.ocr4j.model.AnnotationFormat;
import io.github.ocr4j.model.ConfidenceGranularity;
import io.github.ocr4j.model.OcrPage;
import io.github.ocr4j.model.OcrResponse;
import io.github.ocr4j.model.TableFormat;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RemoteEngineTest {
  private static final String KEY = "key-that-nobody-may-see";
  private static final String ONE_PAGE =
      "{\"pages\":[{\"index\":0,\"markdown\":\"# Hi\",\"images\":[],\"dimensions\":null}],"
          + "\"model\":\"mistral-ocr-latest\",\"usage_info\":{\"pages_processed\":1}}";
  private static final Document REMOTE = Document.of(URI.create("https://example.org/a.pdf"));

  private ScriptedServer server;

  @BeforeEach
  void startServer() throws IOException {
    server = new ScriptedServer();
  }

  @AfterEach
  void stopServer() {
    server.close();
  }

  private MistralClientBuilder client() {
    return MistralClient.builder()
        .apiKey(KEY)
        .baseUrl(server.url())
        .retryPolicy(RetryPolicy.defaults().withDelays(Duration.ofMillis(1), Duration.ofMillis(2)));
  }

  private OcrResponse process(OcrRequest request) {
    return process(client(), request);
  }

  private static OcrResponse process(MistralClientBuilder builder, OcrRequest request) {
    try (MistralClient client = builder.build()) {
      return client.engine().process(request);
    }
  }

  private ScriptedServer.Seen only() {
    assertThat(server.seen()).hasSize(1);
    return server.seen().get(0);
  }

  @Test
  void sendsAnAddressAndNothingThatIsUnset() {
    server.json(ONE_PAGE);

    OcrResponse response = process(OcrRequest.of(REMOTE));

    assertThat(only().text())
        .isEqualTo(
            "{\"model\":\"mistral-ocr-latest\",\"document\":{\"type\":\"document_url\","
                + "\"document_url\":\"https://example.org/a.pdf\"},"
                + "\"include_image_base64\":true}");
    assertThat(only().header("authorization")).isEqualTo("Bearer " + KEY);
    assertThat(only().header("content-type")).isEqualTo("application/json");
    assertThat(response.pages()).extracting(OcrPage::markdown).containsExactly("# Hi");
  }

  @Test
  void sendsEveryParameterThatIsSet() {
    server.json(ONE_PAGE);

    process(
        OcrRequest.of(REMOTE)
            .withPages(PageSelection.of(0, 2))
            .withId("job-1")
            .withOptions(
                OcrOptions.defaults()
                    .withModel("mistral-ocr-2512")
                    .withIncludeImages(false)
                    .withImageLimit(3)
                    .withImageMinSize(50)
                    .withTableFormat(TableFormat.HTML)
                    .withExtractHeader(true)
                    .withExtractFooter(true)
                    .withIncludeBlocks(true)
                    .withConfidenceGranularity(ConfidenceGranularity.BLOCK)
                    .withImageAnnotationFormat(
                        AnnotationFormat.of("figure", "{\"type\":\"object\"}"))
                    .withDocumentAnnotationFormat(
                        AnnotationFormat.of("paper", "{\"type\": \"object\"}"))
                    .withDocumentAnnotationPrompt("Who wrote it?")));

    assertThat(only().text())
        .endsWith(
            "\"pages\":[0,2],\"include_image_base64\":false,\"image_limit\":3,"
                + "\"image_min_size\":50,\"table_format\":\"html\",\"extract_header\":true,"
                + "\"extract_footer\":true,\"include_blocks\":true,"
                + "\"confidence_scores_granularity\":\"block\","
                + "\"bbox_annotation_format\":{\"type\":\"json_schema\",\"json_schema\":"
                + "{\"name\":\"figure\",\"schema\":{\"type\":\"object\"},\"strict\":true}},"
                + "\"document_annotation_format\":{\"type\":\"json_schema\",\"json_schema\":"
                + "{\"name\":\"paper\",\"schema\":{\"type\":\"object\"},\"strict\":true}},"
                + "\"document_annotation_prompt\":\"Who wrote it?\"}")
        .startsWith("{\"model\":\"mistral-ocr-2512\",\"id\":\"job-1\"");
  }

  @Test
  void sendsAPdfFileInlineAsADocument() {
    server.json(ONE_PAGE);
    byte[] pdf = SampleDocuments.pdf(1);

    process(OcrRequest.of(Document.of(pdf, "a.pdf")));

    assertThat(only().text())
        .contains(
            "{\"type\":\"document_url\",\"document_url\":\"data:application/pdf;base64,"
                + Base64.getEncoder().encodeToString(pdf)
                + "\"}");
    assertThat(only().header("content-length")).isEqualTo(String.valueOf(only().body().length));
  }

  @Test
  void sendsAnImageAsAnImageWhateverItsName() {
    server.json(ONE_PAGE);
    byte[] png = SampleDocuments.png();

    process(OcrRequest.of(Document.of(png, "scan.pdf")));

    assertThat(only().text())
        .contains(
            "{\"type\":\"image_url\",\"image_url\":\"data:image/png;base64,"
                + Base64.getEncoder().encodeToString(png)
                + "\"}");
  }

  @Test
  void sendsAnUploadedFileById() {
    server.json(ONE_PAGE);

    process(OcrRequest.of(Document.uploaded("497f6eca-6276-4993-bfeb-53cbbbba6f09")));

    assertThat(only().text())
        .contains("{\"type\":\"file\",\"file_id\":\"497f6eca-6276-4993-bfeb-53cbbbba6f09\"}");
  }

  @Test
  void asksForNoImagesOfATextFileWhenTheirBytesAreNotWanted() {
    server.json(ONE_PAGE);

    process(
        OcrRequest.of(Document.of("Some words\n".getBytes(StandardCharsets.UTF_8), "words.txt"))
            .withOptions(OcrOptions.defaults().withIncludeImages(false)));

    assertThat(only().text()).contains("\"image_limit\":0");
  }

  @Test
  void acceptsAnyPathPrefixAndATrailingVersion() {
    server.json(ONE_PAGE);

    process(client().baseUrl(server.url() + "/mistral/v1/"), OcrRequest.of(REMOTE));
    process(client().baseUrl(server.url() + "/mistral"), OcrRequest.of(REMOTE));

    assertThat(server.seen())
        .extracting(ScriptedServer.Seen::target)
        .containsExactly("/mistral/v1/ocr", "/mistral/v1/ocr");
  }

  @Test
  void sendsAnotherAuthenticationHeaderQueryParametersAndHeaders() {
    server.error(503, "{}").json(ONE_PAGE);

    process(
        client()
            .authentication(Authentication.header("api-key", KEY))
            .queryParameter("api-version", "2024-05-01-preview")
            .header("X-Team", "docs"),
        OcrRequest.of(REMOTE));

    assertThat(server.seen())
        .hasSize(2)
        .allSatisfy(
            seen -> {
              assertThat(seen.target()).isEqualTo("/v1/ocr?api-version=2024-05-01-preview");
              assertThat(seen.header("api-key")).isEqualTo(KEY);
              assertThat(seen.header("authorization")).isEmpty();
              assertThat(seen.header("x-team")).isEqualTo("docs");
            });
  }

  @Test
  void returnsPagesInTheOrderOfTheirIndexes() {
    server.json(
        "{\"pages\":[{\"index\":4,\"markdown\":\"e\"},{\"index\":1,\"markdown\":\"b\"}],"
            + "\"model\":\"m\",\"usage_info\":{\"pages_processed\":2}}");

    assertThat(process(OcrRequest.of(REMOTE)).pages())
        .extracting(OcrPage::index)
        .containsExactly(1, 4);
  }

  @Test
  void triesAgainAfterAFailureOfTheService() {
    server.error(503, "upstream connect error").error(429, "{\"message\":\"slow\"}").json(ONE_PAGE);

    assertThat(process(OcrRequest.of(REMOTE)).pages()).hasSize(1);
    assertThat(server.seen()).hasSize(3);
  }

  @Test
  void givesUpAfterTheLastAttempt() {
    server.error(503, "upstream connect error");

    assertThatExceptionOfType(ServiceUnavailableException.class)
        .isThrownBy(() -> process(OcrRequest.of(REMOTE)))
        .withMessageContaining("upstream connect error")
        .withMessageContaining("HTTP 503");
    assertThat(server.seen()).hasSize(5);
  }

  @Test
  void neverRepeatsWhatTheKeyDoesNotAllow() {
    server.error(401, "{\"detail\":\"Invalid API Key\"}");

    assertThatExceptionOfType(AuthenticationException.class)
        .isThrownBy(() -> process(OcrRequest.of(REMOTE)))
        .withMessageContaining("Invalid API Key")
        .withMessageContaining("MISTRAL_API_KEY")
        .satisfies(failure -> assertThat(failure.toString()).doesNotContain(KEY));
    assertThat(server.seen()).hasSize(1);
  }

  @Test
  void doesNotFollowARedirect() {
    server.answer(
        302, "text/html", "", Map.of("Location", "https://elsewhere.example.org/v1/ocr?token=abc"));

    assertThatExceptionOfType(UnreadableResponseException.class)
        .isThrownBy(() -> process(OcrRequest.of(REMOTE)))
        .withMessageContaining("https://elsewhere.example.org/v1/ocr?…")
        .satisfies(failure -> assertThat(failure.getMessage()).doesNotContain("token"));
    assertThat(server.seen()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 302, 307, 308})
  void theKeyDoesNotFollowARedirectToAnotherServer(int status) throws IOException {
    try (ScriptedServer other = new ScriptedServer();
        MistralClient client = client().build()) {
      other.json(ONE_PAGE);
      server.answer(status, "text/html", "", Map.of("Location", other.url() + "/v1/ocr"));

      assertThatExceptionOfType(UnreadableResponseException.class)
          .isThrownBy(() -> client.engine().process(OcrRequest.of(REMOTE)));
      assertThatExceptionOfType(UnreadableResponseException.class)
          .isThrownBy(() -> client.files().get("5f1e"));
      assertThat(other.seen()).isEmpty();
    }
  }
}
