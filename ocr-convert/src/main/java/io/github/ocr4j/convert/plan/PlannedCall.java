package io.github.ocr4j.convert.plan;

import io.github.ocr4j.engine.EngineIdentity;
import io.github.ocr4j.engine.OcrRequest;
import java.util.Objects;

/**
 * One call of a plan: pages of a document, and the engine whose answer is taken for them.
 *
 * @param kind what the call takes
 * @param engine whose answer is taken
 * @param request the pages that are asked for
 */
public record PlannedCall(Kind kind, EngineIdentity engine, OcrRequest request) {

  /** What a call takes. */
  public enum Kind {
    /** All its pages are in the store. */
    STORED,
    /** An engine that costs nothing reads it. */
    FREE,
    /** A paid engine reads the pages that are not in the store. */
    PAID,
    /** A batch job is reading it. */
    UNDER_WAY
  }

  /** Refuses nulls. */
  public PlannedCall {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(engine, "engine");
    Objects.requireNonNull(request, "request");
  }
}
