package io.github.ocr4j.bench.run;

import io.github.ocr4j.engine.OcrRequest;
import io.github.ocr4j.engine.OcrResult;
import io.github.ocr4j.engine.TracedEngine;
import io.github.ocr4j.exception.EngineException;
import io.github.ocr4j.exception.RateLimitedException;
import io.github.ocr4j.exception.ServiceException.Failure;
import io.github.ocr4j.exception.ServiceUnavailableException;
import io.github.ocr4j.model.OcrPage;
import io.github.ocr4j.model.OcrResponse;
import io.github.ocr4j.model.UsageInfo;
import io.github.ocr4j.simulated.traffic.RateLimits;
import io.github.ocr4j.time.TimeSource;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;

/**
 * Answers as the modelled service would, in the time that it would take. A failure of the service
 * is tried again as the client does; a refusal is left to the strategy. Thread-safe.
 */
final class ModelledEngine implements TracedEngine {
  private static final int ATTEMPTS = 5;
  private static final Duration FIRST_WAIT = Duration.ofMillis(500);
  private static final OcrPage PAGE = OcrPage.builder(0, "").build();

  private final ServiceModel service;
  private final Corpus corpus;
  private final TimeSource time;
  private final RateLimits limits;
  private final RunMeter meter;
  private final Random random;

  ModelledEngine(ServiceModel service, Corpus corpus, TimeSource time, RunMeter meter, long seed) {
    this.service = service;
    this.corpus = corpus;
    this.time = time;
    this.limits = service.limits();
    this.meter = meter;
    this.random = new Random(seed);
  }

  @Override
  public OcrResult answer(OcrRequest request) {
    int pages = corpus.pagesOf(request.pages());
    long sentAt = time.nanoTime();
    Duration wait = FIRST_WAIT;
    for (int attempt = 1; !succeeds(pages); attempt++) {
      if (attempt == ATTEMPTS) {
        throw new ServiceUnavailableException(
            new Failure(OptionalInt.of(503), Optional.empty(), "Overloaded", Optional.empty()),
            null);
      }
      pass(wait);
      wait = wait.multipliedBy(2);
    }
    pass(latency(pages));
    meter.answered(pages, time.nanoTime() - sentAt);
    return OcrResult.fresh(response(pages), "modelled");
  }

  private boolean succeeds(int pages) {
    meter.call();
    refuseTooMuch(pages);
    if (chance() >= service.failureRate()) {
      return true;
    }
    pass(service.roundTrip());
    return false;
  }

  private void refuseTooMuch(int pages) {
    Instant now = time.now();
    Optional<Duration> wait = limits.admitRequest(now).or(() -> limits.admitPages(now));
    if (wait.isPresent()) {
      meter.refused();
      pass(service.roundTrip());
      throw new RateLimitedException(
          new Failure(
              OptionalInt.of(429),
              Optional.of("1300"),
              "Rate limit exceeded",
              Optional.empty(),
              wait,
              false),
          null);
    }
    limits.countPages(now, pages);
  }

  private synchronized double chance() {
    return random.nextDouble();
  }

  private synchronized Duration latency(int pages) {
    return service.latency().draw(random, pages);
  }

  private void pass(Duration duration) {
    try {
      time.sleep(duration);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new EngineException("Interrupted while the modelled service answers.", interrupted);
    }
  }

  private static OcrResponse response(int pages) {
    // Empty pages, all the same: a million of them must fit into the memory.
    List<OcrPage> empty = Collections.nCopies(pages, PAGE);
    return new OcrResponse(empty, Corpus.MODEL, UsageInfo.ofPages(pages));
  }
}
