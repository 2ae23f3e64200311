package io.github.ocr4j.convert.run;

/** Is told what happens in a run, one event at a time. */
@FunctionalInterface
public interface RunObserver {

  /**
   * Something happened.
   *
   * @param event its text is a line for people
   */
  void on(RunEvent event);

  /**
   * An observer that ignores every event.
   *
   * @return it
   */
  static RunObserver none() {
    return event -> {};
  }
}
