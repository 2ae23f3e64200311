package io.github.ocr4j.maven.conversion;

import java.util.List;

/**
 * What was made of a document.
 *
 * @param engine who read it
 * @param model the model that answered; may be empty
 * @param pages how many pages were read
 * @param warnings what is wrong with the result, as sentences
 * @param outputs the files, relative to the output directory; the page to start at comes first
 */
public record ConvertedDocument(
    String engine, String model, int pages, List<String> warnings, List<String> outputs) {

  /** Copies the lists. */
  public ConvertedDocument {
    warnings = List.copyOf(warnings);
    outputs = List.copyOf(outputs);
  }
}
