package io.github.ocr4j.convert.strategy.batch;

import io.github.ocr4j.convert.store.EngineShelf;
import io.github.ocr4j.engine.OcrRequest;
import io.github.ocr4j.engine.OcrResult;
import io.github.ocr4j.engine.TracedEngine;
import io.github.ocr4j.exception.PendingException;
import java.util.Objects;

/**
 * Does not ask for pages that a batch job is reading already, unless the shelf's policy is to ask
 * for everything anew. Thread-safe.
 */
public final class JobAwareEngine implements TracedEngine {
  private final EngineShelf shelf;
  private final LiveJobs jobs;
  private final TracedEngine engine;

  /**
   * Stands in front of a storing engine.
   *
   * @param shelf what is stored of the engine
   * @param jobs what is being read
   * @param engine asked for the rest; closed with this
   */
  public JobAwareEngine(EngineShelf shelf, LiveJobs jobs, TracedEngine engine) {
    this.shelf = Objects.requireNonNull(shelf, "shelf");
    this.jobs = Objects.requireNonNull(jobs, "jobs");
    this.engine = Objects.requireNonNull(engine, "engine");
  }

  /**
   * Asks the engine.
   *
   * @throws PendingException if a batch job is reading a page that is not stored
   */
  @Override
  public OcrResult answer(OcrRequest request) {
    if (!shelf.policy().force() && !jobs.isEmpty()) {
      shelf
          .look(request)
          .missing()
          .map(missing -> request.toBuilder().pages(missing).build())
          .flatMap(shelf::placeOf)
          .flatMap(jobs::reading)
          .ifPresent(job -> refuse(request, job));
    }
    return engine.answer(request);
  }

  private static void refuse(OcrRequest request, String job) {
    throw new PendingException(
        job
            + " is reading "
            + request.document().name()
            + ": collect it when it has ended. To pay for these pages a second time instead, force"
            + " the request.");
  }

  @Override
  public void close() {
    engine.close();
  }
}
