package io.github.ocr4j.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.ocr4j.batch.BatchJob;
import io.github.ocr4j.batch.BatchJobQuery;
import io.github.ocr4j.batch.BatchJobStatus;
import io.github.ocr4j.batch.BatchOptions;
import io.github.ocr4j.batch.BatchPolling;
import io.github.ocr4j.batch.BatchRequest;
import io.github.ocr4j.batch.BatchResult;
import io.github.ocr4j.document.Document;
import io.github.ocr4j.engine.OcrRequest;
import io.github.ocr4j.engine.SampleDocuments;
import io.github.ocr4j.exception.DocumentException;
import io.github.ocr4j.exception.InvalidRequestException;
import io.github.ocr4j.exception.NotFoundException;
import io.github.ocr4j.exception.RequestTimeoutException;
import io.github.ocr4j.exception.ServiceUnavailableException;
import io.github.ocr4j.exception.UnreadableResponseException;
import io.github.ocr4j.model.WireJson;
import io.github.ocr4j.testing.ManualTime;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BatchClientTest {
  private static final String UPLOAD =
      "{\"id\":\"in-1\",\"object\":\"file\",\"bytes\":1,\"created_at\":1,\"filename\":\"b\","
          + "\"purpose\":\"batch\",\"sample_type\":\"batch_request\",\"source\":\"upload\"}";

  @TempDir Path directory;
  private final ManualTime time = new ManualTime();
  private ScriptedServer server;
  private MistralClient client;

  @BeforeEach
  void start() throws IOException {
    server = new ScriptedServer();
    client =
        MistralClient.builder().apiKey("a-key-for-tests").baseUrl(server.url()).time(time).build();
  }

  @AfterEach
  void stop() {
    client.close();
    server.close();
  }

  private static String job(String status, String more) {
    return "{\"id\":\"job-1\",\"object\":\"batch\",\"input_files\":[\"in-1\"],\"metadata\":null,"
        + "\"endpoint\":\"/v1/ocr\",\"model\":\"m\",\"errors\":[],\"outputs\":null,\"status\":\""
        + status
        + "\",\"created_at\":1787150442,"
        + more
        + "}";
  }

  private static String counts(int total, int succeeded, int failed) {
    return "\"total_requests\":"
        + total
        + ",\"completed_requests\":"
        + (succeeded + failed)
        + ",\"succeeded_requests\":"
        + succeeded
        + ",\"failed_requests\":"
        + failed;
  }

  private static BatchJob readJob(String status, String more) throws IOException {
    return WireJson.read(job(status, more), BatchJob.class);
  }

  private static BatchRequest row(String id) {
    return new BatchRequest(
        id, OcrRequest.of(Document.of(URI.create("https://example.org/" + id + ".pdf"))));
  }

  private static String success(String id, String markdown) {
    return "{\"id\":\"batch-1-0\",\"custom_id\":\""
        + id
        + "\",\"response\":{\"status_code\":200,\"body\":{\"pages\":[{\"index\":0,\"markdown\":\""
        + markdown
        + "\"}],\"model\":\"m\",\"usage_info\":{\"pages_processed\":1}}},\"error\":null}\n";
  }

  private List<BatchResult> results(BatchJob job) {
    List<BatchResult> rows = new ArrayList<>();
    try (BatchResults results = client.batch().results(job, directory)) {
      results.forEachRemaining(rows::add);
    }
    return rows;
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

  @Test
  void submitsAFile() throws IOException {
    server.json(UPLOAD).json(job("QUEUED", counts(0, 0, 0)));
    Path requests = Files.writeString(directory.resolve("r.jsonl"), "{}\n");

    BatchJob job =
        client
            .batch()
            .submit(
                requests,
                BatchOptions.defaults()
                    .withTimeout(Duration.ofHours(48))
                    .withMetadata(Map.of("run", "7")));

    assertThat(job.status()).isEqualTo(BatchJobStatus.QUEUED);
    assertThat(job.progress()).isZero();
    assertThat(server.seen().get(0).text())
        .contains("name=\"purpose\"\r\n\r\nbatch\r\n")
        .contains("filename=\"r.jsonl\"");
    assertThat(server.seen().get(1).text())
        .isEqualTo(
            "{\"input_files\":[\"in-1\"],\"endpoint\":\"/v1/ocr\",\"model\":\"mistral-ocr-latest\","
                + "\"metadata\":{\"run\":\"7\"},\"timeout_hours\":48}");
  }

  @Test
  void submitsRowsInline() {
    server.json(job("QUEUED", counts(0, 0, 0)));

    client.batch().submitInline(List.of(row("a")), BatchOptions.defaults().withModel("m"));

    assertThat(server.seen().get(0).text())
        .startsWith("{\"requests\":[{\"custom_id\":\"a\",\"body\":{\"document\":")
        .endsWith("\"endpoint\":\"/v1/ocr\",\"model\":\"m\",\"timeout_hours\":24}");
  }

  @Test
  void saysThatAGatewayHasNoBatch() throws IOException {
    server.error(404, "{\"detail\":\"Not Found\"}");
    Path requests = Files.writeString(directory.resolve("r.jsonl"), "{}\n");

    assertThatExceptionOfType(NotFoundException.class)
        .isThrownBy(() -> client.batch().submit(requests, BatchOptions.defaults()))
        .withMessageContaining("no batch endpoints at " + server.url());
  }

  @Test
  void aJobThatIsNotFoundRightAfterItsCreationIsAskedForAgain() {
    server
        .json(job("QUEUED", counts(0, 0, 0)))
        .error(404, "{\"detail\":\"No batch job matches the given query.\"}")
        .json(job("RUNNING", counts(10, 3, 0)));
    BatchJob created = client.batch().create("file-1", BatchOptions.defaults());

    assertThat(client.batch().get(created.id()).progress()).isEqualTo(0.3);
  }

  @Test
  void aJobOfSomebodyElseThatIsNotFoundFailsAtOnce() {
    server.error(404, "{\"detail\":\"No batch job matches the given query.\"}");

    assertThatExceptionOfType(NotFoundException.class)
        .isThrownBy(() -> client.batch().get("job-of-another-time"));
    assertThat(server.seen()).hasSize(1);
  }

  @Test
  void waitsLongerEachTimeUntilTheJobIsFinished() {
    server
        .error(404, "{\"detail\":\"No batch job matches the given query.\"}")
        .json(job("QUEUED", counts(0, 0, 0)))
        .json(job("RUNNING", counts(10, 3, 0)))
        .json(job("SOMETHING_NEW", counts(10, 3, 0)))
        .json(job("SUCCESS", counts(10, 10, 0)));
    List<Double> progress = new ArrayList<>();

    BatchJob job =
        client
            .batch()
            .await("job-1", BatchPolling.defaults(), seen -> progress.add(seen.progress()));

    assertThat(job.outcome()).isEqualTo(BatchJob.Outcome.SUCCEEDED);
    assertThat(progress).containsExactly(0.0, 0.3, 0.3, 1.0);
    assertThat(time.waits().subList(1, time.waits().size()))
        .containsExactly(
            Duration.ofSeconds(2), Duration.ofMillis(3001), Duration.ofNanos(4_502_500_000L));
  }

  @Test
  void givesUpWaitingButNotTheJob() {
    server.json(job("RUNNING", counts(10, 3, 0)));

    assertThatExceptionOfType(RequestTimeoutException.class)
        .isThrownBy(
            () ->
                client
                    .batch()
                    .await(
                        "job-1",
                        new BatchPolling(
                            Duration.ofSeconds(1), Duration.ofSeconds(1), Duration.ofSeconds(5)),
                        seen -> {}))
        .withMessageContaining("job-1");
    assertThat(server.seen()).hasSize(6);
  }

  @Test
  void readsResultsAndFailuresInAnyOrder() throws IOException {
    server
        .answer(
            200, "application/octet-stream", success("b", "B") + "\n" + success("a", "A"), Map.of())
        .answer(
            200,
            "application/octet-stream",
            "{\"id\":\"batch-1\",\"custom_id\":\"c\",\"response\":{\"status_code\":400,"
                + "\"body\":\"{\\\"object\\\":\\\"error\\\",\\\"message\\\":\\\"not a PDF\\\","
                + "\\\"code\\\":\\\"3740\\\"}\"},\"error\":null}\n"
                + "{\"custom_id\":\"d\",\"response\":{\"status_code\":503,"
                + "\"body\":{\"message\":\"try later\"}},\"error\":null}",
            Map.of());

    List<BatchResult> rows =
        results(
            readJob(
                "SUCCESS", counts(4, 2, 2) + ",\"output_file\":\"out\",\"error_file\":\"err\""));

    assertThat(rows)
        .extracting(row -> row.customId().orElseThrow())
        .containsExactly("b", "a", "c", "d");
    assertThat(rows.get(1).response().orElseThrow().pages().get(0).markdown()).isEqualTo("A");
    assertThat(rows.get(2).failure().orElseThrow())
        .isInstanceOf(InvalidRequestException.class)
        .hasMessageContaining("not a PDF")
        .hasMessageContaining("3740");
    assertThat(rows.get(3).failure().orElseThrow()).isInstanceOf(ServiceUnavailableException.class);
    try (var files = Files.list(directory)) {
      assertThat(files).isEmpty();
    }
  }

  @Test
  void aBrokenLineCostsOnlyItsOwnRow() throws IOException {
    server.answer(
        200,
        "application/octet-stream",
        success("a", "A") + "{\"custom_id\":\"b\",\"response\":{\"sta\n" + success("c", "C"),
        Map.of());

    List<BatchResult> rows =
        results(readJob("SUCCESS", counts(3, 3, 0) + ",\"output_file\":\"out\""));

    assertThat(rows).hasSize(3);
    assertThat(rows.get(1).customId()).contains("b");
    assertThat(rows.get(1).failure().orElseThrow())
        .isInstanceOf(UnreadableResponseException.class)
        .hasMessageContaining("Line 2");
    assertThat(rows.get(2).response()).isPresent();
  }

  @Test
  void salvagesWhatACancelledJobLeft() throws IOException {
    server.answer(200, "application/octet-stream", success("a", "A"), Map.of());
    BatchJob job = readJob("CANCELLED", counts(10, 1, 0) + ",\"output_file\":\"out\"");

    assertThat(job.outcome()).isEqualTo(BatchJob.Outcome.PARTLY_SUCCEEDED);
    assertThat(results(job)).hasSize(1);
  }

  @Test
  void aSuccessWithoutAnyResultIsAFailure() throws IOException {
    BatchJob job =
        readJob("SUCCESS", counts(2, 0, 2) + ",\"output_file\":null,\"error_file\":\"err\"");

    assertThat(job.outcome()).isEqualTo(BatchJob.Outcome.FAILED);
  }

  @Test
  void aJobWithoutFilesHasNoRows() throws IOException {
    assertThat(results(readJob("FAILED", counts(2, 0, 0)))).isEmpty();
    assertThat(server.seen()).isEmpty();
  }

  @Test
  void cancelsAndListsJobs() {
    server
        .json(job("CANCELLATION_REQUESTED", counts(2, 0, 0)))
        .json(
            "{\"data\":[" + job("RUNNING", counts(2, 0, 0)) + "],\"object\":\"list\",\"total\":1}");

    assertThat(client.batch().cancel("job-1").status().isFinished()).isFalse();
    assertThat(
            client
                .batch()
                .list(
                    BatchJobQuery.all()
                        .statuses(List.of(BatchJobStatus.QUEUED, BatchJobStatus.RUNNING))
                        .createdAfter(Instant.parse("2026-08-19T10:00:00Z"))
                        .oldestFirst(true))
                .data())
        .hasSize(1);
    assertThat(server.seen().get(0).target()).isEqualTo("/v1/batch/jobs/job-1/cancel");
    assertThat(server.seen().get(1).target())
        .contains("status=QUEUED&status=RUNNING")
        .contains("order_by=created")
        .contains("created_after=2026-08-19T10%3A00%3A00Z");
  }
}
