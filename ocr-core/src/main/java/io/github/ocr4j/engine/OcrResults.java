package io.github.ocr4j.engine;

import io.github.ocr4j.model.OcrPage;
import io.github.ocr4j.model.OcrResponse;
import io.github.ocr4j.model.PlaceholderIds;
import io.github.ocr4j.model.UsageInfo;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Puts together what several calls answered for one document. */
public final class OcrResults {
  private OcrResults() {}

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
