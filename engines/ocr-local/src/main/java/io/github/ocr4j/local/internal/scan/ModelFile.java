package io.github.ocr4j.local.internal.scan;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Looks whether a file has the structure of a model, without loading it. */
public final class ModelFile {
  /** More parts than any version of Tesseract knows. */
  private static final int MAX_PARTS = 1_000;

  /** The part that holds the neural network, and two that go with it. */
  private static final int[] NETWORK = {17, 21, 22};

  private ModelFile() {}

  /**
   * What is wrong with a {@code traineddata} file, as the end of a sentence that begins with its
   * name.
   */
  public static Optional<String> fault(Path file) {
    try (SeekableByteChannel channel = Files.newByteChannel(file)) {
      int parts = read(channel, Integer.BYTES).getInt();
      if (parts < 1 || parts > MAX_PARTS) {
        return Optional.of("is no model of Tesseract");
      }
      return fault(read(channel, parts * Long.BYTES), parts, channel.size());
    } catch (EOFException end) {
      return Optional.of("is cut off");
    } catch (IOException unreadable) {
      return Optional.of("cannot be read");
    }
  }

  private static Optional<String> fault(ByteBuffer table, int parts, long size) {
    for (int part = 0; part < parts; part++) {
      long start = table.getLong(part * Long.BYTES);
      if (start < -1) {
        return Optional.of("is no model of Tesseract");
      }
      if (start >= size) {
        return Optional.of("is cut off");
      }
    }
    for (int part : NETWORK) {
      if (part >= parts || table.getLong(part * Long.BYTES) < 0) {
        return Optional.of("is of an old format without a neural network");
      }
    }
    return Optional.empty();
  }

  private static ByteBuffer read(SeekableByteChannel channel, int length) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    while (buffer.hasRemaining()) {
      if (channel.read(buffer) < 0) {
        throw new EOFException();
      }
    }
    return buffer.flip();
  }
}
