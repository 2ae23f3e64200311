package io.github.ocr4j.convert.conversion;

import java.util.List;

/**
 * What a run did.
 *
 * @param converted how many documents were converted
 * @param upToDate how many still held
 * @param removed how many were gone
 * @param pending how many wait for a batch job
 * @param pages how many pages were read
 * @param warnings how many warnings the documents have, also those that still hold
 * @param failures the documents that could not be converted
 */
public record ConversionSummary(
    int converted,
    int upToDate,
    int removed,
    int pending,
    int pages,
    int warnings,
    List<Failure> failures) {

  /**
   * A document that could not be converted.
   *
   * @param path below the source directory
   * @param sentence why, and what to do about it
   */
  public record Failure(String path, String sentence) {}

  /** Copies the list. */
  public ConversionSummary {
    failures = List.copyOf(failures);
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
        + pages
        + (pages == 1 ? " page" : " pages")
        + (warnings > 0 ? ", " + warnings + (warnings == 1 ? " warning" : " warnings") : "");
  }
}
