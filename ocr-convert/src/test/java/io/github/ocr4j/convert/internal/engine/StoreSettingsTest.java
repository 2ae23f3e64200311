package io.github.ocr4j.convert.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ocr4j.convert.internal.ledger.Billing;
import io.github.ocr4j.convert.internal.store.StoredAnswers;
import io.github.ocr4j.convert.internal.store.StoringEngine;
import io.github.ocr4j.convert.option.StoreMode;
import io.github.ocr4j.convert.option.StorePolicy;
import io.github.ocr4j.document.Document;
import io.github.ocr4j.engine.EngineIdentity;
import io.github.ocr4j.engine.OcrRequest;
import io.github.ocr4j.model.OcrPage;
import io.github.ocr4j.model.OcrResponse;
import io.github.ocr4j.model.UsageInfo;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreSettingsTest {
  @TempDir Path folder;

  @Test
  void aDamagedEntryIsWarnedAboutOnce() throws IOException {
    read();
    try (Stream<Path> files = Files.walk(folder)) {
      Path page = files.filter(file -> file.endsWith("answer.json")).findFirst().orElseThrow();
      Files.write(page, new byte[0]);
    }

    assertThat(errorsOf(this::read)).containsOnlyOnce("answer.json in the store");
    assertThat(errorsOf(this::read)).isEmpty();
  }

  private void read() {
    StoredAnswers shelf =
        new StoredAnswers(
            new StoreSettings(folder.resolve("store"), StoreMode.READ_WRITE).open(),
            EngineIdentity.remote("mistral", "m"),
            StorePolicy.standard());
    OcrRequest request = OcrRequest.of(Document.of("hello".getBytes(StandardCharsets.UTF_8), "a"));
    OcrResponse answer =
        new OcrResponse(List.of(OcrPage.builder(0, "x").build()), "m", UsageInfo.ofPages(1));
    new StoringEngine(shelf, (asked, observer) -> answer, Billing.none()).answer(request);
  }

  private static String errorsOf(Runnable work) {
    PrintStream before = System.err;
    ByteArrayOutputStream errors = new ByteArrayOutputStream();
    System.setErr(new PrintStream(errors, true, StandardCharsets.UTF_8));
    try {
      work.run();
    } finally {
      System.setErr(before);
    }
    return errors.toString(StandardCharsets.UTF_8);
  }
}
