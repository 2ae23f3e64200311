package io.github.ocr4j.local;

import io.github.ocr4j.exception.EngineException;
import java.time.Duration;
import java.util.Optional;

/** The time that one document, and each page that is read in its reader's own thread, may take. */
final class Deadline {
  private final String document;
  private final Duration limit;
  private final Duration pageLimit;
  private final long end;
  private volatile Optional<Page> page = Optional.empty();

  private record Page(int index, long end) {}

  Deadline(String document, Duration limit, Duration pageLimit) {
    this.document = document;
    this.limit = limit;
    this.pageLimit = pageLimit;
    this.end = System.nanoTime() + limit.toNanos();
  }

  boolean passed() {
    return System.nanoTime() - end > 0 || Thread.currentThread().isInterrupted();
  }

  /** What is left; 0 when it passed. */
  Duration left() {
    return Duration.ofNanos(Math.max(0, end - System.nanoTime()));
  }

  void check() {
    if (passed()) {
      throw exceeded();
    }
  }

  /** Says that a page is being read from now on; {@code index} is from 0. */
  void beginPage(int index) {
    page = Optional.of(new Page(index, System.nanoTime() + pageLimit.toNanos()));
  }

  /** Says that no page is being read. */
  void endPage() {
    page = Optional.empty();
  }

  void checkPage() {
    Optional<Page> late = page.filter(p -> System.nanoTime() - p.end() > 0);
    if (late.isPresent()) {
      throw new EngineException(
          "page "
              + (late.get().index() + 1)
              + " of "
              + document
              + " took longer than "
              + pageLimit.toSeconds()
              + " s to read: raise the page deadline, or exclude the page");
    }
  }

  EngineException exceeded() {
    if (Thread.currentThread().isInterrupted()) {
      return new EngineException("reading " + document + " was interrupted");
    }
    return new EngineException(
        document
            + " took longer than "
            + limit.toSeconds()
            + " s: raise the document deadline, or exclude the document");
  }
}
