package io.github.ocr4j.convert.run;

/**
 * Something that is wrong.
 *
 * @param path a document below the source directory, or a file below the output directory
 * @param sentence what is wrong with it
 * @param remedy what helps
 */
public record Problem(String path, String sentence, Remedy remedy) {

  /** What helps against a problem. */
  public enum Remedy {
    /** Converting again. */
    CONVERT,
    /** A larger budget. */
    BUDGET,
    /** Another name for the document. */
    RENAME,
    /** A person has to look. */
    LOOK
  }
}
