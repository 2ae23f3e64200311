package io.github.ocr4j.convert.internal.manifest;

import java.util.List;

/**
 * What was made of one document.
 *
 * @param sha256 the document's content
 * @param options a hash over everything else that decides what comes out
 * @param engine who read it: {@code local}, {@code mistral} or another engine's name
 * @param model the model that answered; empty for engines without models
 * @param pages how many pages were read
 * @param blankPages the numbers of pages that came back empty, from 1
 * @param warnings what was wrong with the result, as sentences
 * @param outputs the files, relative to the output directory, with {@code /} on every system; the
 *     first one is the page to start reading at
 */
public record ManifestEntry(
    String sha256,
    String options,
    String engine,
    String model,
    int pages,
    List<Integer> blankPages,
    List<String> warnings,
    List<String> outputs) {

  /** Members that are absent from a file become empty. */
  public ManifestEntry {
    sha256 = sha256 == null ? "" : sha256;
    options = options == null ? "" : options;
    engine = engine == null ? "" : engine;
    model = model == null ? "" : model;
    blankPages = blankPages == null ? List.of() : List.copyOf(blankPages);
    warnings = warnings == null ? List.of() : List.copyOf(warnings);
    outputs = outputs == null ? List.of() : List.copyOf(outputs);
  }
}
