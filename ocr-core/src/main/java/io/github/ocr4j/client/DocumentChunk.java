package io.github.ocr4j.client;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.ocr4j.internal.json.InlineContent;

/** One of the three ways in which the contract lets a request name its document. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DocumentChunk(String type, Object documentUrl, Object imageUrl, String fileId) {

  static DocumentChunk documentUrl(String url) {
    return new DocumentChunk("document_url", url, null, null);
  }

  static DocumentChunk imageUrl(String url) {
    return new DocumentChunk("image_url", null, url, null);
  }

  static DocumentChunk document(InlineContent content) {
    return new DocumentChunk("document_url", content, null, null);
  }

  static DocumentChunk image(InlineContent content) {
    return new DocumentChunk("image_url", null, content, null);
  }

  static DocumentChunk file(String id) {
    return new DocumentChunk("file", null, null, id);
  }

  /** Without the address, which may be signed. */
  @Override
  public String toString() {
    return "DocumentChunk[" + type + "]";
  }
}
