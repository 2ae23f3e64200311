package io.github.ocr4j.convert.internal.store;

import io.github.ocr4j.convert.internal.ledger.Billing;
import io.github.ocr4j.convert.option.StorePolicy;
import io.github.ocr4j.document.Document;
import io.github.ocr4j.engine.EngineIdentity;
import io.github.ocr4j.engine.OcrRequest;
import io.github.ocr4j.engine.PageSelection;
import io.github.ocr4j.testing.CountingEngine;
import io.github.ocr4j.testing.ManualTime;
import io.github.ocr4j.testing.TestPdf;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/** A store in a directory, a document of five pages, and an engine that counts its calls. */
final class StoreFixture {
  static final EngineIdentity MISTRAL = EngineIdentity.remote("mistral", "mistral-ocr-latest");

  private final Path folder;
  private final ManualTime time = new ManualTime();
  private final CountingEngine engine = new CountingEngine("mistral-ocr-latest");
  private final List<String> damaged = new CopyOnWriteArrayList<>();
  private final OcrRequest request;

  StoreFixture(Path folder) {
    this.folder = folder;
    this.request = OcrRequest.of(Document.of(TestPdf.write(folder.resolve("report.pdf"), 5, 1)));
  }

  OcrRequest request() {
    return request;
  }

  CountingEngine engine() {
    return engine;
  }

  ManualTime time() {
    return time;
  }

  /** A sentence for each damaged file that the store reported. */
  List<String> damaged() {
    return damaged;
  }

  OcrRequest pages(String numbers) {
    return request.withPages(PageSelection.parseNumbers(numbers));
  }

  StoringEngine storing() {
    return storing(MISTRAL, StorePolicy.standard());
  }

  StoringEngine storing(EngineIdentity identity, StorePolicy policy) {
    return new StoringEngine(shelf(identity, policy), engine, Billing.none());
  }

  StoredAnswers shelf(EngineIdentity identity, StorePolicy policy) {
    return new StoredAnswers(store(), identity, policy);
  }

  ResultStore store() {
    return ResultStore.builder(folder.resolve("store"))
        .time(time)
        .listener(
            new StoreListener() {
              @Override
              public void damaged(String file, String reason) {
                damaged.add(file + ": " + reason);
              }
            })
        .build();
  }

  Path find(String name) throws IOException {
    try (Stream<Path> files = Files.walk(folder.resolve("store"))) {
      return files.filter(file -> file.endsWith(name)).findFirst().orElseThrow();
    }
  }

  Map<Path, String> tree() throws IOException {
    Path root = folder.resolve("store");
    Map<Path, String> contents = new TreeMap<>();
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        contents.put(root.relativize(file), Files.readString(file, StandardCharsets.UTF_8));
      }
    }
    return contents;
  }
}
