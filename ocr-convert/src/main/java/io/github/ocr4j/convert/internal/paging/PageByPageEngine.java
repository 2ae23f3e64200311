package io.github.ocr4j.convert.internal.paging;

import io.github.ocr4j.convert.internal.result.OcrResult;
import io.github.ocr4j.engine.CallObserver;
import io.github.ocr4j.engine.OcrEngine;
import io.github.ocr4j.engine.OcrRequest;
import io.github.ocr4j.model.OcrResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;

/**
 * Sends images that show several pages one page at a time, and everything else as it is. It stands
 * between a store and an engine: the store counts the same pages and keeps each by itself.
 * Thread-safe.
 */
public final class PageByPageEngine implements OcrEngine {
  private final ImagePages images;
  private final OcrEngine engine;

  /**
   * Reads page by page.
   *
   * @param engine reads each; closed with this
   */
  public PageByPageEngine(ImagePages images, OcrEngine engine) {
    this.images = Objects.requireNonNull(images, "images");
    this.engine = Objects.requireNonNull(engine, "engine");
  }

  @Override
  public OcrResponse process(OcrRequest request, CallObserver observer) {
    OptionalInt count = ImagePages.count(request);
    if (count.isEmpty()) {
      return engine.process(request.withOptions(request.options().withoutImageSplit()), observer);
    }
    List<OcrResult> pages = new ArrayList<>();
    for (int index : request.pages().indexesIn(count.getAsInt())) {
      OcrResponse answer = engine.process(images.drawn(request, index), observer);
      pages.add(OcrResult.fresh(ImagePages.placed(answer, index), ""));
    }
    return OcrResult.merge(pages).response();
  }

  @Override
  public void close() {
    engine.close();
  }
}
