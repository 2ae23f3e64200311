package io.github.ocr4j.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.ocr4j.client.ExtractionClient.Extraction;
import io.github.ocr4j.document.Document;
import io.github.ocr4j.engine.OcrOptions;
import io.github.ocr4j.engine.OcrRequest;
import io.github.ocr4j.engine.SampleDocuments;
import io.github.ocr4j.exception.UnfitAnswerException;
import io.github.ocr4j.model.OcrPage;
import io.github.ocr4j.model.OcrResponse;
import io.github.ocr4j.model.UsageInfo;
import io.github.ocr4j.simulated.SimulatedService;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ExtractionClientTest extends ScriptedClient {
  private static final Document INVOICE = Document.of(URI.create("https://example.org/a.pdf"));

  record Line(String article, int count) {}

  record Invoice(
      @JsonPropertyDescription("the seller's name") String seller,
      LocalDate date,
      BigDecimal total,
      Optional<String> note,
      List<Line> lines) {}

  record Figure(String kind) {}

  private static String annotated(String annotation) {
    return "{\"pages\":[{\"index\":0,\"markdown\":\"x\"}],\"model\":\"m\",\"document_annotation\":"
        + annotation
        + ",\"usage_info\":{\"pages_processed\":1}}";
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
    server.json(ChatAnswers.said("\"{\\\"kind\\\":\\\"chart\\\"}\""));
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
                OcrRequest.of(INVOICE)
                    .withOptions(
                        OcrOptions.defaults()
                            .withImageAnnotationFormat(ExtractionClient.formatOf(Figure.class))));

    assertThat(ExtractionClient.imageAnnotations(response, Figure.class))
        .containsExactly(Map.entry("img-0.jpeg", new Figure("photo")));
  }

  @Test
  void theServiceAcceptsWhatIsSent() {
    try (SimulatedService service = SimulatedService.start();
        MistralClient real =
            MistralClient.builder().apiKey("test-key").baseUrl(service.uri().toString()).build()) {
      Document pdf = Document.of(SampleDocuments.pdf(1), "a.pdf");

      assertThat(real.extraction().extract(pdf, Figure.class).value().kind()).isNotNull();
    }
  }
}
