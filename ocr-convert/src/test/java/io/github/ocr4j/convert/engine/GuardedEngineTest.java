package io.github.ocr4j.convert.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ocr4j.document.Document;
import io.github.ocr4j.engine.OcrEngine;
import io.github.ocr4j.engine.OcrRequest;
import io.github.ocr4j.exception.AuthenticationException;
import io.github.ocr4j.exception.ServiceException.Failure;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class GuardedEngineTest {
  private static final OcrRequest REQUEST = OcrRequest.of(Document.of(Path.of("a.pdf")));

  @Test
  void callsNoMoreOnceTheKeyWasRefused() {
    AtomicInteger calls = new AtomicInteger();
    OcrEngine engine =
        new GuardedEngine(
            request -> {
              calls.incrementAndGet();
              throw new AuthenticationException(Failure.withoutAnswer("Unauthorized."), null);
            });

    for (int i = 0; i < 3; i++) {
      assertThatThrownBy(() -> engine.process(REQUEST)).isInstanceOf(AuthenticationException.class);
    }
    assertThat(calls).hasValue(1);
  }
}
