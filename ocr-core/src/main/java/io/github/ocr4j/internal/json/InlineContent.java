package io.github.ocr4j.internal.json;

import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.Objects;

/**
 * A document inside a request: a data URI on the wire, never a string in memory.
 *
 * @param mediaType such as {@code application/pdf}
 * @param size the content's length in bytes
 * @param source the content
 */
@JsonSerialize(using = InlineContentSerializer.class)
public record InlineContent(String mediaType, long size, ByteSource source) {
  /** Refuses nulls. */
  public InlineContent {
    Objects.requireNonNull(mediaType, "mediaType");
    Objects.requireNonNull(source, "source");
  }

  String prefix() {
    return "data:" + mediaType + ";base64,";
  }
}
