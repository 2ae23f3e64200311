package io.github.ocr4j.convert.run;

import io.github.ocr4j.convert.run.DocumentResult.State;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A run in numbers.
 *
 * @param converted how many documents were converted
 * @param upToDate how many still held
 * @param removed how many were gone
 * @param pending how many wait for a batch job
 * @param pages how many pages were read
 * @param warnings how many warnings there are: those of the documents, also of those that still
 *     hold, and one for each that is left out
 * @param leftOut the documents of types that the engine does not read
 * @param failures the documents that could not be converted
 */
public record RunSummary(
    int converted,
    int upToDate,
    int removed,
    int pending,
    int pages,
    int warnings,
    List<DocumentFinding> leftOut,
    List<DocumentFinding> failures) {

  /** Copies the lists. */
  public RunSummary {
    leftOut = List.copyOf(leftOut);
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
        reasons(documents, State.LEFT_OUT),
        reasons(documents, State.FAILED));
  }

  private static List<DocumentFinding> reasons(List<DocumentResult> documents, State state) {
    return documents.stream()
        .filter(document -> document.state() == state)
        .map(document -> new DocumentFinding(document.path(), document.reason()))
        .toList();
  }

  /**
   * The documents that are left out, in one line for each type.
   *
   * @return such as {@code Left out: a.eml is of type message/rfc822, which the engine local does
   *     not read: … So is b.eml.}; empty if none is left out
   */
  public List<String> leftOutLines() {
    Map<String, List<DocumentFinding>> byType =
        leftOut.stream()
            .collect(
                Collectors.groupingBy(
                    finding -> finding.sentence().replace(finding.path(), ""),
                    LinkedHashMap::new,
                    Collectors.toList()));
    return byType.values().stream().map(RunSummary::leftOutLine).toList();
  }

  private static String leftOutLine(List<DocumentFinding> ofOneType) {
    String others =
        ofOneType.stream().skip(1).map(DocumentFinding::path).collect(Collectors.joining(", "));
    return "Left out: "
        + ofOneType.get(0).sentence()
        + switch (ofOneType.size()) {
          case 1 -> "";
          case 2 -> " So is " + others + ".";
          default -> " So are " + others + ".";
        };
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
        + (leftOut.isEmpty() ? "" : ", left out " + leftOut.size())
        + ", failed "
        + failures.size()
        + "; "
        + Count.of(pages, "page")
        + (warnings > 0 ? ", " + Count.of(warnings, "warning") : "");
  }
}
