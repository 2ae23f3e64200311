package io.github.ocr4j.convert.internal.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ocr4j.convert.internal.ledger.Billing;
import io.github.ocr4j.convert.option.StorePolicy;
import io.github.ocr4j.document.Document;
import io.github.ocr4j.engine.EngineIdentity;
import io.github.ocr4j.engine.OcrRequest;
import io.github.ocr4j.model.OcrPage;
import io.github.ocr4j.testing.CountingEngine;
import io.github.ocr4j.testing.TestPdf;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Another build thins the store out while this one reads. */
class PruningWhileReadingTest {
  @TempDir Path folder;
  private final CountingEngine engine = new CountingEngine("mistral-ocr-latest");
  private final List<String> damaged = new CopyOnWriteArrayList<>();

  @Test
  void everyAnswerIsWholeAndNothingCountsAsDamaged() throws Exception {
    List<OcrRequest> requests =
        IntStream.range(0, 12)
            .mapToObj(i -> OcrRequest.of(Document.of(TestPdf.bytes(3, i), i + ".pdf")))
            .toList();
    AtomicBoolean done = new AtomicBoolean();
    CompletableFuture<Void> pruning =
        CompletableFuture.runAsync(
            () -> {
              while (!done.get()) {
                new StoreMaintenance(open()).prune(2_000);
              }
            });
    try {
      for (int round = 0; round < 5; round++) {
        requests.parallelStream().forEach(this::readAndCheck);
      }
    } finally {
      done.set(true);
    }
    pruning.join();

    assertThat(damaged).isEmpty();
    assertThat(new StoreMaintenance(open()).verify()).isEmpty();
  }

  private void readAndCheck(OcrRequest request) {
    StoredAnswers shelf =
        new StoredAnswers(
            open(), EngineIdentity.remote("mistral", "mistral-ocr-latest"), StorePolicy.standard());
    assertThat(new StoringEngine(shelf, engine, Billing.none()).answer(request).response().pages())
        .extracting(OcrPage::index)
        .containsExactly(0, 1, 2);
  }

  private ResultStore open() {
    return ResultStore.builder(folder.resolve("store"))
        .listener(
            new StoreListener() {
              @Override
              public void damaged(String file, String reason) {
                damaged.add(file + ": " + reason);
              }
            })
        .build();
  }
}
