package io.github.ocr4j.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.ocr4j.chat.ChatMessage;
import io.github.ocr4j.chat.ChatRequest;
import io.github.ocr4j.chat.ChatResponse;
import io.github.ocr4j.client.ExtractionClient.Extraction;
import io.github.ocr4j.document.Document;
import io.github.ocr4j.engine.OcrRequest;
import io.github.ocr4j.engine.SampleDocuments;
import io.github.ocr4j.exception.UnfitAnswerException;
import io.github.ocr4j.exception.UnreadableResponseException;
import io.github.ocr4j.model.OcrPage;
import io.github.ocr4j.model.OcrResponse;
import io.github.ocr4j.model.UsageInfo;
import io.github.ocr4j.simulated.SimulatedService;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DocumentUnderstandingTest {
  private static final Document INVOICE = Document.of(URI.create("https://example.org/a.pdf"));

  private ScriptedServer server;
  private MistralClient client;

  record Line(String article, int count) {}

  record Invoice(
      @JsonPropertyDescription("the seller's name") String seller,
      LocalDate date,
      BigDecimal total,
      Optional<String> note,
      List<Line> lines) {}

  record Figure(String kind) {}

  @BeforeEach
  void start() throws IOException {
    server = new ScriptedServer();
    client = MistralClient.builder().apiKey("a-key-for-tests").baseUrl(server.url()).build();
  }

  @AfterEach
  void stop() {
    client.close();
    server.close();
  }

  private static String annotated(String annotation) {
    return "{\"pages\":[{\"index\":0,\"markdown\":\"x\"}],\"model\":\"m\",\"document_annotation\":"
        + annotation
        + ",\"usage_info\":{\"pages_processed\":1}}";
  }

  private static String said(String content) {
    return "{\"id\":\"c\",\"object\":\"chat.completion\",\"model\":\"m\",\"created\":1,"
        + "\"usage\":{\"prompt_tokens\":10,\"completion_tokens\":2,\"total_tokens\":12},"
        + "\"choices\":[{\"index\":0,\"finish_reason\":\"stop\",\"message\":{\"role\":\"assistant\","
        + "\"content\":"
        + content
        + ",\"tool_calls\":null}}]}";
  }

  @Test
  void theSchemaComesFromTheRecord() throws IOException {
    JsonNode schema =
        new ObjectMapper().readTree(ExtractionClient.formatOf(Invoice.class).schema());

    assertThat(schema.at("/properties/seller/description").asText()).isEqualTo("the seller's name");
    assertThat(schema.at("/properties/lines/items/properties/count/type").asText())
        .isEqualTo("integer");
    assertThat(schema.get("required"))
        .extracting(JsonNode::asText)
        .containsExactlyInAnyOrder("seller", "date", "total", "lines");
    assertThat(schema.get("additionalProperties").asBoolean(true)).isFalse();
  }

  @Test
  void extractsARecordInOneCall() {
    server.json(
        annotated(
            "\"{\\\"seller\\\":\\\"Acme\\\",\\\"date\\\":\\\"2026-02-01\\\",\\\"total\\\":12.50,"
                + "\\\"note\\\":null,\\\"lines\\\":[{\\\"article\\\":\\\"nail\\\",\\\"count\\\":3}]}\""));

    Extraction<Invoice> extraction = client.extraction().extract(INVOICE, Invoice.class);

    assertThat(extraction.value())
        .isEqualTo(
            new Invoice(
                "Acme",
                LocalDate.of(2026, 2, 1),
                new BigDecimal("12.50"),
                Optional.empty(),
                List.of(new Line("nail", 3))));
    assertThat(extraction.response().pages()).hasSize(1);
    assertThat(server.seen().get(0).text())
        .contains("\"document_annotation_format\":{\"type\":\"json_schema\"")
        .contains("\"name\":\"invoice\"");
  }

  @Test
  void allThatDoesNotFitIsListedAndTheAnswerKeptButNotShown() {
    server.json(
        annotated(
            "\"{\\\"seller\\\":\\\"Secret Ltd\\\",\\\"date\\\":\\\"yesterday\\\",\\\"secret\\\":1,"
                + "\\\"lines\\\":[{\\\"article\\\":7,\\\"count\\\":\\\"many\\\"}]}\""));

    assertThatExceptionOfType(UnfitAnswerException.class)
        .isThrownBy(() -> client.extraction().extract(INVOICE, Invoice.class))
        .withMessageStartingWith("The answer does not fit Invoice: ")
        .satisfies(
            failure -> {
              assertThat(failure.problems())
                  .anySatisfy(problem -> assertThat(problem).startsWith("$.date: "))
                  .contains(
                      "$: required property 'total' not found",
                      "$.lines[0].article: integer found, string expected",
                      "$.lines[0].count: string found, integer expected")
                  .hasSize(4);
              assertThat(failure.answer()).contains("Secret Ltd");
              assertThat(failure.getMessage())
                  .doesNotContainIgnoringCase("secret")
                  .doesNotContain("yesterday", "many");
            });
  }

  @Test
  void anAnswerThatIsNoJsonIsKept() {
    server.json(annotated("\"Sorry, Secret Ltd\""));

    assertThatExceptionOfType(UnfitAnswerException.class)
        .isThrownBy(() -> client.extraction().extract(INVOICE, Invoice.class))
        .withMessageContaining("no JSON")
        .satisfies(failure -> assertThat(failure).hasMessageNotContaining("Secret"))
        .extracting(UnfitAnswerException::answer)
        .isEqualTo("Sorry, Secret Ltd");
  }

  @Test
  void aMissingComponentDoesNotFit() {
    server.json(annotated("\"{\\\"kind\\\":null}\""));

    assertThatExceptionOfType(UnfitAnswerException.class)
        .isThrownBy(() -> client.extraction().extract(INVOICE, Figure.class));
  }

  @Test
  void anAnswerWithoutAnnotationSaysSo() {
    server.json(annotated("null"));

    assertThatExceptionOfType(UnfitAnswerException.class)
        .isThrownBy(() -> client.extraction().extract(INVOICE, Invoice.class))
        .withMessageContaining("no annotation");
  }

  @Test
  void extractsInASecondStepFromPagesThatWereRead() {
    server.json(said("\"{\\\"kind\\\":\\\"chart\\\"}\""));
    OcrResponse response =
        new OcrResponse(
            List.of(OcrPage.builder(0, "first page").build(), OcrPage.builder(1, "second").build()),
            "m",
            UsageInfo.ofPages(2));

    assertThat(client.extraction().extractFrom(response, Figure.class))
        .isEqualTo(new Figure("chart"));
    assertThat(server.seen().get(0).text())
        .contains("{\"role\":\"user\",\"content\":\"first page\\n\\nsecond\"}")
        .contains("\"temperature\":0.0")
        .contains("\"response_format\":{\"type\":\"json_schema\"");
  }

  @Test
  void readsAnnotationsOfImages() {
    server.json(
        "{\"pages\":[{\"index\":0,\"markdown\":\"x\",\"images\":[{\"id\":\"img-0.jpeg\","
            + "\"image_annotation\":\"{\\\"kind\\\":\\\"photo\\\"}\"},{\"id\":\"img-1.jpeg\"}]}],"
            + "\"model\":\"m\",\"usage_info\":{\"pages_processed\":1}}");

    OcrResponse response =
        client
            .engine()
            .process(
                OcrRequest.builder(INVOICE)
                    .imageAnnotationFormat(ExtractionClient.formatOf(Figure.class))
                    .build());

    assertThat(ExtractionClient.imageAnnotations(response, Figure.class))
        .containsExactly(Map.entry("img-0.jpeg", new Figure("photo")));
  }

  @Test
  void asksAboutADocument() {
    server.json(
        said("[{\"type\":\"thinking\",\"thinking\":[]},{\"type\":\"text\",\"text\":\"42\"}]"));

    assertThat(client.chat().ask(INVOICE, "How much?")).isEqualTo("42");
    assertThat(server.seen().get(0).text())
        .isEqualTo(
            "{\"model\":\"mistral-small-latest\",\"messages\":[{\"role\":\"user\",\"content\":["
                + "{\"type\":\"text\",\"text\":\"How much?\"},{\"type\":\"document_url\","
                + "\"document_url\":\"https://example.org/a.pdf\"}]}]}");
  }

  @Test
  void showsAnAnswerWhileItIsWritten() {
    server.answer(
        200,
        "text/event-stream",
        ": a comment\n\n"
            + event("{\"role\":\"assistant\",\"content\":\"\"}", "null", "")
            + event("{\"content\":\"four\"}", "null", "")
            + event("{\"content\":[{\"type\":\"text\",\"text\":\"ty\"}]}", "null", "")
            + event(
                "{\"content\":null}",
                "\"stop\"",
                ",\"usage\":{\"prompt_tokens\":10,\"completion_tokens\":2,\"total_tokens\":12}")
            + "data: [DONE]\n\n",
        Map.of());
    List<String> pieces = new ArrayList<>();

    ChatResponse answer =
        client.chat().complete(ChatRequest.of(ChatMessage.user("How much?", INVOICE)), pieces::add);

    assertThat(pieces).containsExactly("four", "ty");
    assertThat(answer.text()).isEqualTo("fourty");
    assertThat(answer.model()).isEqualTo("m");
    assertThat(answer.choices().get(0).finishReason()).isEqualTo("stop");
    assertThat(answer.usage().orElseThrow().totalTokens()).isEqualTo(12);
    assertThat(server.seen().get(0).text()).contains("\"stream\":true");
    assertThat(server.seen().get(0).header("accept")).isEqualTo("text/event-stream");
  }

  private static String event(String delta, String finishReason, String rest) {
    return "data: {\"id\":\"c\",\"object\":\"chat.completion.chunk\",\"model\":\"m\",\"created\":1"
        + rest
        + ",\"choices\":[{\"index\":0,\"delta\":"
        + delta
        + ",\"finish_reason\":"
        + finishReason
        + "}]}\n\n";
  }

  @Test
  void anAnswerThatBreaksOffWhileItIsShownIsAFailure() {
    server.answer(200, "text/event-stream", event("{\"content\":\"four\"}", "null", ""), Map.of());

    assertThatExceptionOfType(UnreadableResponseException.class)
        .isThrownBy(() -> client.chat().ask(INVOICE, "How much?", piece -> {}))
        .matches(failure -> failure.possiblyBilled());
  }

  @Test
  void aGatewayMayAnswerInOnePieceAllTheSame() {
    server.json(said("\"42\""));
    List<String> pieces = new ArrayList<>();

    assertThat(client.chat().summarize(INVOICE, pieces::add)).isEqualTo("42");
    assertThat(pieces).containsExactly("42");
  }

  @Test
  void listsModels() {
    server.json(
        "{\"object\":\"list\",\"data\":[{\"id\":\"mistral-ocr-latest\",\"object\":\"model\","
            + "\"capabilities\":{\"ocr\":true},\"aliases\":[\"mistral-ocr-4-1\"],\"name\":null,"
            + "\"deprecation\":null,\"max_context_length\":32768,\"type\":\"base\"}]}");

    assertThat(client.models())
        .singleElement()
        .satisfies(
            model -> {
              assertThat(model.can("ocr")).isTrue();
              assertThat(model.can("vision")).isFalse();
            });
  }

  @Test
  void theServiceAcceptsWhatIsSent() {
    try (SimulatedService service = SimulatedService.start();
        MistralClient real =
            MistralClient.builder().apiKey("test-key").baseUrl(service.uri().toString()).build()) {
      Document pdf = Document.of(SampleDocuments.pdf(1), "a.pdf");

      assertThat(real.extraction().extract(pdf, Figure.class).value().kind()).isNotNull();
      assertThat(
              real.chat()
                  .complete(
                      ChatRequest.of(
                          ChatMessage.system("Be short."), ChatMessage.user("Which?", pdf)))
                  .text())
          .isNotBlank();
      List<String> pieces = new ArrayList<>();
      assertThat(real.chat().summarize(pdf, pieces::add)).isEqualTo(String.join("", pieces));
      assertThat(pieces).isNotEmpty();
    }
  }
}
