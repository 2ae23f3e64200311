package io.github.ocr4j.convert.strategy;

import io.github.ocr4j.convert.plan.PlannedCall.Kind;
import io.github.ocr4j.convert.strategy.CallQueue.QueuedCall;
import io.github.ocr4j.engine.OcrResult;
import io.github.ocr4j.exception.EngineException;
import io.github.ocr4j.exception.RateLimitedException;
import java.time.Duration;
import java.util.Optional;

/** Takes calls from the queue and makes them until none is left. */
record CallWorker(CallQueue queue, AdaptivePace pace, RunContext context, Duration patience)
    implements Runnable {

  @Override
  public void run() {
    Optional<QueuedCall> call = queue.next();
    while (call.isPresent()) {
      work(call.get());
      call = queue.next();
    }
  }

  private void work(QueuedCall call) {
    try {
      if (call.call().kind() == Kind.PAID) {
        callAtPace(call);
      } else {
        finish(call, TaskCalls.call(call.task(), call.call(), context.calls()));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      finish(call, call.task().failed(new EngineException("Interrupted before the call.", e)));
    }
  }

  private void callAtPace(QueuedCall call) throws InterruptedException {
    long pages = call.task().pagesOf(call.call());
    long queuedAt = context.time().nanoTime();
    OcrResult result;
    try {
      result = new PacedCall(pace).make(pages, () -> context.calls().execute(call.call()));
    } catch (RateLimitedException e) {
      refused(call, e, Duration.ofNanos(context.time().nanoTime() - queuedAt));
      return;
    } catch (RuntimeException e) {
      finish(call, call.task().failed(e));
      return;
    }
    finish(call, call.task().answered(result));
  }

  private void refused(QueuedCall call, RateLimitedException reason, Duration waited) {
    QueuedCall again = call.refusedFor(waited);
    if (again.refusedFor().compareTo(patience) > 0) {
      finish(call, call.task().failed(reason));
    } else {
      queue.putBack(again);
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
