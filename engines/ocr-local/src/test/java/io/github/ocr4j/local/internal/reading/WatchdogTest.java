package io.github.ocr4j.local.internal.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ocr4j.exception.DocumentException;
import io.github.ocr4j.exception.EngineException;
import io.github.ocr4j.exception.OcrException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class WatchdogTest {
  private static final Duration LONG = Duration.ofHours(1);

  private static Object never() {
    CountDownLatch latch = new CountDownLatch(1);
    while (latch.getCount() > 0) {
      Thread.onSpinWait();
      if (Thread.currentThread().isInterrupted()) {
        latch.countDown();
      }
    }
    return "late";
  }

  @Test
  void givesWhatWasRead() {
    assertThat(Watchdog.watch("a.pdf", new Deadline("a.pdf", LONG, LONG), () -> "text"))
        .isEqualTo("text");
  }

  @Test
  void aDocumentThatNeverEndsIsGivenUp() {
    Deadline deadline = new Deadline("endless.pdf", Duration.ofMillis(20), LONG);

    assertThatThrownBy(() -> Watchdog.watch("endless.pdf", deadline, WatchdogTest::never))
        .isInstanceOf(EngineException.class)
        .hasMessageContaining("endless.pdf took longer than");
  }

  @Test
  void aPageThatNeverEndsIsNamed() {
    Deadline deadline = new Deadline("endless.pdf", LONG, Duration.ofMillis(20));

    assertThatThrownBy(
            () ->
                Watchdog.watch(
                    "endless.pdf",
                    deadline,
                    () -> {
                      deadline.beginPage(4, Duration.ZERO);
                      return never();
                    }))
        .isInstanceOf(EngineException.class)
        .hasMessageContaining("page 5 of endless.pdf took longer than");
  }

  @Test
  void anErrorOfAnyKindBecomesASentence() {
    explains(new StackOverflowError(), "odd.pdf cannot be read: it is nested too deeply");
    explains(new NoClassDefFoundError("a/Codec"), "odd.pdf cannot be read: a part of the");
    explains(new AssertionError(), "odd.pdf cannot be read by the embedded engine");
  }

  private static void explains(Error error, String sentence) {
    assertThatThrownBy(
            () ->
                Watchdog.watch(
                    "odd.pdf",
                    new Deadline("odd.pdf", LONG, LONG),
                    () -> {
                      throw error;
                    }))
        .isInstanceOf(OcrException.class)
        .hasMessageContaining(sentence);
  }

  @Test
  void aDocumentThatNeedsTooMuchMemoryIsRefused() {
    Deadline deadline = new Deadline("huge.pdf", LONG, LONG);

    assertThatThrownBy(
            () ->
                Watchdog.watch(
                    "huge.pdf",
                    deadline,
                    () -> {
                      throw new OutOfMemoryError();
                    }))
        .isInstanceOf(DocumentException.class)
        .hasMessageContaining("huge.pdf needs more memory");
  }
}
