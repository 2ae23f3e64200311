package io.github.ocr4j.convert.internal.engine;

import io.github.ocr4j.convert.internal.reread.RereadingEngine;
import io.github.ocr4j.convert.internal.result.OcrResult;
import io.github.ocr4j.convert.run.RereadAttempt;
import io.github.ocr4j.engine.OcrRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Reads pages again that came back without text, up to a cost. Thread-safe. */
public final class PageRereading {
  private final RereadingEngine ladder;

  PageRereading(RereadingEngine ladder) {
    this.ladder = ladder;
  }

  /**
   * An answer and what was tried to make it whole.
   *
   * @param result the answer with the pages that could be repaired
   * @param attempts every try, in order
   */
  public record Repaired(OcrResult result, List<RereadAttempt> attempts) {
    /** Copies the list. */
    public Repaired {
      attempts = List.copyOf(attempts);
    }
  }

  /**
   * Repairs an answer.
   *
   * @return the answer with the pages that could be repaired
   */
  public Repaired repair(OcrRequest request, OcrResult result) {
    List<RereadAttempt> attempts = Collections.synchronizedList(new ArrayList<>());
    OcrResult repaired = ladder.repair(request, result, (asked, attempt) -> attempts.add(attempt));
    return new Repaired(repaired, attempts);
  }
}
