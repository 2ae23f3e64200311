package io.github.ocr4j.simulated;

import static io.github.ocr4j.simulated.TestClient.json;
import static io.github.ocr4j.simulated.TestClient.ocrRequest;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OcrRefusalTest {

  private static final byte[] REPORT = TestDocuments.report(2);

  private static SimulatedService service;
  private static TestClient client;

  @BeforeAll
  static void start() {
    service = SimulatedService.builder().documentLimits(1 << 20, 100).start();
    client = new TestClient(service);
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'unknown':1} | extra_forbidden | body.unknown",
        "{'extract_header':null} | bool_type | body.extract_header",
        "{'include_blocks':'yes'} | bool_type | body.include_blocks",
        "{'id':null} | string_type | body.id",
        "{'image_limit':'3'} | int_type | body.image_limit",
        "{'pages':[0,'1']} | int_type | body.pages.list[int].1",
        "{'pages':'1-'} | value_error | body.pages",
        "{'pages':[-1]} | value_error | body.pages",
        "{'table_format':'csv'} | literal_error | body.table_format",
        "{'confidence_scores_granularity':'block'} | literal_error |"
            + " body.confidence_scores_granularity",
        "{'document_annotation_format':{'type':'json_schema','json_schema':{'name':'x'}}} | missing"
            + " | body.document_annotation_format.json_schema.schema",
        "{'model':3} | string_type | body.model",
        "{'document':{'type':'document_url'}} | missing |"
            + " body.document.DocumentURLChunk.document_url",
        "{'document':{'file_id':'7'}} | uuid_parsing | body.document.FileChunk.file_id",
        "{'document':{'document_url':'report.pdf'}} | value_error | body",
      })
  void whatTheContractDoesNotAllowIsRefusedWithItsLocation(
      String change, String type, String location) throws Exception {
    ObjectNode request = ocrRequest(REPORT);
    request.setAll((ObjectNode) TestClient.JSON.readTree(change.replace('\'', '"')));

    HttpResponse<String> response = client.ocr(request);

    assertThat(response.statusCode()).isEqualTo(422);
    assertThat(json(response).get("detail"))
        .anySatisfy(
            detail -> {
              assertThat(detail.get("type").asText()).isEqualTo(type);
              assertThat(dotted(detail.get("loc"))).isEqualTo(location);
              assertThat(detail.get("msg").asText()).isNotEmpty();
              assertThat(detail.has("input")).isTrue();
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"pages\":null}",
        "{\"pages\":[1]}",
        "{\"image_limit\":null}",
        "{\"table_format\":null}",
        "{\"include_image_base64\":null}",
        "{\"document_annotation_format\":null}",
        "{\"model\":null}",
        "{\"id\":\"mine\"}"
      })
  void whatTheContractAllowsIsAccepted(String change) throws Exception {
    ObjectNode request = ocrRequest(REPORT);
    request.setAll((ObjectNode) TestClient.JSON.readTree(change));

    assertThat(client.ocr(request).statusCode()).isEqualTo(200);
  }

  @Test
  void aModelAnswersUntilItsLastDay() {
    Clock before = Clock.fixed(Instant.parse("2026-05-30T00:00:00Z"), ZoneOffset.UTC);
    try (SimulatedService then = SimulatedService.builder().clock(before).start()) {
      ObjectNode request = ocrRequest(REPORT).put("model", "mistral-ocr-2505");

      assertThat(new TestClient(then).ocr(request).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void failedValidationRepeatsTheDocument() {
    ObjectNode request = ocrRequest(REPORT);
    request.remove("model");

    assertThat(client.ocr(request).body()).contains(Base64.getEncoder().encodeToString(REPORT));
  }

  @Test
  void blockConfidenceIsAcceptedWhereItIsAllowed() {
    ObjectNode request = ocrRequest(REPORT).put("confidence_scores_granularity", "block");
    try (SimulatedService later = SimulatedService.builder().acceptBlockConfidence().start()) {
      HttpResponse<String> response = new TestClient(later).ocr(request);

      assertThat(json(response).at("/pages/0/blocks/0/confidence_scores").fieldNames())
          .toIterable()
          .contains("average_content_confidence_score", "block_type_confidence_score");
    }
  }

  @Test
  void aKeyMayComeInAnotherHeader() {
    try (SimulatedService azure = SimulatedService.builder().keyHeader("api-key").start()) {
      TestClient keyless = new TestClient(azure, "");

      assertThat(
              keyless
                  .send(keyless.request("/v1/models").header("api-key", "test-key"))
                  .statusCode())
          .isEqualTo(200);
      assertThat(new TestClient(azure).get("/v1/models").statusCode()).isEqualTo(401);
    }
  }

  @Test
  void aMissingModelIsRefused() {
    ObjectNode request = ocrRequest(REPORT);
    request.remove("model");

    assertThat(client.ocr(request).statusCode()).isEqualTo(422);
  }

  @Test
  void bodiesThatAreNoJsonAreRefused() {
    assertThat(client.post("/v1/ocr", "{\"model\":").statusCode()).isEqualTo(422);
    assertThat(client.post("/v1/ocr", "").statusCode()).isEqualTo(422);
    assertThat(client.post("/v1/ocr", "[]").statusCode()).isEqualTo(422);
  }

  @ParameterizedTest
  @ValueSource(strings = {"mistral-ocr-2411", "mistral-ocr-2503", "mistral-ocr-2505"})
  void aRetiredModelIsNotFound(String model) {
    HttpResponse<String> response = client.ocr(ocrRequest(REPORT).put("model", model));

    assertThat(response.statusCode()).isEqualTo(404);
    assertThat(json(response).get("code").asText()).isEqualTo("3040");
  }

  @Test
  void aMissingKeyIsTheGatewaysError() {
    HttpResponse<String> response = new TestClient(service, "").ocr(ocrRequest(REPORT));

    assertThat(response.statusCode()).isEqualTo(401);
    assertThat(json(response).get("message").asText()).isEqualTo("Unauthorized");
    assertThat(json(response).get("request_id").asText())
        .isEqualTo(response.headers().firstValue("mistral-correlation-id").orElseThrow());
  }

  @Test
  void aWrongKeyIsRefused() {
    HttpResponse<String> response = new TestClient(service, "wrong").ocr(ocrRequest(REPORT));

    assertThat(response.statusCode()).isEqualTo(401);
    assertThat(json(response).get("detail").asText()).isEqualTo("Invalid API Key");
  }

  @Test
  void whatIsNoPdfIsRefused() {
    assertCode(ocrRequest("hello".getBytes(StandardCharsets.UTF_8)), 400, "3740");
    assertCode(ocrRequest(TestDocuments.encrypted()), 400, "3740");
    assertCode(ocrRequest(TestDocuments.png(10, 10)), 400, "3310");
  }

  @Test
  void whatIsNoImageIsRefused() {
    assertCode(TestClient.imageRequest("image/png", REPORT), 400, "3310");
  }

  @Test
  void tooManyPagesAreRefused() {
    assertCode(ocrRequest(TestDocuments.report(101)), 400, "3730");
  }

  @Test
  void aDocumentThatIsTooLargeIsRefused() {
    HttpResponse<String> response = client.ocr(ocrRequest(new byte[(1 << 20) + 1]));

    assertThat(response.statusCode()).isEqualTo(413);
    assertThat(json(response).get("message").asText()).isEqualTo("Payload too large");
  }

  @Test
  void urlsBeyondThisMachineCannotBeFetched() {
    ObjectNode request = ocrRequest(REPORT);
    ((ObjectNode) request.get("document")).put("document_url", "https://example.org/a.pdf");

    assertCode(request, 400, "3310");
  }

  @Test
  void anUnknownFileIsReported() {
    ObjectNode request = ocrRequest(REPORT);
    request.putObject("document").put("file_id", "00000000-0000-4000-8000-000000000000");

    assertCode(request, 400, "3310");
  }

  @Test
  void unknownPathsAndMethodsAreReported() {
    assertThat(client.get("/v1/nothing").statusCode()).isEqualTo(404);
    assertThat(client.get("/v1/ocr").statusCode()).isEqualTo(405);
  }

  @Test
  void aGatewayKnowsOnlyTheOcrPathAndWrapsErrors() {
    try (SimulatedService gateway = SimulatedService.builder().gateway("/mistral").start()) {
      TestClient through = new TestClient(gateway);

      assertThat(gateway.uri().getPath()).isEqualTo("/mistral");
      assertThat(through.ocr(ocrRequest(REPORT)).statusCode()).isEqualTo(200);
      HttpResponse<String> refused = through.ocr(ocrRequest(REPORT).put("extra", 1));
      assertThat(refused.statusCode()).isEqualTo(422);
      assertThat(json(refused).at("/error/message").asText()).contains("extra_forbidden");
      assertThat(json(refused).at("/error/code").asText()).isEqualTo("422");
      assertThat(through.get("/v1/files").statusCode()).isEqualTo(404);
    }
  }

  private static void assertCode(JsonNode request, int status, String code) {
    HttpResponse<String> response = client.ocr(request);
    assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
    assertThat(json(response).get("object").asText()).isEqualTo("error");
    assertThat(json(response).get("code").asText()).isEqualTo(code);
  }

  private static String dotted(JsonNode location) {
    StringBuilder dotted = new StringBuilder();
    location.forEach(step -> dotted.append('.').append(step.asText()));
    return dotted.substring(1);
  }
}
