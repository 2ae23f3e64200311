package io.github.ocr4j.internal.http;

import io.github.ocr4j.internal.json.ByteSource;
import io.github.ocr4j.internal.json.SourceChangedException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;

/** A form with one file ({@code multipart/form-data}), streamed from where the file is. */
public final class MultipartBody implements OutgoingBody {
  private static final int BUFFER = 16 * 1024;

  private final String boundary = "ocr4j-" + UUID.randomUUID();
  private final byte[] head;
  private final byte[] tail;
  private final long size;
  private final ByteSource file;

  /**
   * Builds a form.
   *
   * @param size the file's length in bytes
   */
  public MultipartBody(
      Map<String, String> fields, String fileName, String mediaType, long size, ByteSource file) {
    this.size = size;
    this.file = file;
    this.head = head(fields, fileName, mediaType);
    this.tail = ("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8);
  }

  private byte[] head(Map<String, String> fields, String fileName, String mediaType) {
    StringBuilder text = new StringBuilder();
    fields.forEach(
        (name, value) ->
            text.append(part(name, "")).append("\r\n\r\n").append(value).append("\r\n"));
    text.append(part("file", "; filename=\"" + quoted(fileName) + "\""))
        .append("\r\nContent-Type: ")
        .append(mediaType)
        .append("\r\n\r\n");
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private String part(String name, String more) {
    return "--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + name + "\"" + more;
  }

  /** As browsers do: only what would end the name early is escaped. */
  private static String quoted(String fileName) {
    return fileName.replace("\"", "%22").replace("\r", "%0D").replace("\n", "%0A");
  }

  @Override
  public String contentType() {
    return "multipart/form-data; boundary=" + boundary;
  }

  @Override
  public long length() {
    return head.length + size + tail.length;
  }

  @Override
  public void writeTo(OutputStream out) throws IOException {
    out.write(head);
    byte[] buffer = new byte[BUFFER];
    long done = 0;
    try (InputStream in = open()) {
      for (int count = read(in, buffer); count > 0; count = read(in, buffer)) {
        done += count;
        if (done > size) {
          throw changed();
        }
        out.write(buffer, 0, count);
      }
    }
    if (done != size) {
      throw changed();
    }
    out.write(tail);
  }

  private InputStream open() throws SourceChangedException {
    try {
      return file.open();
    } catch (IOException e) {
      throw new SourceChangedException("the document cannot be read any more", e);
    }
  }

  private static int read(InputStream in, byte[] buffer) throws SourceChangedException {
    try {
      return in.read(buffer);
    } catch (IOException e) {
      throw new SourceChangedException("the document cannot be read any more", e);
    }
  }

  private SourceChangedException changed() {
    return new SourceChangedException(
        "the document changed while it was sent: it had " + size + " bytes before", null);
  }
}
