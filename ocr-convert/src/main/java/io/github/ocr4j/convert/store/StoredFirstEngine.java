package io.github.ocr4j.convert.store;

import io.github.ocr4j.engine.OcrRequest;
import io.github.ocr4j.engine.OcrResult;
import io.github.ocr4j.engine.TracedEngine;
import java.util.Objects;

/**
 * Serves what is stored of a paid engine whether or not there is a key for it, and asks another
 * engine for the rest. Documents are never mixed: one that is stored in part goes to the other
 * engine as a whole. Thread-safe.
 */
public final class StoredFirstEngine implements TracedEngine {
  private final EngineShelf shelf;
  private final TracedEngine otherwise;

  /**
   * Serves a shelf before an engine.
   *
   * @param shelf what is stored of the better engine
   * @param otherwise asked for documents that are not there; closed with this
   */
  public StoredFirstEngine(EngineShelf shelf, TracedEngine otherwise) {
    this.shelf = Objects.requireNonNull(shelf, "shelf");
    this.otherwise = Objects.requireNonNull(otherwise, "otherwise");
  }

  @Override
  public OcrResult answer(OcrRequest request) {
    return shelf.find(request).orElseGet(() -> otherwise.answer(request));
  }

  @Override
  public void close() {
    otherwise.close();
  }
}
