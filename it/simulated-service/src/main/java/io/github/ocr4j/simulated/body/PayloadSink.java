package io.github.ocr4j.simulated.body;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Collects bytes into a {@link Payload}: in memory up to a threshold, in a file beyond it. */
public final class PayloadSink extends OutputStream {

  private static final int MEMORY_LIMIT = 256 * 1024;

  private final Path directory;
  private final MessageDigest digest = sha256();
  private ByteArrayOutputStream memory = new ByteArrayOutputStream();
  private OutputStream current = memory;
  private Path file;
  private long size;

  /**
   * Creates an empty sink.
   *
   * @param directory where a large content is kept until its payload is closed
   */
  public PayloadSink(Path directory) {
    this.directory = directory;
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    if (file == null && size + length > MEMORY_LIMIT) {
      moveToFile();
    }
    current.write(bytes, offset, length);
    digest.update(bytes, offset, length);
    size += length;
  }

  @Override
  public void flush() throws IOException {
    current.flush();
  }

  /** Ends the collection; the caller closes the payload. */
  public Payload finish() throws IOException {
    current.close();
    byte[] bytes = file == null ? memory.toByteArray() : null;
    return new Payload(bytes, file, size, HexFormat.of().formatHex(digest.digest()));
  }

  /** Throws away what was collected. */
  public void discard() throws IOException {
    current.close();
    if (file != null) {
      Files.deleteIfExists(file);
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256.", e);
    }
  }

  private void moveToFile() throws IOException {
    file = Files.createTempFile(directory, "payload", ".bin");
    OutputStream out = Files.newOutputStream(file);
    memory.writeTo(out);
    memory = null;
    current = out;
  }
}
