package io.github.ocr4j.convert.internal.plan;

import io.github.ocr4j.convert.internal.store.StoredState;
import io.github.ocr4j.engine.PageSelection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** The pages of each call for what is not stored. */
final class Chunks {
  private Chunks() {}

  static List<PageSelection> of(StoredState state, int pagesPerCall) {
    Optional<PageSelection> missing = state.missing();
    if (missing.isEmpty()) {
      return List.of();
    }
    OptionalInt count = state.missingPages();
    if (!state.perPage() || count.isEmpty() || count.getAsInt() <= pagesPerCall) {
      return List.of(missing.get());
    }
    List<Integer> indexes = missing.get().indexesIn(count.getAsInt());
    List<PageSelection> chunks = new ArrayList<>();
    for (int from = 0; from < indexes.size(); from += pagesPerCall) {
      int to = Math.min(indexes.size(), from + pagesPerCall);
      chunks.add(PageSelection.of(indexes.subList(from, to)));
    }
    return chunks;
  }
}
