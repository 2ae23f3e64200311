package io.github.ocr4j.client;

import static io.github.ocr4j.client.BatchFixtures.counts;
import static io.github.ocr4j.client.BatchFixtures.job;
import static io.github.ocr4j.client.BatchFixtures.readJob;
import static io.github.ocr4j.client.BatchFixtures.row;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.ocr4j.batch.BatchJob;
import io.github.ocr4j.batch.BatchResult;
import io.github.ocr4j.exception.InvalidRequestException;
import io.github.ocr4j.exception.ServiceUnavailableException;
import io.github.ocr4j.exception.UnreadableResponseException;
import io.github.ocr4j.testing.ManualTime;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BatchResultsTest extends ScriptedClient {
  @TempDir Path directory;
  private final ManualTime time = new ManualTime();

  @Override
  MistralClientBuilder configured(MistralClientBuilder builder) {
    return builder.time(time);
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
}
