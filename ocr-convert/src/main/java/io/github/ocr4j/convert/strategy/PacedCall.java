package io.github.ocr4j.convert.strategy;

import io.github.ocr4j.engine.OcrResult;
import io.github.ocr4j.exception.RateLimitedException;
import io.github.ocr4j.internal.http.AttemptPace;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Supplier;

/**
 * One call at an adaptive pace. The client of a remote engine takes a turn for each attempt and
 * tells how it ended; of any other engine, the whole call is one attempt. Used by one thread.
 */
final class PacedCall implements AttemptPace {
  private final AdaptivePace pace;
  private boolean turnIsFree;
  private boolean open;
  private long sentAt;
  private long pages;

  PacedCall(AdaptivePace pace) {
    this.pace = pace;
  }

  /** Waits for the first attempt's turn, then makes the call. */
  OcrResult make(long pagesOfCall, Supplier<OcrResult> call) throws InterruptedException {
    takeTurn(pagesOfCall);
    turnIsFree = true;
    try {
      OcrResult result = AttemptPace.during(this, call);
      if (result.pagesFromStore() < result.origins().size()) {
        accepted(OptionalDouble.empty());
      }
      return result;
    } catch (RateLimitedException e) {
      refused(e.failure().retryAfter());
      throw e;
    } finally {
      ended();
    }
  }

  private void takeTurn(long pagesOfAttempt) throws InterruptedException {
    ended();
    sentAt = pace.await(pagesOfAttempt);
    pages = pagesOfAttempt;
    open = true;
  }

  @Override
  public void await(int pagesOfAttempt) throws InterruptedException {
    if (turnIsFree) {
      turnIsFree = false;
    } else {
      takeTurn(pagesOfAttempt);
    }
  }

  @Override
  public void accepted(OptionalDouble pagesPerMinute) {
    if (open) {
      open = false;
      pace.accepted(sentAt, pages);
      pagesPerMinute.ifPresent(pace::told);
    }
  }

  @Override
  public void refused(Optional<Duration> retryAfter) {
    if (open) {
      open = false;
      pace.refused(sentAt, retryAfter.orElse(Duration.ZERO));
    }
  }

  @Override
  public void ended() {
    if (open) {
      open = false;
      pace.ended(sentAt);
    }
  }
}
