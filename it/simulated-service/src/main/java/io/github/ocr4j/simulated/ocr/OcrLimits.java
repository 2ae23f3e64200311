package io.github.ocr4j.simulated.ocr;

/**
 * The limits of one request.
 *
 * @param documentBytes the document's size in bytes
 * @param pages the document's pages, the unselected ones too
 */
public record OcrLimits(long documentBytes, int pages) {

  /** The service's own limits: 50 MiB and 1000 pages. */
  public static final OcrLimits DEFAULT = new OcrLimits(50L * 1024 * 1024, 1000);
}
