package io.github.ocr4j.maven.conversion;

import java.util.List;

/**
 * What was made of a document.
 *
 * @param engine who read it; several names with {@code +} between them if pages were shared out
 * @param model the model that answered; may be empty
 * @param pages how many pages it has now
 * @param storedPages how many of them had been answered before, so that nothing was called for them
 * @param warnings what is wrong with the result, as sentences
 * @param outputs the files, relative to the output directory; the page to start at comes first
 */
public record ConvertedDocument(
    String engine,
    String model,
    int pages,
    int storedPages,
    List<String> warnings,
    List<String> outputs) {

  /** Copies the lists. */
  public ConvertedDocument {
    warnings = List.copyOf(warnings);
    outputs = List.copyOf(outputs);
  }
}
