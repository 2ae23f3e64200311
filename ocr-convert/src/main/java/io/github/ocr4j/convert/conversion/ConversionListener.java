package io.github.ocr4j.convert.conversion;

import io.github.ocr4j.convert.manifest.ManifestEntry;
import io.github.ocr4j.convert.source.Source;
import java.util.OptionalLong;

/** Is told what happens while documents are converted. */
public interface ConversionListener {

  /**
   * Documents are about to be read.
   *
   * @param documents how many
   * @param pages how many pages they have; empty where only an engine can count them
   */
  default void started(int documents, OptionalLong pages) {}

  /**
   * The result of an earlier build still holds.
   *
   * @param source the document
   * @param entry what was made of it then
   */
  default void upToDate(Source source, ManifestEntry entry) {}

  /**
   * A document was converted and its files are written.
   *
   * @param source the document
   * @param result what was written
   */
  default void converted(Source source, ConvertedDocument result) {}

  /**
   * A document could not be converted; the others go on.
   *
   * @param source the document
   * @param sentence why, and what to do about it
   * @param cause the exception itself
   */
  default void failed(Source source, String sentence, Exception cause) {}

  /**
   * A document's answer is not there yet.
   *
   * @param source the document
   * @param reason what it waits for
   */
  default void pending(Source source, String reason) {}

  /**
   * A batch job goes on.
   *
   * @param jobId the service's id
   * @param done requests that are done
   * @param total requests of the job; 0 while the service has not counted them
   */
  default void jobProgress(String jobId, int done, int total) {}

  /**
   * A document is gone and so are its files.
   *
   * @param path where it was below the source directory
   */
  default void removed(String path) {}
}
