package io.github.ocr4j.convert.internal.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ocr4j.batch.BatchOptions;
import io.github.ocr4j.batch.BatchPolling;
import io.github.ocr4j.client.MistralClient;
import io.github.ocr4j.convert.internal.ledger.Billing;
import io.github.ocr4j.convert.internal.paging.ImagePages;
import io.github.ocr4j.convert.internal.paging.PageByPageEngine;
import io.github.ocr4j.convert.internal.plan.Planner;
import io.github.ocr4j.convert.internal.store.ResultStore;
import io.github.ocr4j.convert.internal.store.StoredAnswers;
import io.github.ocr4j.convert.internal.store.StoringEngine;
import io.github.ocr4j.convert.internal.strategy.batch.BatchStrategy;
import io.github.ocr4j.convert.option.BatchMode;
import io.github.ocr4j.convert.option.StorePolicy;
import io.github.ocr4j.document.Document;
import io.github.ocr4j.engine.EngineIdentity;
import io.github.ocr4j.engine.ImageSplit;
import io.github.ocr4j.engine.OcrOptions;
import io.github.ocr4j.engine.OcrRequest;
import io.github.ocr4j.simulated.SimulatedService;
import io.github.ocr4j.testing.ManualTime;
import io.github.ocr4j.testing.TestImages;
import io.github.ocr4j.testing.TestPdf;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A store that is committed does not change with the way in which its pages were read. */
class SameFilesTest {
  @TempDir Path folder;
  private final SimulatedService service = SimulatedService.start();
  private final MistralClient client =
      MistralClient.builder().baseUrl(service.uri().toString()).apiKey("test-key").build();
  private final ImagePages images = new ImagePages(TestImages::source);

  @AfterEach
  void stop() {
    client.close();
    service.close();
  }

  @Test
  void everyStrategyLeavesTheSameFilesByteByByte() throws IOException {
    Map<String, String> single = read("single", new SingleStrategy());

    assertThat(single).hasSizeGreaterThan(40);
    assertThat(read("again", new SingleStrategy())).isEqualTo(single);
    assertThat(read("concurrent", new ConcurrentStrategy(8))).isEqualTo(single);
    assertThat(read("batch", batch("batch"))).isEqualTo(single);
  }

  private Map<String, String> read(String store, ProcessingStrategy strategy) throws IOException {
    StoringEngine storing =
        new StoringEngine(
            shelf(store), new PageByPageEngine(images, client.engine()), Billing.none());
    RunResult result =
        strategy.run(
            Planner.builder(shelf(store)).pagesPerCall(2).build().plan(requests()),
            RunContext.of(storing));
    assertThat(result.failures()).isEmpty();
    return files(folder.resolve(store));
  }

  private static List<OcrRequest> requests() {
    List<OcrRequest> requests = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      requests.add(OcrRequest.of(Document.of(TestPdf.bytes(1 + i % 4, i), i + ".pdf")));
    }
    requests.add(
        OcrRequest.of(TestImages.tiff(3))
            .withOptions(OcrOptions.defaults().withImageSplit(ImageSplit.none())));
    requests.add(OcrRequest.of(TestImages.png(1)));
    return requests;
  }

  private BatchStrategy batch(String store) {
    return new BatchStrategy(
            client,
            shelf(store),
            folder.resolve("jobs"),
            BatchOptions.defaults(),
            BatchMode.WAIT,
            new BatchPolling(Duration.ofMillis(5), Duration.ofMillis(50), Duration.ofSeconds(30)))
        .withImages(images);
  }

  private StoredAnswers shelf(String store) {
    return new StoredAnswers(
        ResultStore.builder(folder.resolve(store)).time(new ManualTime()).build(),
        EngineIdentity.remote("mistral", "mistral-ocr-latest"),
        StorePolicy.standard());
  }

  private static Map<String, String> files(Path store) throws IOException {
    Map<String, String> contents = new TreeMap<>();
    try (Stream<Path> files = Files.walk(store)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (!file.endsWith(".locks")) {
          contents.put(
              store.relativize(file).toString(),
              new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
        }
      }
    }
    return contents;
  }
}
