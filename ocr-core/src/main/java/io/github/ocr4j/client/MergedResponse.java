package io.github.ocr4j.client;

import io.github.ocr4j.model.OcrPage;
import io.github.ocr4j.model.OcrResponse;
import io.github.ocr4j.model.PlaceholderIds;
import io.github.ocr4j.model.UsageInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Puts the responses of a document's parts together: absolute indexes, unique ids, one usage. */
final class MergedResponse {
  private final Consumer<OcrPage> onPage;
  private final PlaceholderIds ids = new PlaceholderIds();
  private final List<OcrPage> pages = new ArrayList<>();
  private String model = "";
  private int processed;
  private Optional<Integer> annotated = Optional.empty();

  MergedResponse(Consumer<OcrPage> onPage) {
    this.onPage = onPage;
  }

  /**
   * Adds the next part.
   *
   * @param indexes the place of each page of the part in the whole document
   */
  void add(OcrResponse part, List<Integer> indexes) {
    model = part.model();
    processed += part.usageInfo().pagesProcessed();
    part.usageInfo()
        .pagesProcessedAnnotation()
        .ifPresent(count -> annotated = Optional.of(annotated.orElse(0) + count));
    for (OcrPage page : part.pages()) {
      if (page.index() < indexes.size()) {
        OcrPage placed = ids.renumber(page.toBuilder().index(indexes.get(page.index())).build());
        pages.add(placed);
        onPage.accept(placed);
      }
    }
  }

  OcrResponse toResponse(long sizeInBytes) {
    return new OcrResponse(
        pages, model, new UsageInfo(processed, annotated, Optional.of(sizeInBytes), Map.of()));
  }
}
