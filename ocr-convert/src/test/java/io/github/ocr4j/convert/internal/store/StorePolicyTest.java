package io.github.ocr4j.convert.internal.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ocr4j.convert.option.StorePolicy;
import io.github.ocr4j.engine.OcrRequest;
import io.github.ocr4j.model.OcrResponse;
import io.github.ocr4j.testing.CountingEngine;
import io.github.ocr4j.testing.ManualTime;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When stored pages are asked for again all the same. */
class StorePolicyTest {
  @TempDir Path folder;
  private StoreFixture fixture;
  private CountingEngine engine;
  private ManualTime time;
  private OcrRequest request;

  @BeforeEach
  void writeDocument() {
    fixture = new StoreFixture(folder);
    engine = fixture.engine();
    time = fixture.time();
    request = fixture.request();
  }

  @Test
  void pagesOlderThanTheLimitAreAskedForAgain() {
    StorePolicy week = StorePolicy.standard().withMaxAge(Duration.ofDays(7));
    fixture.storing().process(request);
    time.advance(Duration.ofDays(7));
    fixture.storing(StoreFixture.MISTRAL, week).process(request);
    time.advance(Duration.ofSeconds(1));
    fixture.storing(StoreFixture.MISTRAL, week).process(request);

    assertThat(engine.calls()).hasSize(2);
  }

  @Test
  void forceReplacesWhatIsStored() {
    fixture.storing().process(request);
    time.advance(Duration.ofSeconds(5));
    engine.text(index -> "Better page " + index);
    OcrResponse forced =
        fixture.storing(StoreFixture.MISTRAL, StorePolicy.standard().forced()).process(request);

    assertThat(engine.calls()).hasSize(2);
    assertThat(forced.pages().get(0).markdown()).startsWith("Better");
    assertThat(fixture.storing().process(request).pages().get(0).markdown()).startsWith("Better");
  }
}
