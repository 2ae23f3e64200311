package io.github.ocr4j.convert.run;

import io.github.ocr4j.convert.run.DocumentResult.State;
import java.util.List;

/**
 * A run in numbers.
 *
 * @param converted how many documents were converted
 * @param upToDate how many still held
 * @param removed how many were gone
 * @param pending how many wait for a batch job
 * @param pages how many pages were read
 * @param warnings how many warnings the documents have, also those that still hold
 * @param failures the documents that could not be converted
 */
public record RunSummary(
    int converted,
    int upToDate,
    int removed,
    int pending,
    int pages,
    int warnings,
    List<DocumentFinding> failures) {

  /** Copies the list. */
  public RunSummary {
    failures = List.copyOf(failures);
  }

  static RunSummary of(List<DocumentResult> documents) {
    int[] counts = new int[State.values().length];
    int pages = 0;
    int warnings = 0;
    for (DocumentResult document : documents) {
      counts[document.state().ordinal()]++;
      pages += document.state() == State.CONVERTED ? document.pages() : 0;
      warnings += document.warnings().size();
    }
    return new RunSummary(
        counts[State.CONVERTED.ordinal()],
        counts[State.UP_TO_DATE.ordinal()],
        counts[State.REMOVED.ordinal()],
        counts[State.PENDING.ordinal()],
        pages,
        warnings,
        documents.stream()
            .filter(document -> document.state() == State.FAILED)
            .map(document -> new DocumentFinding(document.path(), document.reason()))
            .toList());
  }

  /**
   * The run in one line.
   *
   * @return such as {@code Converted 3, up to date 41, failed 0; 128 pages}
   */
  public String line() {
    return "Converted "
        + converted
        + ", up to date "
        + upToDate
        + (removed > 0 ? ", removed " + removed : "")
        + (pending > 0 ? ", waiting " + pending : "")
        + ", failed "
        + failures.size()
        + "; "
        + Count.of(pages, "page")
        + (warnings > 0 ? ", " + Count.of(warnings, "warning") : "");
  }
}
