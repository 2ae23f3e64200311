package io.github.ocr4j.maven.console;

import java.util.OptionalLong;

/** Where lines about a run go. Implementations are thread-safe. */
public interface RunConsole extends AutoCloseable {

  /**
   * A run begins.
   *
   * @param documents how many are to be read
   * @param pages how many pages they have; empty where only an engine can count them
   */
  void started(int documents, OptionalLong pages);

  /**
   * A document is done, well or badly.
   *
   * @param pages how many pages were read of it
   */
  void done(int pages);

  /**
   * Writes lines.
   *
   * @param lines writes them to the log
   */
  void print(Runnable lines);

  @Override
  void close();

  /**
   * Lines only.
   *
   * @return a console that adds nothing to them
   */
  static RunConsole plain() {
    return new RunConsole() {
      @Override
      public void started(int documents, OptionalLong pages) {}

      @Override
      public void done(int pages) {}

      @Override
      public void print(Runnable lines) {
        lines.run();
      }

      @Override
      public void close() {}
    };
  }
}
