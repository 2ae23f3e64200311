package io.github.ocr4j.convert.internal.strategy.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ocr4j.batch.BatchJob;
import io.github.ocr4j.batch.BatchJobQuery;
import io.github.ocr4j.batch.BatchOptions;
import io.github.ocr4j.convert.internal.plan.Planner;
import io.github.ocr4j.convert.internal.store.AnswerPlace;
import io.github.ocr4j.convert.internal.store.ResultStore;
import io.github.ocr4j.convert.internal.store.StoredAnswers;
import io.github.ocr4j.convert.internal.strategy.RunResult;
import io.github.ocr4j.convert.option.BatchMode;
import io.github.ocr4j.convert.option.StoreMode;
import io.github.ocr4j.convert.option.StorePolicy;
import io.github.ocr4j.document.Document;
import io.github.ocr4j.engine.OcrRequest;
import io.github.ocr4j.exception.ConfigurationException;
import io.github.ocr4j.exception.EngineException;
import io.github.ocr4j.files.UploadOptions;
import io.github.ocr4j.simulated.batch.BatchSettings;
import io.github.ocr4j.testing.TestPdf;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Jobs that end otherwise than they should, and journals that are not as they were left. */
class JobEndingsTest extends BatchFixture {

  @Test
  void whatAJobReadBeforeItFailedIsKeptAndTheRestIsSubmittedAnew() throws IOException {
    restart(new BatchSettings().inOrder().failAfter(2));

    RunResult failed = run("store", BatchMode.WAIT, step -> {});
    long billed = service.billing().pages();
    stopAndStartAnew();
    RunResult rest = run("store", BatchMode.WAIT, step -> {});

    assertThat(failed.failures()).hasSize(2);
    assertThat(failed.failures())
        .allSatisfy(
            outcome ->
                assertThat(outcome.failure().orElseThrow())
                    .hasMessageContaining("ended as FAILED without a result")
                    .hasMessageContaining("run again to submit it anew"));
    assertThat(rest.failures()).isEmpty();
    assertThat(billed + service.billing().pages()).isEqualTo(10);
    assertThat(left()).isEmpty();
  }

  @Test
  void aRunSaysHowLongResultsAreKept() {
    restart(new BatchSettings().queueDelay(Duration.ofHours(1)));

    RunResult submitted = run("store", BatchMode.SUBMIT, step -> {});

    assertThat(submitted.outcomes())
        .allSatisfy(
            outcome ->
                assertThat(outcome.pending().orElseThrow())
                    .contains("ends by ", "Collect within 24 h of its end"));
  }

  @Test
  void resultsThatAreGoneAreReportedAndTheirPagesCountAsPossiblyBilled() throws IOException {
    run("store", BatchMode.SUBMIT, step -> {});
    deleteResults();

    RunResult collected = run("store", BatchMode.COLLECT, step -> {});

    assertThat(collected.failures()).hasSize(4);
    assertThat(collected.failures().get(0).failure().orElseThrow())
        .hasMessageContaining("are gone, probably expired: collect within a day");
    assertThat(ledger("store").history().total().possiblyBilledPages()).isEqualTo(10);
    assertThat(left()).isEmpty();
  }

  @Test
  void documentsWithoutContentArePartOfAJobUnderTheirName() {
    OcrRequest named = OcrRequest.of(uploadedPdf());
    StoredAnswers naming =
        new StoredAnswers(
            shelf("store").store(),
            shelf("store").engine(),
            StorePolicy.standard().withNames(document -> Optional.of("manual-7")));

    RunResult read =
        batch(naming).run(Planner.builder(naming).build().plan(List.of(named)), context("store"));
    RunResult again =
        batch(naming).run(Planner.builder(naming).build().plan(List.of(named)), context("store"));

    assertThat(read.failures()).isEmpty();
    assertThat(again.outcomes()).allMatch(outcome -> outcome.result().isPresent());
    assertThat(service.billing().pages()).isEqualTo(2);
  }

  @Test
  void aDamagedJournalIsNamedAndNothingIsPaidFor() throws IOException {
    restart(new BatchSettings().queueDelay(Duration.ofHours(1)));
    run("store", BatchMode.SUBMIT, step -> {});
    AnswerPlace place = shelf("store").placeOf(requests.get(0)).orElseThrow();
    Path record = left().get(0);
    Files.write(record, new byte[0]);

    assertThatThrownBy(() -> run("store", BatchMode.WAIT, step -> {}))
        .isInstanceOf(EngineException.class)
        .hasMessageContaining(record.getFileName() + " is damaged. Delete it to go on");
    assertThatThrownBy(() -> new LiveJobs(folder.resolve("jobs")).reading(place))
        .isInstanceOf(EngineException.class)
        .hasMessageContaining(record.getFileName() + " is damaged");
  }

  @Test
  void aStoreThatIsReadOnlyIsRefusedBeforeAnythingIsSubmitted() {
    ResultStore readOnly =
        ResultStore.builder(folder.resolve("store")).mode(StoreMode.READ_ONLY).build();
    StoredAnswers shelf =
        new StoredAnswers(readOnly, shelf("store").engine(), StorePolicy.standard());

    assertThatThrownBy(() -> batch(shelf))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("open for reading only");
  }

  private BatchStrategy batch(StoredAnswers shelf) {
    return new BatchStrategy(
        client(), shelf, folder.resolve("jobs"), BatchOptions.defaults(), BatchMode.WAIT, QUICKLY);
  }

  private Document uploadedPdf() {
    return Document.uploaded(
        client()
            .files()
            .upload(Document.of(TestPdf.bytes(2, 9), "manual.pdf"), UploadOptions.of("ocr"))
            .id());
  }

  private void deleteResults() {
    List<BatchJob> jobs = client().batch().list(BatchJobQuery.all()).data();
    for (BatchJob job : jobs) {
      BatchJob done = client().batch().await(job.id(), QUICKLY, progress -> {});
      done.outputFile().ifPresent(client().files()::delete);
    }
  }
}
