package io.github.ocr4j.convert.internal.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ocr4j.convert.internal.ledger.Billing;
import io.github.ocr4j.convert.option.StorePolicy;
import io.github.ocr4j.document.Document;
import io.github.ocr4j.engine.EngineIdentity;
import io.github.ocr4j.engine.OcrRequest;
import io.github.ocr4j.testing.CountingEngine;
import io.github.ocr4j.testing.ManualTime;
import io.github.ocr4j.testing.TestPdf;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreMaintenanceTest {
  private static final EngineIdentity MISTRAL =
      EngineIdentity.remote("mistral", "mistral-ocr-latest");

  @TempDir Path folder;
  private final ManualTime time = new ManualTime();
  private final CountingEngine engine = new CountingEngine("mistral-ocr-latest");

  @Test
  void countsWhatIsThere() {
    read("store", 1);
    read("store", 2);

    StoreStatistics statistics = maintenance("store").statistics();

    assertThat(statistics.documents()).isEqualTo(2);
    assertThat(statistics.answers()).isEqualTo(2);
    assertThat(statistics.pages()).isEqualTo(6);
    assertThat(statistics.images()).isEqualTo(6);
    assertThat(statistics.bytes()).isPositive();
  }

  @Test
  void aStoreThatIsNotThereIsEmpty() {
    assertThat(maintenance("nowhere").statistics().documents()).isZero();
    assertThat(maintenance("nowhere").verify()).isEmpty();
  }

  @Test
  void findsEveryDamagedFile() throws IOException {
    read("store", 1);
    assertThat(maintenance("store").verify()).isEmpty();

    damage("page-0001.json");
    damage("document.json");

    assertThat(maintenance("store").verify()).hasSize(2);
  }

  @Test
  void removesWhatWasNotUsedForLongest() throws IOException {
    read("store", 1);
    ageOf("store", Duration.ofDays(3));
    read("store", 2);
    long bytes = maintenance("store").statistics().bytes();

    PruneResult result = maintenance("store").prune(bytes - 1);
    read("store", 2);
    read("store", 1);

    assertThat(result.documents()).isEqualTo(1);
    assertThat(result.bytesLeft()).isEqualTo(bytes - result.bytesFreed());
    assertThat(engine.calls()).hasSize(3);
  }

  @Test
  void beingServedCountsAsUse() throws IOException {
    read("store", 1);
    read("store", 2);
    ageOf("store", Duration.ofDays(3));
    read("store", 1);

    maintenance("store").prune(maintenance("store").statistics().bytes() - 1);
    read("store", 1);

    assertThat(engine.calls()).hasSize(2);
  }

  @Test
  void aStoreInARepositoryIsNeverThinnedOut() throws IOException {
    Files.createDirectories(folder.resolve("project/.git"));
    read("project/store", 1);

    PruneResult result = maintenance("project/store").prune(0);

    assertThat(result.refused()).isTrue();
    assertThat(result.documents()).isZero();
    assertThat(maintenance("project/store").statistics().documents()).isEqualTo(1);
  }

  @Test
  void anExportedStoreServesTheSame() {
    read("store", 1);

    assertThat(maintenance("store").export(folder.resolve("copy"))).isPositive();
    assertThat(maintenance("store").export(folder.resolve("copy"))).isZero();

    read("copy", 1);
    assertThat(engine.calls()).hasSize(1);
  }

  private void read(String store, int seed) {
    OcrRequest request = OcrRequest.of(Document.of(TestPdf.bytes(3, seed), "a.pdf"));
    new StoringEngine(
            new StoredAnswers(store(store), MISTRAL, StorePolicy.standard()),
            engine,
            Billing.none())
        .process(request);
  }

  private ResultStore store(String name) {
    return ResultStore.builder(folder.resolve(name)).time(time).build();
  }

  private StoreMaintenance maintenance(String store) {
    return new StoreMaintenance(store(store));
  }

  private void damage(String name) throws IOException {
    try (Stream<Path> files = Files.walk(folder.resolve("store"))) {
      Path file = files.filter(path -> path.endsWith(name)).findFirst().orElseThrow();
      Files.writeString(file, Files.readString(file).replaceFirst("[0-9]", "x"));
    }
  }

  private void ageOf(String store, Duration age) throws IOException {
    Instant then = time.now().minus(age);
    try (Stream<Path> files = Files.walk(folder.resolve(store))) {
      for (Path file : files.filter(path -> path.endsWith("document.json")).toList()) {
        Files.setLastModifiedTime(file, FileTime.from(then));
      }
    }
  }
}
