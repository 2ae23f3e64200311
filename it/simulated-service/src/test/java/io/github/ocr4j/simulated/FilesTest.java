package io.github.ocr4j.simulated;

import static io.github.ocr4j.simulated.TestClient.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FilesTest {

  private final SettableClock clock = new SettableClock();
  private SimulatedService service;
  private TestClient client;

  @BeforeEach
  void start() {
    service = SimulatedService.builder().clock(clock).start();
    client = new TestClient(service);
  }

  @AfterEach
  void stop() {
    service.close();
  }

  @Test
  void anUploadIsDescribedAsTheServiceDoes() {
    byte[] report = TestDocuments.report(1);

    JsonNode file = upload("report.pdf", report, Map.of("purpose", "ocr"));

    assertThat(file.fieldNames())
        .toIterable()
        .containsExactly(
            "id",
            "object",
            "bytes",
            "created_at",
            "filename",
            "purpose",
            "sample_type",
            "num_lines",
            "mimetype",
            "source",
            "signature",
            "expires_at",
            "visibility");
    assertThat(file.get("bytes").asInt()).isEqualTo(report.length);
    assertThat(file.get("filename").asText()).isEqualTo("report.pdf");
    assertThat(file.get("sample_type").asText()).isEqualTo("ocr_input");
    assertThat(file.get("mimetype").asText()).isEqualTo("application/pdf");
    assertThat(file.get("expires_at").isNull()).isTrue();
  }

  @Test
  void anUploadedFileCanBeRead() {
    String id = uploadReport();
    ObjectNode request = TestClient.JSON.createObjectNode().put("model", "mistral-ocr-latest");
    request.putObject("document").put("type", "file").put("file_id", id);

    assertThat(json(client.ocr(request)).get("pages")).hasSize(2);
  }

  @Test
  void aFileIsFoundDownloadedAndDeleted() {
    byte[] lines = "{\"body\":{}}\n".getBytes(StandardCharsets.UTF_8);
    String id = upload("a.jsonl", lines, Map.of("purpose", "batch")).get("id").asText();

    assertThat(json(client.get("/v1/files/" + id)).get("deleted").asBoolean(true)).isFalse();
    assertThat(client.get("/v1/files/" + id + "/content").body()).isEqualTo("{\"body\":{}}\n");
    assertThat(client.get("/v1/files/" + id + "/content").body()).isEqualTo("{\"body\":{}}\n");
    assertThat(json(client.delete("/v1/files/" + id)).get("deleted").asBoolean()).isTrue();
    HttpResponse<String> gone = client.get("/v1/files/" + id);
    assertThat(gone.statusCode()).isEqualTo(404);
    assertThat(json(gone).get("detail").asText()).isEqualTo("No file matches the given query.");
  }

  @Test
  void theListIsFilteredAndCutIntoPages() {
    uploadReport();
    clock.forward(Duration.ofSeconds(1));
    upload(
        "rows.jsonl", "{\"body\":{}}".getBytes(StandardCharsets.UTF_8), Map.of("purpose", "batch"));

    assertThat(names("")).containsExactly("rows.jsonl", "report.pdf");
    assertThat(names("?purpose=ocr")).containsExactly("report.pdf");
    assertThat(names("?search=rows")).containsExactly("rows.jsonl");
    assertThat(names("?sample_type=batch_request&sample_type=batch_result"))
        .containsExactly("rows.jsonl");
    assertThat(names("?page=1&page_size=1")).containsExactly("report.pdf");
    assertThat(json(client.get("/v1/files")).get("total").asInt()).isEqualTo(2);
    assertThat(json(client.get("/v1/files?include_total=false")).get("total").isNull()).isTrue();
    assertThat(client.get("/v1/files?page=first").statusCode()).isEqualTo(422);
    assertThat(client.get("/v1/files?purpose=fun").statusCode()).isEqualTo(422);
    assertThat(client.get("/v1/files?sample_type=fun").statusCode()).isEqualTo(422);
  }

  @Test
  void aSignedUrlWorksWithoutTheKeyUntilItExpires() {
    String id = uploadReport();
    URI url = URI.create(json(client.get("/v1/files/" + id + "/url?expiry=1")).get("url").asText());

    assertThat(fetch(url).statusCode()).isEqualTo(200);
    clock.forward(Duration.ofMinutes(61));
    assertThat(fetch(url).statusCode()).isEqualTo(403);
  }

  @Test
  void aSignedUrlRefusesCallsThatBringTheKey() {
    String url = json(client.get("/v1/files/" + uploadReport() + "/url")).get("url").asText();
    String path = url.substring(service.uri().toString().length());

    assertThat(client.get(path).statusCode()).isEqualTo(403);
  }

  @Test
  void aForgedUrlIsRefused() {
    String url = json(client.get("/v1/files/" + uploadReport() + "/url")).get("url").asText();

    assertThat(fetch(URI.create(url.replace("sig=", "sig=x"))).statusCode()).isEqualTo(403);
  }

  @Test
  void aSignedUrlCanBeReadAsADocument() {
    String url = json(client.get("/v1/files/" + uploadReport() + "/url")).get("url").asText();
    ObjectNode request = TestClient.JSON.createObjectNode().put("model", "mistral-ocr-latest");
    request.putObject("document").put("document_url", url);

    assertThat(json(client.ocr(request)).get("pages")).hasSize(2);
  }

  @Test
  void theHoursOfASignedUrlAreChecked() {
    String path = "/v1/files/" + uploadReport() + "/url?expiry=";

    assertThat(client.get(path + "0").statusCode()).isEqualTo(422);
    assertThat(client.get(path + "169").statusCode()).isEqualTo(422);
    assertThat(client.get(path + "168").statusCode()).isEqualTo(200);
  }

  @Test
  void aFileGoesWhenItExpires() {
    JsonNode file =
        upload("a.pdf", TestDocuments.report(1), Map.of("purpose", "ocr", "expiry", "2"));

    assertThat(file.get("expires_at").asLong() - file.get("created_at").asLong()).isEqualTo(7200);
    clock.forward(Duration.ofHours(3));
    assertThat(client.get("/v1/files/" + file.get("id").asText()).statusCode()).isEqualTo(404);
  }

  @Test
  void badUploadsAreRefused() {
    assertThat(tryUpload("a.pdf", new byte[0], Map.of("purpose", "ocr")).statusCode())
        .isEqualTo(422);
    assertThat(tryUpload("a.pdf", new byte[] {1}, Map.of("purpose", "fun")).statusCode())
        .isEqualTo(422);
    assertThat(client.post("/v1/files", "{}").statusCode()).isEqualTo(422);
    HttpResponse<String> lines =
        tryUpload(
            "a.jsonl",
            "{\"body\":{}}\nnonsense\n".getBytes(StandardCharsets.UTF_8),
            Map.of("purpose", "batch"));
    assertThat(lines.statusCode()).isEqualTo(422);
    assertThat(json(lines).at("/errors/0/line_number").asInt()).isEqualTo(2);
  }

  @Test
  void anIdThatIsNoUuidIsRefusedEvenBeforeTheKeyIsLookedAt() {
    assertThat(new TestClient(service, "").get("/v1/files/seven").statusCode()).isEqualTo(422);
    assertThat(new TestClient(service, "").get("/v1/files/" + UUID.randomUUID()).statusCode())
        .isEqualTo(401);
  }

  @Test
  void aNewFileMayBeMissingAtFirst() {
    try (SimulatedService slow = SimulatedService.builder().missesAfterUpload(2).start()) {
      TestClient patient = new TestClient(slow);
      HttpResponse<String> uploaded =
          patient.upload("a.pdf", TestDocuments.report(1), Map.of("purpose", "ocr"));
      String path = "/v1/files/" + json(uploaded).get("id").asText();

      assertThat(patient.get(path).statusCode()).isEqualTo(404);
      assertThat(patient.get(path).statusCode()).isEqualTo(404);
      assertThat(patient.get(path).statusCode()).isEqualTo(200);
    }
  }

  private String uploadReport() {
    return upload("report.pdf", TestDocuments.report(2), Map.of("purpose", "ocr"))
        .get("id")
        .asText();
  }

  private JsonNode upload(String name, byte[] content, Map<String, String> fields) {
    HttpResponse<String> response = tryUpload(name, content, fields);
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    return json(response);
  }

  private HttpResponse<String> tryUpload(String name, byte[] content, Map<String, String> fields) {
    return client.upload(name, content, fields);
  }

  private HttpResponse<String> fetch(URI url) {
    return client.send(HttpRequest.newBuilder(url).GET());
  }

  private Iterable<String> names(String query) {
    return json(client.get("/v1/files" + query)).get("data").findValuesAsText("filename");
  }
}
