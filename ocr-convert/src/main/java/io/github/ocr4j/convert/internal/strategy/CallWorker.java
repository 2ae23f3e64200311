package io.github.ocr4j.convert.internal.strategy;

import io.github.ocr4j.convert.internal.result.OcrResult;
import io.github.ocr4j.convert.internal.strategy.CallQueue.QueuedCall;
import io.github.ocr4j.exception.EngineException;
import io.github.ocr4j.exception.RateLimitedException;
import java.time.Duration;
import java.util.Optional;

/**
 * Takes calls from the queue and makes them until none is left. An engine limits its rate itself; a
 * call that it gives up as refused is queued again, and given up for good after some time.
 */
record CallWorker(CallQueue queue, RunContext context, Duration patience) implements Runnable {
  /** Between two tries of a call whose engine does not say when to come again. */
  private static final Duration PAUSE = Duration.ofSeconds(1);

  @Override
  public void run() {
    Optional<QueuedCall> call = queue.next();
    while (call.isPresent()) {
      work(call.get());
      call = queue.next();
    }
  }

  private void work(QueuedCall call) {
    long start = context.time().nanoTime();
    OcrResult result;
    try {
      result = context.execute(call.call());
    } catch (RateLimitedException e) {
      refused(call, e, start);
      return;
    } catch (RuntimeException e) {
      finish(call, call.task().failed(e));
      return;
    }
    finish(call, call.task().answered(result));
  }

  private void refused(QueuedCall call, RateLimitedException reason, long start) {
    Duration pause = reason.failure().retryAfter().orElse(PAUSE);
    Duration tried = Duration.ofNanos(context.time().nanoTime() - start);
    QueuedCall again = call.refusedFor(tried.plus(pause));
    if (again.refusedFor().compareTo(patience) > 0) {
      finish(call, call.task().failed(reason));
      return;
    }
    try {
      context.time().sleep(pause);
      queue.putBack(again);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      EngineException interrupted = new EngineException("Interrupted before the call.", e);
      finish(call, call.task().failed(interrupted));
    }
  }

  private void finish(QueuedCall call, Optional<DocumentOutcome> outcome) {
    outcome.ifPresent(
        done -> {
          queue.done(call, done);
          context.listener().documentDone(done);
        });
  }
}
