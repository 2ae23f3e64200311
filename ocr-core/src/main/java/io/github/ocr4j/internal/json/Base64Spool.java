package io.github.ocr4j.internal.json;

import io.github.ocr4j.internal.json.SpooledImages.Spooled;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/** Decodes one base64 text, with or without a {@code data:} prefix, as its characters come. */
final class Base64Spool {
  private static final int CHUNK = 16 * 1024;
  private static final int BEGINNING = 40;
  private static final byte[] DATA = "data:".getBytes(StandardCharsets.US_ASCII);

  private final SpooledImages images;
  private final byte[] text = new byte[CHUNK];
  private final byte[] decoded = new byte[CHUNK / 4 * 3];
  private final ByteArrayOutputStream memory = new ByteArrayOutputStream(0);
  private final StringBuilder beginning = new StringBuilder();
  private int length;
  private long size;
  private boolean inPrefix;
  private boolean undecodable;
  private Path file;
  private OutputStream out;

  Base64Spool(SpooledImages images) {
    this.images = images;
  }

  void put(byte character) throws IOException {
    if (beginning.length() < BEGINNING) {
      beginning.append((char) (character & 0xFF));
      startPrefix();
    }
    if (inPrefix) {
      inPrefix = character != ',';
      return;
    }
    if (undecodable || character == '\r' || character == '\n' || character == ' ') {
      return;
    }
    text[length++] = character;
    if (length == CHUNK) {
      decode(text);
    }
  }

  private void startPrefix() {
    if (beginning.length() == DATA.length && beginning.indexOf("data:") == 0) {
      inPrefix = true;
      length = 0;
    }
  }

  private void decode(byte[] chunk) throws IOException {
    try {
      int count = Base64.getDecoder().decode(chunk, decoded);
      length = 0;
      write(count);
    } catch (IllegalArgumentException notBase64) {
      undecodable = true;
    }
  }

  private void write(int count) throws IOException {
    size += count;
    if (out == null && images.belongsInFile(size)) {
      file = images.newFile();
      out = Files.newOutputStream(file);
      memory.writeTo(out);
      memory.reset();
    }
    (out == null ? memory : out).write(decoded, 0, count);
  }

  /** The text is complete. Gives the reference that replaces it. */
  String finish() throws IOException {
    if (!undecodable && length > 0) {
      decode(Arrays.copyOf(text, length));
    }
    close();
    if (undecodable || size == 0) {
      return images.add(new Spooled(Optional.empty(), Optional.empty(), beginning.toString()));
    }
    return images.add(
        file == null
            ? new Spooled(Optional.of(memory.toByteArray()), Optional.empty(), "")
            : new Spooled(Optional.empty(), Optional.of(file), ""));
  }

  void close() throws IOException {
    if (out != null) {
      out.close();
    }
  }
}
