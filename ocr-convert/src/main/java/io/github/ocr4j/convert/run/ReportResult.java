package io.github.ocr4j.convert.run;

import java.nio.file.Path;
import java.util.Objects;

/**
 * An HTML report that was written.
 *
 * @param file where it is
 * @param pageCount how many pages it shows
 * @param flaggedCount how many of them a person should look at
 */
public record ReportResult(Path file, int pageCount, long flaggedCount) {
  /** Refuses nulls. */
  public ReportResult {
    Objects.requireNonNull(file, "file");
  }
}
