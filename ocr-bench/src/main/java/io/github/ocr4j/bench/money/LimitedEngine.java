package io.github.ocr4j.bench.money;

import io.github.ocr4j.engine.OcrRequest;
import io.github.ocr4j.engine.OcrResult;
import io.github.ocr4j.engine.TracedEngine;
import io.github.ocr4j.exception.RateLimitedException;
import io.github.ocr4j.exception.ServiceException;
import io.github.ocr4j.model.OcrPage;
import io.github.ocr4j.model.OcrResponse;
import io.github.ocr4j.model.UsageInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A service with a limit of pages per minute: a bucket of one second's worth, 100 to 300 ms until
 * an answer, one page a call, no headers that tell about the limit. Thread-safe.
 */
final class LimitedEngine implements TracedEngine {
  private static final int LEAST_MILLIS = 100;
  private static final int MORE_MILLIS = 200;
  private static final double NANOS = 1e9;

  private final Random random = new Random(1);
  private final List<Long> accepted = new ArrayList<>();
  private final List<Long> refused = new ArrayList<>();
  private double pagesPerSecond;
  private double tokens;
  private long last = System.nanoTime();

  LimitedEngine(double pagesPerMinute) {
    this.pagesPerSecond = pagesPerMinute / 60;
    this.tokens = pagesPerSecond;
  }

  synchronized void limit(double pagesPerMinute) {
    refill();
    pagesPerSecond = pagesPerMinute / 60;
    tokens = Math.min(tokens, pagesPerSecond);
  }

  @Override
  public OcrResult answer(OcrRequest request) {
    boolean admitted;
    int wait;
    synchronized (this) {
      refill();
      admitted = tokens >= 1;
      tokens -= admitted ? 1 : 0;
      wait = LEAST_MILLIS + random.nextInt(MORE_MILLIS);
    }
    sleep(wait);
    note(admitted ? accepted : refused);
    if (!admitted) {
      throw new RateLimitedException(
          ServiceException.Failure.withoutAnswer("Requests rate limit exceeded"), null);
    }
    OcrPage page = OcrPage.builder(0, "text").build();
    return OcrResult.fresh(
        new OcrResponse(List.of(page), "model", UsageInfo.ofPages(1)), "limited");
  }

  private void refill() {
    long now = System.nanoTime();
    tokens = Math.min(pagesPerSecond, tokens + (now - last) / NANOS * pagesPerSecond);
    last = now;
  }

  private static void sleep(int millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized void note(List<Long> times) {
    times.add(System.nanoTime());
  }

  synchronized long accepted(long from, long to) {
    return accepted.stream().filter(time -> time >= from && time < to).count();
  }

  synchronized double refusedShare() {
    return (double) refused.size() / (refused.size() + accepted.size());
  }

  synchronized long refusals() {
    return refused.size();
  }
}
