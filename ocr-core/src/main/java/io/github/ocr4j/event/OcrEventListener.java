package io.github.ocr4j.event;

/**
 * Sees what happens inside a client. Called on the thread on which it happens, by several threads
 * at once: be quick and thread-safe.
 *
 * <p>What it throws is ignored, but for one case: an {@link io.github.ocr4j.exception.OcrException}
 * at {@link OcrEvent.CallRetried} keeps the call from being repeated, and it fails as its last
 * attempt did. So whoever has to write down what may be billed can stop what cannot be written
 * down.
 */
@FunctionalInterface
public interface OcrEventListener {
  /**
   * Something happened.
   *
   * @param event what
   */
  void onEvent(OcrEvent event);

  /**
   * A listener that looks away.
   *
   * @return the listener
   */
  static OcrEventListener none() {
    return event -> {};
  }

  /**
   * Two listeners in one.
   *
   * @param other called after this one
   * @return both
   */
  default OcrEventListener and(OcrEventListener other) {
    return event -> {
      onEvent(event);
      other.onEvent(event);
    };
  }
}
