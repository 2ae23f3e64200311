package io.github.ocr4j.convert.internal.strategy;

import io.github.ocr4j.convert.plan.PlannedCall;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** The calls that are still to be made, and the outcomes in order. Thread-safe. */
final class CallQueue {
  private final Deque<QueuedCall> calls = new ArrayDeque<>();
  private final DocumentOutcome[] outcomes;

  CallQueue(List<DocumentTask> tasks) {
    outcomes = new DocumentOutcome[tasks.size()];
    for (int i = 0; i < tasks.size(); i++) {
      DocumentTask task = tasks.get(i);
      for (PlannedCall call : task.calls()) {
        calls.add(new QueuedCall(i, task, call, Duration.ZERO));
      }
    }
  }

  synchronized int size() {
    return calls.size();
  }

  synchronized Optional<QueuedCall> next() {
    return Optional.ofNullable(calls.poll());
  }

  synchronized void putBack(QueuedCall call) {
    calls.addFirst(call);
  }

  synchronized void done(QueuedCall call, DocumentOutcome outcome) {
    outcomes[call.document()] = outcome;
  }

  synchronized List<DocumentOutcome> outcomes() {
    return Arrays.asList(outcomes);
  }

  /** A call that waits for its turn, and how long the service has refused it already. */
  record QueuedCall(int document, DocumentTask task, PlannedCall call, Duration refusedFor) {

    QueuedCall refusedFor(Duration more) {
      return new QueuedCall(document, task, call, refusedFor.plus(more));
    }
  }
}
