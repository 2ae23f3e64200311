package io.github.ocr4j.convert.internal.store;

import io.github.ocr4j.convert.internal.result.OcrResult;
import io.github.ocr4j.convert.internal.result.PageOrigin;
import io.github.ocr4j.engine.EngineIdentity;
import io.github.ocr4j.engine.PageSelection;
import io.github.ocr4j.model.OcrPage;
import io.github.ocr4j.model.OcrResponse;
import io.github.ocr4j.model.PlaceholderIds;
import io.github.ocr4j.model.UsageInfo;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What the store has of one request.
 *
 * @param key where it is stored
 * @param pageCount the document's pages, if they can be counted
 * @param ofImage whether the pages are those of an image, each asked for by itself
 * @param wanted the pages that are wanted; empty when only an answer can tell
 * @param pages the wanted pages that are there
 * @param whole the answer to a request whose pages cannot be told apart, without its pages
 */
record Lookup(
    StoreKey key,
    OptionalInt pageCount,
    boolean ofImage,
    TreeSet<Integer> wanted,
    TreeMap<Integer, StoredPage> pages,
    Optional<OcrResponse> whole) {

  /** Empty when everything is there. */
  Optional<PageSelection> missing(PageSelection selection) {
    if (!key.perPage()) {
      return whole.isPresent() ? Optional.empty() : Optional.of(selection);
    }
    TreeSet<Integer> missing = new TreeSet<>(wanted);
    missing.removeAll(pages.keySet());
    if (missing.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        selection.isAll() && pages.isEmpty() ? selection : PageSelection.of(missing));
  }

  StoredState state(PageSelection selection) {
    return new StoredState(
        Optional.of(key.document()),
        pageCount,
        List.copyOf(pages.keySet()),
        missing(selection),
        key.perPage(),
        ofImage);
  }

  /** How many pages an image has depends on how it is split, which every request says anew. */
  OptionalInt countToRemember() {
    return ofImage ? OptionalInt.empty() : pageCount;
  }

  /** Adds pages that just came, where the store does not have them (any more). */
  Lookup with(OcrResponse fresh, Instant asked) {
    for (OcrPage page : fresh.pages()) {
      StoredPage stored = pages.get(page.index());
      if (stored == null || stored.answeredAt().isBefore(asked)) {
        pages.put(page.index(), new StoredPage(Optional.of(page), fresh.model(), asked));
      }
    }
    return this;
  }

  OcrResult result(EngineIdentity engine, TreeSet<Integer> fresh, Optional<Long> documentSize) {
    List<OcrPage> present = new ArrayList<>();
    List<PageOrigin> origins = new ArrayList<>();
    for (Map.Entry<Integer, StoredPage> entry : pages.entrySet()) {
      StoredPage stored = entry.getValue();
      stored.page().ifPresent(present::add);
      if (stored.page().isPresent()) {
        boolean fromStore = !fresh.contains(entry.getKey());
        origins.add(new PageOrigin(entry.getKey(), engine.name(), stored.model(), fromStore));
      }
    }
    return new OcrResult(response(present, documentSize), origins);
  }

  private OcrResponse response(List<OcrPage> present, Optional<Long> documentSize) {
    if (whole.isPresent()) {
      OcrResponse answer = whole.get();
      return new OcrResponse(
          present,
          answer.model(),
          answer.documentAnnotation(),
          answer.usageInfo(),
          answer.additionalProperties());
    }
    UsageInfo usage = new UsageInfo(present.size(), Optional.empty(), documentSize, Map.of());
    return new OcrResponse(PlaceholderIds.renumber(present), newestModel(), usage);
  }

  private String newestModel() {
    return pages.values().stream()
        .max(Comparator.comparing(StoredPage::answeredAt))
        .map(StoredPage::model)
        .orElse("");
  }
}
