package io.github.ocr4j.internal.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A JSON text whose documents are read and encoded only while it is written, in constant memory. It
 * can be written many times.
 */
public final class StreamingJson {
  private final byte[] json;
  private final List<byte[]> between;
  private final List<InlineContent> contents;

  private StreamingJson(byte[] json, List<byte[]> between, List<InlineContent> contents) {
    this.json = json;
    this.between = between;
    this.contents = contents;
  }

  /**
   * Prepares a value.
   *
   * @param value a record of the wire model, with {@link InlineContent} where documents are
   */
  public static StreamingJson of(Object value) {
    InlineMarks marks = new InlineMarks();
    try {
      byte[] json =
          WireMapper.get()
              .writer()
              .withAttribute(InlineMarks.class, marks)
              .writeValueAsBytes(value);
      return new StreamingJson(json, split(json, marks.contents().size()), marks.contents());
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<byte[]> split(byte[] json, int marks) {
    if (marks == 0) {
      return List.of(json);
    }
    byte[] mark = InlineMarks.mark().getBytes(StandardCharsets.US_ASCII);
    List<byte[]> parts = new ArrayList<>();
    int from = 0;
    for (int i = 0; i < marks; i++) {
      int at = indexOf(json, mark, from);
      parts.add(Arrays.copyOfRange(json, from, at));
      from = at + mark.length;
    }
    parts.add(Arrays.copyOfRange(json, from, json.length));
    return parts;
  }

  private static int indexOf(byte[] text, byte[] mark, int from) {
    for (int i = from; i <= text.length - mark.length; i++) {
      if (Arrays.equals(text, i, i + mark.length, mark, 0, mark.length)) {
        return i;
      }
    }
    throw new IllegalStateException("an inline content lost its mark");
  }

  /**
   * Whether documents are inside.
   *
   * @return true if writing this reads from them
   */
  public boolean hasContents() {
    return !contents.isEmpty();
  }

  /**
   * The text with marks instead of documents.
   *
   * @return UTF-8; do not change it
   */
  public byte[] skeleton() {
    return json;
  }

  /**
   * The text's length as it will be written.
   *
   * @return bytes
   */
  public long length() {
    long length = 0;
    for (byte[] part : between) {
      length += part.length;
    }
    for (InlineContent content : contents) {
      length += content.prefix().length() + Base64Stream.encodedLength(content.size());
    }
    return length;
  }

  /**
   * Writes the text.
   *
   * @param out where to; not closed
   * @throws IOException if a document cannot be read or has changed its size, or {@code out} fails
   */
  public void writeTo(OutputStream out) throws IOException {
    out.write(between.get(0));
    for (int i = 0; i < contents.size(); i++) {
      InlineContent content = contents.get(i);
      out.write(content.prefix().getBytes(StandardCharsets.US_ASCII));
      Base64Stream.encode(content, out);
      out.write(between.get(i + 1));
    }
  }
}
