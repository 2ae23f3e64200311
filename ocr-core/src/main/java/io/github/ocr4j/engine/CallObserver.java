package io.github.ocr4j.engine;

import io.github.ocr4j.exception.OcrException;
import io.github.ocr4j.exception.ServiceException;

/**
 * Follows one call of an engine, which may take several attempts, and can stop it. An engine that
 * makes calls of its own tells the observer of each attempt; one that makes none tells nothing. An
 * engine in front of another hands the observer on.
 *
 * <p>{@link #isCancelled} is asked on any thread, all else happens on the thread that makes the
 * call. Exceptions are ignored, but for the one of {@link #repeating}.
 */
public interface CallObserver {

  /**
   * An attempt is about to be sent; from now on it may be billed.
   *
   * @param attempt from 1
   */
  default void attemptStarted(int attempt) {}

  /**
   * The service or its gateway gave an id for the attempt.
   *
   * @param correlationId of the latest answer
   */
  default void identified(String correlationId) {}

  /**
   * An attempt failed and is about to be repeated.
   *
   * @param attempt the attempt that failed, from 1
   * @param failure why; {@link ServiceException#possiblyBilled} says whether its pages may be paid
   *     for twice
   * @throws OcrException to keep the call from being repeated: it fails as the attempt did
   */
  default void repeating(int attempt, ServiceException failure) {}

  /**
   * The service refused the attempt because there are too many, and calls now go out more slowly.
   *
   * @param pagesPerSecond the new rate
   */
  default void slowedDown(double pagesPerSecond) {}

  /**
   * Whether the answer is no longer wanted. An attempt under way is cut then, although it may be
   * billed, and the call fails with a {@link java.util.concurrent.CancellationException}.
   *
   * @return asked many times a second: answer at once
   */
  default boolean isCancelled() {
    return false;
  }

  /**
   * An observer that looks away.
   *
   * @return it
   */
  static CallObserver none() {
    return new CallObserver() {};
  }

  /**
   * Two observers in one.
   *
   * @param other told after this one
   * @return both; either can stop the call
   */
  default CallObserver and(CallObserver other) {
    return new BothObservers(this, other);
  }
}
