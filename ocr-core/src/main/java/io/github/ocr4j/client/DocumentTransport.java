package io.github.ocr4j.client;

/** How a document that is at hand gets to the service. */
public enum DocumentTransport {
  /**
   * Inline when it is small or when the gateway has no files endpoint, else uploaded and referred
   * to by its id.
   */
  AUTO,
  /** Inside the request, as base64. */
  INLINE,
  /** Uploaded, referred to by its id, and deleted afterwards whatever happened. */
  UPLOAD,
  /** As {@link #UPLOAD}, but referred to by a signed address. */
  SIGNED_URL
}
