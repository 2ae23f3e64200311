package io.github.ocr4j.convert;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ocr4j.convert.costs.CostReport;
import io.github.ocr4j.convert.internal.engine.EnginePool;
import io.github.ocr4j.convert.plan.Plan;
import io.github.ocr4j.convert.run.ConversionResult;
import io.github.ocr4j.convert.run.DocumentResult;
import io.github.ocr4j.convert.run.RunObserver;
import io.github.ocr4j.engine.EngineSettings;
import io.github.ocr4j.engine.OcrEngine;
import io.github.ocr4j.engine.OcrEngineProvider;
import io.github.ocr4j.engine.PageSelection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What version 0.1.0 wrote costs nothing again. The files come from its Maven plugin at commit
 * 0fbd614, which read two documents through the simulated service: first two pages of one, then
 * everything, so that the ledger has four paid and two saved pages.
 */
class EarlierFilesTest {
  private static final Path WRITTEN =
      Path.of("src/test/resources/io/github/ocr4j/convert/written-by-0.1");

  @TempDir Path folder;

  /** No engine answers, neither the paid one nor the embedded one. */
  private final EnginePool pool =
      new EnginePool() {
        @Override
        protected OcrEngine open(OcrEngineProvider provider, EngineSettings settings) {
          return (request, observer) -> {
            throw new AssertionError(provider.name() + " is called for " + request.document());
          };
        }
      };

  @BeforeEach
  void copy() throws IOException {
    try (Stream<Path> files = Files.walk(WRITTEN)) {
      for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
        Path target = folder.resolve(WRITTEN.relativize(file).toString());
        Files.createDirectories(target.getParent());
        Files.copy(file, target);
      }
    }
  }

  @Test
  void theManifestStillHolds() throws IOException {
    try (Ocr4j ocr = builder().engine("mistral").apiKey("key").build()) {
      Conversion conversion = ocr.convert(folder.resolve("docs")).to(folder.resolve("out"));

      assertThat(conversion.check()).isEmpty();
      assertThat(conversion.run().summary().line())
          .isEqualTo("Converted 0, up to date 2, failed 0; 0 pages");
    }
  }

  @Test
  void theStoreAnswersForThePaidEngine() throws IOException {
    try (Ocr4j ocr = builder().engine("mistral").apiKey("key").build()) {
      isFromTheStore(ocr.convert(folder.resolve("docs")).to(folder.resolve("again")).run());
    }
  }

  @Test
  void theStoreAnswersWithoutAKey() throws IOException {
    try (Ocr4j ocr = builder().credentials(known -> known).build()) {
      isFromTheStore(ocr.convert(folder.resolve("docs")).to(folder.resolve("again")).run());
    }
  }

  private void isFromTheStore(ConversionResult result) throws IOException {
    assertThat(result.failures()).isEmpty();
    assertThat(result.documents())
        .hasSize(2)
        .allMatch(document -> document.engine().equals("mistral"))
        .allMatch(document -> document.storedPages() == document.pages());
    for (String output :
        List.of("keeper/index.md", "keeper/images/img-c7fc5aa14dc8.jpeg", "tides/index.md")) {
      assertThat(folder.resolve("again").resolve(output))
          .hasSameBinaryContentAs(folder.resolve("out").resolve(output));
    }
    assertThat(folder.resolve("ledger.jsonl"))
        .content()
        .startsWith(Files.readString(WRITTEN.resolve("ledger.jsonl")))
        .satisfies(lines -> assertThat(lines.split("\"OPEN\"", -1)).hasSize(4));
  }

  @Test
  void aPageOfADocumentIsServedByItself() throws IOException {
    try (Ocr4j ocr = builder().engine("mistral").apiKey("key").build()) {
      ConversionResult result =
          ocr.convert(List.of(folder.resolve("docs/keeper.pdf")))
              .pages(PageSelection.of(2))
              .to(folder.resolve("again"))
              .run();

      assertThat(result.documents())
          .singleElement()
          .extracting(DocumentResult::storedPages)
          .isEqualTo(1);
    }
  }

  @Test
  void nothingIsPlannedToBePaid() throws IOException {
    try (Ocr4j ocr = builder().engine("mistral").apiKey("key").build()) {
      Plan plan =
          ocr.convert(folder.resolve("docs")).to(folder.resolve("again")).plan(RunObserver.none());

      assertThat(plan.entries()).hasSize(2);
      assertThat(plan.calls()).isZero();
    }
  }

  @Test
  void theCostsOfTheLedgerAreSummedUp() {
    try (Ocr4j ocr = builder().build()) {
      CostReport costs = ocr.costs();

      assertThat(costs.total().pages()).isEqualTo(4);
      assertThat(costs.total().price()).isEqualByComparingTo("0.016");
      assertThat(costs.pagesSaved()).isEqualTo(2);
      assertThat(costs.saved()).isEqualByComparingTo("0.008");
      assertThat(costs.openCalls()).isZero();
      assertThat(costs.damagedLines()).isZero();
    }
  }

  private Ocr4j.Builder builder() {
    return Ocr4j.builder()
        .engines(pool)
        .store(folder.resolve("store"))
        .ledger(folder.resolve("ledger.jsonl"))
        .workDirectory(folder.resolve("work"));
  }
}
