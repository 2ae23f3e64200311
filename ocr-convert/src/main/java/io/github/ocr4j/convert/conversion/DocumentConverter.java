package io.github.ocr4j.convert.conversion;

import io.github.ocr4j.convert.source.Source;
import java.util.List;
import java.util.OptionalLong;

/** Turns documents into files. */
@FunctionalInterface
public interface DocumentConverter {

  /** Is told what becomes of each document, by many threads at once. */
  interface Outcomes {

    /**
     * Documents are about to be read.
     *
     * @param documents how many
     * @param pages how many pages they have; empty where only an engine can count them
     */
    default void started(int documents, OptionalLong pages) {}

    /**
     * A document was read and its files are written.
     *
     * @param source the document
     * @param result what was written
     */
    void converted(Source source, ConvertedDocument result);

    /**
     * A document could not be converted.
     *
     * @param source the document
     * @param cause why
     */
    void failed(Source source, Exception cause);

    /**
     * A document's answer is not there yet.
     *
     * @param source the document
     * @param reason what it waits for
     */
    void pending(Source source, String reason);

    /**
     * A batch job goes on.
     *
     * @param jobId the service's id
     * @param done requests that are done
     * @param total requests of the job; 0 while the service has not counted them
     */
    void jobProgress(String jobId, int done, int total);
  }

  /**
   * Reads documents and writes what comes out.
   *
   * @param sources the documents
   * @param outcomes is told what becomes of each
   * @throws io.github.ocr4j.exception.OcrException if nothing may be read at all, such as for want
   *     of budget
   */
  void convert(List<Source> sources, Outcomes outcomes);
}
