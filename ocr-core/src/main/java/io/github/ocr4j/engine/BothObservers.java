package io.github.ocr4j.engine;

import io.github.ocr4j.exception.ServiceException;

/** Tells two observers. */
record BothObservers(CallObserver first, CallObserver second) implements CallObserver {
  @Override
  public void attemptStarted(int attempt) {
    first.attemptStarted(attempt);
    second.attemptStarted(attempt);
  }

  @Override
  public void identified(String correlationId) {
    first.identified(correlationId);
    second.identified(correlationId);
  }

  @Override
  public void repeating(int attempt, ServiceException failure) {
    first.repeating(attempt, failure);
    second.repeating(attempt, failure);
  }

  @Override
  public void slowedDown(double pagesPerSecond) {
    first.slowedDown(pagesPerSecond);
    second.slowedDown(pagesPerSecond);
  }

  @Override
  public boolean isCancelled() {
    return first.isCancelled() || second.isCancelled();
  }
}
