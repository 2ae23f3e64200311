package io.github.ocr4j.event;

/**
 * Sees what happens inside a client. Called on the thread on which it happens, by several threads
 * at once: be quick and thread-safe. What it throws is ignored. To follow one call and to stop it
 * there is {@link io.github.ocr4j.engine.CallObserver}.
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
