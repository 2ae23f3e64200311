package io.github.ocr4j.bench.run;

import io.github.ocr4j.convert.internal.result.OcrResult;
import io.github.ocr4j.convert.internal.result.TracedEngine;
import io.github.ocr4j.engine.CallObserver;
import io.github.ocr4j.engine.OcrRequest;
import io.github.ocr4j.exception.EngineException;
import io.github.ocr4j.model.OcrPage;
import io.github.ocr4j.model.OcrResponse;
import io.github.ocr4j.model.UsageInfo;
import io.github.ocr4j.time.TimeSource;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/**
 * The embedded engine on a machine with some cores, over pages with a text layer: each page goes to
 * the core that is free first. Thread-safe.
 */
final class ModelledLocalEngine implements TracedEngine {
  private static final int CORES = 2;

  /** The embedded engine's measured time for such pages, on one core. */
  private static final Duration PER_PAGE = Duration.ofMillis(30);

  private final Corpus corpus;
  private final TimeSource time;
  private final long[] coreFreeAt = new long[CORES];

  ModelledLocalEngine(Corpus corpus, TimeSource time) {
    this.corpus = corpus;
    this.time = time;
    Arrays.fill(coreFreeAt, time.nanoTime());
  }

  @Override
  public OcrResult answer(OcrRequest request, CallObserver observer) {
    int pages = corpus.pagesOf(request.pages());
    long end = reserve(pages);
    try {
      time.sleep(Duration.ofNanos(end - time.nanoTime()));
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new EngineException("Interrupted while the modelled engine reads.", interrupted);
    }
    List<OcrPage> one = List.of(OcrPage.builder(corpus.pages(), "").build());
    return OcrResult.fresh(new OcrResponse(one, "local", UsageInfo.ofPages(pages)), "local");
  }

  private synchronized long reserve(int pages) {
    long now = time.nanoTime();
    long end = now;
    for (int page = 0; page < pages; page++) {
      int core = firstFree();
      coreFreeAt[core] = Math.max(now, coreFreeAt[core]) + PER_PAGE.toNanos();
      end = Math.max(end, coreFreeAt[core]);
    }
    return end;
  }

  private int firstFree() {
    int first = 0;
    for (int core = 1; core < CORES; core++) {
      first = coreFreeAt[core] < coreFreeAt[first] ? core : first;
    }
    return first;
  }
}
