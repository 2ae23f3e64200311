package io.github.ocr4j.local.internal.reading;

import io.github.ocr4j.exception.EngineException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The time that one document, and each of its pages, may take. Thread-safe. */
final class Deadline {
  private final String document;
  private final Duration limit;
  private final Duration pageLimit;
  private final long end;
  private final Map<Integer, Long> pageEnds = new ConcurrentHashMap<>();

  Deadline(String document, Duration limit, Duration pageLimit) {
    this.document = document;
    this.limit = limit;
    this.pageLimit = pageLimit;
    this.end = System.nanoTime() + limit.toNanos();
  }

  boolean isPassed() {
    return System.nanoTime() - end > 0 || Thread.currentThread().isInterrupted();
  }

  /** What is left; 0 when it passed. */
  Duration left() {
    return Duration.ofNanos(Math.max(0, end - System.nanoTime()));
  }

  void check() {
    if (isPassed()) {
      throw exceeded();
    }
  }

  /** Says that a page is being read from now on; it may end a grace period after its deadline. */
  void beginPage(int index, Duration grace) {
    pageEnds.put(index, System.nanoTime() + pageLimit.toNanos() + grace.toNanos());
  }

  void endPage(int index) {
    pageEnds.remove(index);
  }

  void checkPages() {
    pageEnds.forEach(
        (index, pageEnd) -> {
          if (System.nanoTime() - pageEnd > 0) {
            throw pageExceeded(index);
          }
        });
  }

  EngineException pageExceeded(int index) {
    return new EngineException(
        "page %s of %s took longer than %s s to read: raise the page deadline, or exclude the page"
            .formatted(index + 1, document, pageLimit.toSeconds()));
  }

  EngineException exceeded() {
    if (Thread.currentThread().isInterrupted()) {
      return new EngineException("reading " + document + " was interrupted");
    }
    return new EngineException(
        "%s took longer than %s s: raise the document deadline, or exclude the document"
            .formatted(document, limit.toSeconds()));
  }
}
