package io.github.ocr4j.convert.internal.result;

import io.github.ocr4j.model.OcrPage;
import io.github.ocr4j.model.OcrResponse;
import io.github.ocr4j.model.PlaceholderIds;
import io.github.ocr4j.model.UsageInfo;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A document's answer together with where each page came from.
 *
 * @param response the pages, in the order of their indexes
 * @param origins one for each page, in the same order
 */
public record OcrResult(OcrResponse response, List<PageOrigin> origins) {

  /** Refuses nulls. */
  public OcrResult {
    Objects.requireNonNull(response, "response");
    origins = List.copyOf(origins);
  }

  /** An answer that an engine just gave. */
  public static OcrResult fresh(OcrResponse response, String engine) {
    return new OcrResult(
        response,
        response.pages().stream()
            .map(page -> new PageOrigin(page.index(), engine, response.model(), false))
            .toList());
  }

  /**
   * Pages for which nothing was called.
   *
   * @return how many pages came from the store
   */
  public long pagesFromStore() {
    return origins.stream().filter(PageOrigin::fromStore).count();
  }

  /**
   * Merges answers for different pages of one document.
   *
   * @param parts at least one answer; no page occurs twice
   * @return the pages in the order of their indexes, with ids that are unique over all of them
   */
  public static OcrResult merge(List<OcrResult> parts) {
    if (parts.size() == 1) {
      return parts.get(0);
    }
    List<OcrPage> pages = pagesOf(parts).sorted(Comparator.comparingInt(OcrPage::index)).toList();
    List<PageOrigin> origins = new ArrayList<>();
    parts.forEach(part -> origins.addAll(part.origins()));
    origins.sort(Comparator.comparingInt(PageOrigin::pageIndex));
    OcrResponse first = parts.get(0).response();
    UsageInfo usage =
        parts.stream()
            .map(part -> part.response().usageInfo())
            .reduce(UsageInfo::plus)
            .orElseThrow();
    return new OcrResult(
        new OcrResponse(PlaceholderIds.renumber(pages), first.model(), usage), origins);
  }

  private static Stream<OcrPage> pagesOf(List<OcrResult> parts) {
    return parts.stream().flatMap(part -> part.response().pages().stream());
  }
}
