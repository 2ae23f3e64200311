package io.github.ocr4j.local.internal.isolation;

import io.github.ocr4j.local.internal.child.ChildServer;
import io.github.ocr4j.local.internal.child.Message;
import io.github.ocr4j.local.internal.reading.InProcessEngine;
import java.util.function.UnaryOperator;

/** The program of an isolated process: reads the documents that its parent names. */
final class IsolatedMain {
  private IsolatedMain() {}

  /**
   * Serves the parent until it is gone.
   *
   * @param arguments none
   */
  public static void main(String[] arguments) {
    ChildServer.serve(
        settings -> reading(new InProcessEngine(IsolatedSettings.settings(settings))));
  }

  private static UnaryOperator<Message> reading(InProcessEngine engine) {
    return job -> IsolatedOutcome.of(() -> engine.process(IsolatedJob.request(job))).message();
  }
}
