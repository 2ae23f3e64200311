package io.github.ocr4j.convert.ledger;

import io.github.ocr4j.event.OcrEvent;
import io.github.ocr4j.event.OcrEvent.CallCompleted;
import io.github.ocr4j.event.OcrEvent.CallRetried;
import io.github.ocr4j.event.OcrEventListener;
import java.util.Optional;
import java.util.Set;

/**
 * Notes what a client tells of the calls that are made for one entry of a ledger: the service's id,
 * and attempts that were repeated although they may have been billed. Calls belong to the entry
 * that is open on their thread.
 */
final class CallNotes implements OcrEventListener {
  private static final ThreadLocal<CallNotes> CURRENT = new ThreadLocal<>();
  private static final Set<String> BILLED = Set.of("ocr", "chat");

  private final Optional<CallNotes> outer;
  private final Runnable repeated;
  private Optional<String> correlationId = Optional.empty();

  private CallNotes(Optional<CallNotes> outer, Runnable repeated) {
    this.outer = outer;
    this.repeated = repeated;
  }

  /** Starts to take notes on this thread; hears of each attempt before it is repeated. */
  static CallNotes start(Runnable repeated) {
    CallNotes notes = new CallNotes(Optional.ofNullable(CURRENT.get()), repeated);
    CURRENT.set(notes);
    return notes;
  }

  void stop() {
    outer.ifPresentOrElse(CURRENT::set, CURRENT::remove);
  }

  /** Hands events to the entry that is open on their thread, if there is one. */
  static void note(OcrEvent event) {
    CallNotes open = CURRENT.get();
    if (open != null) {
      open.onEvent(event);
    }
  }

  @Override
  public void onEvent(OcrEvent event) {
    if (event instanceof CallRetried retried && retried.possiblyBilledTwice()) {
      repeated.run();
    } else if (event instanceof CallCompleted completed && BILLED.contains(completed.operation())) {
      correlationId = completed.correlationId().or(() -> correlationId);
    }
  }

  Optional<String> correlationId() {
    return correlationId;
  }
}
