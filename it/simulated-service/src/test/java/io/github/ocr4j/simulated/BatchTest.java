package io.github.ocr4j.simulated;

import static io.github.ocr4j.simulated.TestClient.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.ocr4j.simulated.batch.BatchSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BatchTest {

  private final SettableClock clock = new SettableClock();
  private SimulatedService service;
  private TestClient client;

  @AfterEach
  void stop() {
    service.close();
  }

  @Test
  void aJobIsQueuedThenRunsThenSucceeds() {
    start(new BatchSettings().queueDelay(Duration.ofMinutes(5)).rowsPerSecond(1));
    JsonNode created = create(fileJob(4));

    assertThat(created.get("status").asText()).isEqualTo("QUEUED");
    assertThat(created.get("total_requests").asInt()).isZero();
    clock.forward(Duration.ofMinutes(5).plusSeconds(2));
    JsonNode running = get(created);
    assertThat(running.get("status").asText()).isEqualTo("RUNNING");
    assertThat(running.get("total_requests").asInt()).isEqualTo(4);
    assertThat(running.get("completed_requests").asInt()).isEqualTo(2);
    clock.forward(Duration.ofHours(1));
    JsonNode done = get(created);
    assertThat(done.get("status").asText()).isEqualTo("SUCCESS");
    assertThat(done.get("succeeded_requests").asInt()).isEqualTo(4);
    assertThat(done.get("completed_at").asLong() - done.get("created_at").asLong()).isEqualTo(304);
    assertThat(service.billing().batchPages()).isEqualTo(4);
    assertThat(service.billing().dollars()).isEqualTo(0.008);
  }

  @Test
  void resultsHoldObjectsInAnyOrder() {
    start(new BatchSettings());
    JsonNode created = create(fileJob(8));
    clock.forward(Duration.ofHours(1));

    List<JsonNode> lines = lines(get(created), "output_file");

    List<String> ids = lines.stream().map(line -> line.get("custom_id").asText()).toList();
    assertThat(new TreeSet<>(ids)).hasSize(8);
    assertThat(ids).isNotEqualTo(new ArrayList<>(new TreeSet<>(ids)));
    assertThat(lines)
        .allSatisfy(
            line -> {
              assertThat(line.at("/response/status_code").asInt()).isEqualTo(200);
              assertThat(line.at("/response/body/pages/0/markdown").asText()).contains("Chapter 1");
              assertThat(line.get("error").isNull()).isTrue();
            });
  }

  @Test
  void failedRowsGoToTheErrorFileWithTheirBodyAsAString() throws Exception {
    start(new BatchSettings());
    ObjectNode job = fileJob(2);
    job.put("model", "mistral-ocr-2411");
    JsonNode created = create(job);
    clock.forward(Duration.ofHours(1));

    JsonNode done = get(created);

    assertThat(done.get("status").asText()).isEqualTo("SUCCESS");
    assertThat(done.get("output_file").isNull()).isTrue();
    assertThat(done.at("/errors/0/message").asText()).isEqualTo("HTTP Error, status code: 404");
    assertThat(done.at("/errors/0/count").asInt()).isEqualTo(2);
    JsonNode body = lines(done, "error_file").get(0).at("/response/body");
    assertThat(body.isTextual()).isTrue();
    assertThat(TestClient.JSON.readTree(body.asText()).get("code").asText()).isEqualTo("3040");
    assertThat(service.billing().pages()).isZero();
  }

  @Test
  void aShareOfTheRowsFailsTheSameWayForASeed() {
    List<List<String>> runs = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      start(new BatchSettings().failureShare(0.5));
      JsonNode created = create(fileJob(10));
      clock.forward(Duration.ofHours(1));
      runs.add(
          lines(get(created), "error_file").stream()
              .map(line -> line.get("custom_id").asText())
              .toList());
      service.close();
    }

    assertThat(runs.get(0)).isEqualTo(runs.get(1)).hasSizeBetween(1, 9);
  }

  @Test
  void inlineRequestsAreAnsweredInlineWhenAskedFor() {
    start(new BatchSettings());
    ObjectNode job = TestClient.JSON.createObjectNode();
    job.put("endpoint", "/v1/ocr").put("model", "mistral-ocr-latest");
    ArrayNode requests = job.putArray("requests");
    requests.addObject().put("custom_id", "a").set("body", row());
    JsonNode created = create(job);
    clock.forward(Duration.ofHours(1));

    assertThat(get(created).get("outputs").isNull()).isTrue();
    JsonNode inline =
        json(client.get("/v1/batch/jobs/" + created.get("id").asText() + "?inline=true"));
    assertThat(inline.at("/outputs/0/response/body/pages")).hasSize(1);
    assertThat(created.get("input_files")).hasSize(1);
  }

  @Test
  void chatRowsAreAnsweredToo() {
    start(new BatchSettings());
    ObjectNode job = TestClient.JSON.createObjectNode();
    job.put("endpoint", "/v1/chat/completions").put("model", "mistral-small-latest");
    ObjectNode body = job.putArray("requests").addObject().putObject("body");
    body.putArray("messages").addObject().put("role", "user").put("content", "Hello");
    JsonNode created = create(job);
    clock.forward(Duration.ofHours(1));

    JsonNode line = lines(get(created), "output_file").get(0);

    assertThat(line.get("custom_id").isNull()).isTrue();
    assertThat(line.at("/response/body/choices/0/message/content").asText())
        .isEqualTo("You said: Hello");
  }

  @Test
  void aCancelledJobKeepsWhatIsDone() {
    start(new BatchSettings().rowsPerSecond(1).cancelDelay(Duration.ofSeconds(30)));
    JsonNode created = create(fileJob(10));
    clock.forward(Duration.ofSeconds(3));
    String path = "/v1/batch/jobs/" + created.get("id").asText();

    JsonNode requested = json(client.post(path + "/cancel", ""));

    assertThat(requested.get("status").asText()).isEqualTo("CANCELLATION_REQUESTED");
    clock.forward(Duration.ofSeconds(31));
    JsonNode cancelled = get(created);
    assertThat(cancelled.get("status").asText()).isEqualTo("CANCELLED");
    assertThat(lines(cancelled, "output_file")).hasSize(3);
    assertThat(service.billing().pages()).isEqualTo(3);
  }

  @Test
  void aJobThatTakesTooLongKeepsWhatIsDone() {
    start(new BatchSettings().rowsPerSecond(1 / 1800.0));
    JsonNode created = create(fileJob(5).put("timeout_hours", 1));
    clock.forward(Duration.ofHours(2));

    JsonNode late = get(created);

    assertThat(late.get("status").asText()).isEqualTo("TIMEOUT_EXCEEDED");
    assertThat(lines(late, "output_file")).hasSize(2);
  }

  @Test
  void aJobThatFailsKeepsWhatIsDone() {
    start(new BatchSettings().failAfter(2));
    JsonNode created = create(fileJob(5));
    clock.forward(Duration.ofHours(1));

    JsonNode failed = get(created);

    assertThat(failed.get("status").asText()).isEqualTo("FAILED");
    assertThat(lines(failed, "output_file")).hasSize(2);
  }

  @Test
  void theListIsFilteredAndOrdered() {
    start(new BatchSettings().queueDelay(Duration.ofHours(1)));
    ObjectNode first = fileJob(1);
    first.putObject("metadata").put("book", "one");
    String one = create(first).get("id").asText();
    clock.forward(Duration.ofHours(2));
    String two = create(fileJob(1).put("model", "mistral-ocr-4-0")).get("id").asText();

    assertThat(ids("")).containsExactly(two, one);
    assertThat(ids("?order_by=created")).containsExactly(one, two);
    assertThat(ids("?status=SUCCESS")).containsExactly(one);
    assertThat(ids("?status=SUCCESS&status=QUEUED")).containsExactly(two, one);
    assertThat(ids("?model=mistral-ocr-4-0")).containsExactly(two);
    assertThat(ids("?metadata=%7B%22book%22%3A%22one%22%7D")).containsExactly(one);
    assertThat(ids("?created_after=2026-09-01T09:00:00Z")).containsExactly(two);
    assertThat(ids("?page=1&page_size=1")).containsExactly(one);
    assertThat(client.get("/v1/batch/jobs?status=DONE").statusCode()).isEqualTo(422);
    assertThat(client.get("/v1/batch/jobs?created_after=monday").statusCode()).isEqualTo(422);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{'endpoint':'/v1/ocr'}",
        "{'endpoint':'/v1/other','requests':[{'body':{}}]}",
        "{'endpoint':'/v1/ocr','requests':[{'custom_id':'a'}]}",
        "{'endpoint':'/v1/ocr','requests':[{'body':{}}],'timeout_hours':0}",
        "{'endpoint':'/v1/ocr','requests':[{'body':{}}],'timeout_hours':169}",
        "{'endpoint':'/v1/ocr','requests':[{'body':{}}],'metadata':{'a':1}}",
        "{'endpoint':'/v1/ocr','input_files':['seven']}"
      })
  void jobsThatTheContractDoesNotAllowAreRefused(String job) {
    start(new BatchSettings());

    assertThat(client.post("/v1/batch/jobs", job.replace('\'', '"')).statusCode()).isEqualTo(422);
  }

  @Test
  void unknownFilesAndJobsAreReported() {
    start(new BatchSettings());
    ObjectNode job = TestClient.JSON.createObjectNode().put("endpoint", "/v1/ocr");
    job.putArray("input_files").add(UUID.randomUUID().toString());

    assertThat(client.post("/v1/batch/jobs", job.toString()).statusCode()).isEqualTo(404);
    HttpResponse<String> unknown = client.get("/v1/batch/jobs/" + UUID.randomUUID());
    assertThat(unknown.statusCode()).isEqualTo(404);
    assertThat(json(unknown).get("detail").asText())
        .isEqualTo("No batch job matches the given query.");
  }

  @Test
  void anAccountWithoutBatchesIsTold() {
    start(new BatchSettings().forbidden());

    assertThat(client.post("/v1/batch/jobs", fileJob(1).toString()).statusCode()).isEqualTo(402);
  }

  @Test
  void aNewJobMayBeMissingAtFirst() {
    start(new BatchSettings().missesAfterCreation(1));
    String path = "/v1/batch/jobs/" + create(fileJob(1)).get("id").asText();

    assertThat(client.get(path).statusCode()).isEqualTo(404);
    assertThat(client.get(path).statusCode()).isEqualTo(200);
  }

  @Test
  @Timeout(30)
  void inRealTimeAJobIsDoneInTheBackground() {
    service = SimulatedService.start();
    client = new TestClient(service);
    JsonNode created = create(fileJob(3));

    JsonNode job = get(created);
    while (!job.get("status").asText().equals("SUCCESS")) {
      job = get(created);
    }

    assertThat(job.get("succeeded_requests").asInt()).isEqualTo(3);
  }

  private void start(BatchSettings settings) {
    service = SimulatedService.builder().clock(clock).batch(settings).start();
    client = new TestClient(service);
  }

  private ObjectNode fileJob(int rows) {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < rows; i++) {
      ObjectNode line = TestClient.JSON.createObjectNode().put("custom_id", "row-" + i);
      line.set("body", row());
      lines.append(line).append('\n');
    }
    byte[] bytes = lines.toString().getBytes(StandardCharsets.UTF_8);
    JsonNode file = json(client.upload("rows.jsonl", bytes, Map.of("purpose", "batch")));
    ObjectNode job = TestClient.JSON.createObjectNode();
    job.put("endpoint", "/v1/ocr").put("model", "mistral-ocr-latest");
    job.putArray("input_files").add(file.get("id").asText());
    return job;
  }

  private static ObjectNode row() {
    ObjectNode row = TestClient.ocrRequest(TestDocuments.report(1));
    row.remove("model");
    return row;
  }

  private JsonNode create(ObjectNode job) {
    HttpResponse<String> response = client.post("/v1/batch/jobs", job.toString());
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    return json(response);
  }

  private JsonNode get(JsonNode job) {
    return json(client.get("/v1/batch/jobs/" + job.get("id").asText()));
  }

  private List<JsonNode> lines(JsonNode job, String file) {
    String content = client.get("/v1/files/" + job.get(file).asText() + "/content").body();
    return content
        .lines()
        .map(
            line -> {
              try {
                return TestClient.JSON.readTree(line);
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            })
        .toList();
  }

  private List<String> ids(String query) {
    return json(client.get("/v1/batch/jobs" + query)).get("data").findValuesAsText("id");
  }
}
