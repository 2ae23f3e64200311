package io.github.ocr4j.maven.report;

import io.github.ocr4j.engine.OcrResult;
import io.github.ocr4j.engine.PageOrigin;
import io.github.ocr4j.exception.OcrException;
import io.github.ocr4j.maven.conversion.ReadingOptions;
import io.github.ocr4j.maven.source.Source;
import io.github.ocr4j.model.OcrPage;
import io.github.ocr4j.store.EngineShelf;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Takes what was read out of the store; nothing is called. */
public final class StoredPages {
  private final List<EngineShelf> shelves;
  private final ReadingOptions reading;

  /**
   * Looks on these shelves, the first that has a document wins.
   *
   * @param shelves one for each engine
   * @param reading what was wanted of the engines
   */
  public StoredPages(List<EngineShelf> shelves, ReadingOptions reading) {
    this.shelves = List.copyOf(shelves);
    this.reading = reading;
  }

  /**
   * Adds a document's pages to a report, or a note why they are not there.
   *
   * @param source the document
   * @param report takes them
   */
  public void addTo(Source source, HtmlReport report) {
    try {
      Optional<OcrResult> stored =
          shelves.stream()
              .map(shelf -> shelf.find(reading.request(source)))
              .flatMap(Optional::stream)
              .findFirst();
      if (stored.isEmpty()) {
        report.note(
            source,
            source.path() + " is not in the store with these parameters: convert it first.");
        return;
      }
      Map<Integer, PageOrigin> origins =
          stored.get().origins().stream()
              .collect(
                  Collectors.toMap(
                      PageOrigin::pageIndex, Function.identity(), (first, second) -> first));
      for (OcrPage page : stored.get().response().pages()) {
        PageOrigin unknown = new PageOrigin(page.index(), "unknown", "", true);
        report.add(ReportPage.of(source, page, origins.getOrDefault(page.index(), unknown)));
      }
    } catch (OcrException e) {
      report.note(source, e.getMessage());
    }
  }
}
