package io.github.ocr4j.convert.conversion;

import io.github.ocr4j.convert.opinion.PageComparison;
import io.github.ocr4j.convert.reread.RepairAttempt;
import java.util.List;

/**
 * What was made of a document.
 *
 * @param engine who read it; several names with {@code +} between them if pages were shared out
 * @param model the model that answered; may be empty
 * @param pages how many pages it has now
 * @param storedPages how many of them had been answered before, so that nothing was called for them
 * @param blankPages the numbers of pages that came back empty, from 1
 * @param warnings what is wrong with the result, as sentences
 * @param outputs the files, relative to the output directory; the page to start at comes first
 * @param repairs what was tried for pages that came back without text
 * @param opinions what a second reading thinks of the pages
 */
public record ConvertedDocument(
    String engine,
    String model,
    int pages,
    int storedPages,
    List<Integer> blankPages,
    List<String> warnings,
    List<String> outputs,
    List<RepairAttempt> repairs,
    List<PageComparison> opinions) {

  /** Copies the lists. */
  public ConvertedDocument {
    blankPages = List.copyOf(blankPages);
    warnings = List.copyOf(warnings);
    outputs = List.copyOf(outputs);
    repairs = List.copyOf(repairs);
    opinions = List.copyOf(opinions);
  }
}
