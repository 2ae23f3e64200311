package io.github.ocr4j.client;

import static io.github.ocr4j.client.BatchFixtures.counts;
import static io.github.ocr4j.client.BatchFixtures.job;
import static io.github.ocr4j.client.BatchFixtures.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.ocr4j.batch.BatchJob;
import io.github.ocr4j.batch.BatchJobQuery;
import io.github.ocr4j.batch.BatchOptions;
import io.github.ocr4j.batch.BatchPolling;
import io.github.ocr4j.event.OcrEvent;
import io.github.ocr4j.exception.NotFoundException;
import io.github.ocr4j.exception.RequestTimeoutException;
import io.github.ocr4j.testing.ManualTime;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BatchClientTest extends ScriptedClient {
  private static final String UPLOAD =
      "{\"id\":\"in-1\",\"object\":\"file\",\"bytes\":1,\"created_at\":1,\"filename\":\"b\","
          + "\"purpose\":\"batch\",\"sample_type\":\"batch_request\",\"source\":\"upload\"}";

  @TempDir Path directory;
  private final ManualTime time = new ManualTime();
  private final List<OcrEvent> events = new ArrayList<>();

  @Override
  MistralClientBuilder configured(MistralClientBuilder builder) {
    return builder.time(time).listener(events::add);
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

    assertThat(job.status()).isEqualTo(BatchJob.Status.QUEUED);
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
    assertThat(events)
        .filteredOn(OcrEvent.JobProgressed.class::isInstance)
        .map(event -> ((OcrEvent.JobProgressed) event).job().progress())
        .isEqualTo(progress);
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
  void everyConditionOfAListIsSentAsTheContractHasIt() {
    server.json("{\"data\":[],\"object\":\"list\",\"total\":0}");

    client
        .batch()
        .list(
            BatchJobQuery.all()
                .page(1)
                .pageSize(20)
                .model("m")
                .agentId("agent-1")
                .metadata(Map.of("run", "7 b"))
                .createdByMe(true)
                .createdAfter(Instant.parse("2026-08-19T10:00:00Z"))
                .statuses(List.of(BatchJob.Status.QUEUED, BatchJob.Status.RUNNING))
                .oldestFirst(true));

    assertThat(server.seen().get(0).target().split("[?&]"))
        .containsExactlyInAnyOrder(
            "/v1/batch/jobs",
            "page=1",
            "page_size=20",
            "model=m",
            "agent_id=agent-1",
            "run=7%20b",
            "created_by_me=true",
            "created_after=2026-08-19T10%3A00%3A00Z",
            "status=QUEUED",
            "status=RUNNING",
            "order_by=created");
  }

  @Test
  void metadataThatLooksLikeAnotherConditionIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BatchJobQuery.all().metadata(Map.of("status", "mine")))
        .withMessageContaining("status");
  }

  @Test
  void cancelsAndListsJobs() {
    server
        .json(job("CANCELLATION_REQUESTED", counts(2, 0, 0)))
        .json(
            "{\"data\":[" + job("RUNNING", counts(2, 0, 0)) + "],\"object\":\"list\",\"total\":1}");

    assertThat(client.batch().cancel("job-1").status().isFinished()).isFalse();
    assertThat(client.batch().list(BatchJobQuery.all()).data()).hasSize(1);
    assertThat(server.seen().get(0).target()).isEqualTo("/v1/batch/jobs/job-1/cancel");
  }
}
