package io.github.ocr4j.convert.internal.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ocr4j.convert.internal.plan.Planner;
import io.github.ocr4j.convert.internal.store.ResultStore;
import io.github.ocr4j.convert.internal.store.StoredAnswers;
import io.github.ocr4j.convert.option.StorePolicy;
import io.github.ocr4j.convert.plan.Plan;
import io.github.ocr4j.document.Document;
import io.github.ocr4j.engine.EngineIdentity;
import io.github.ocr4j.engine.OcrOptions;
import io.github.ocr4j.engine.OcrRequest;
import io.github.ocr4j.testing.TestPdf;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AutoStrategyTest {
  private static final Duration DAY = Duration.ofHours(24);
  private static final ProcessingStrategy BATCH =
      (plan, context) -> new RunResult("batch", "", List.of());

  @TempDir Path folder;

  @Test
  void oneCallIsMadeAlone() {
    assertThat(decide(plan(1, "mistral-ocr-latest"), Optional.empty()))
        .isEqualTo(
            "single: one call is all it takes; no deadline is set, so a batch job ($0.002) is out"
                + " of the question.");
  }

  @Test
  void manyCallsAreMadeAtTheSameTime() {
    assertThat(decide(plan(3, "mistral-ocr-latest"), Optional.empty()))
        .startsWith("concurrent: 3 calls, at most 8 at a time;");
  }

  @Test
  void aDeadlineThatAllowsItSavesHalfThePrice() {
    assertThat(decide(plan(3, "mistral-ocr-latest"), Optional.of(DAY)))
        .isEqualTo(
            "batch: saves $0.006 instead of $0.012, and the deadline of 24 h allows the 24 h that a"
                + " job may take.");
  }

  @Test
  void aShorterDeadlineForbidsABatchJob() {
    assertThat(decide(plan(3, "mistral-ocr-latest"), Optional.of(Duration.ofMinutes(90))))
        .contains("the deadline of 90 min is shorter than the 24 h that a batch job may take");
  }

  @Test
  void aBatchJobOfUnknownPriceIsNotChosen() {
    assertThat(decide(plan(3, "mistral-ocr-9"), Optional.of(DAY)))
        .startsWith("concurrent")
        .contains("not known to be cheaper (unknown price)");
  }

  @Test
  void nothingIsCalledForWhatIsStored() {
    assertThat(decide(Planner.builder(shelf()).build().plan(List.of()), Optional.of(DAY)))
        .startsWith("single: everything is stored");
  }

  private static String decide(Plan plan, Optional<Duration> deadline) {
    return new AutoStrategy(8, deadline, DAY, Optional.of(BATCH)).decide(plan).explanation();
  }

  private Plan plan(int documents, String model) {
    List<OcrRequest> requests =
        IntStream.range(0, documents)
            .mapToObj(i -> Document.of(TestPdf.bytes(1, i), "doc-" + i + ".pdf"))
            .map(
                document ->
                    OcrRequest.of(document).withOptions(OcrOptions.defaults().withModel(model)))
            .toList();
    return Planner.builder(shelf()).build().plan(requests);
  }

  private StoredAnswers shelf() {
    return new StoredAnswers(
        ResultStore.open(folder.resolve("store")),
        EngineIdentity.remote("mistral", "mistral-ocr-latest"),
        StorePolicy.standard());
  }
}
