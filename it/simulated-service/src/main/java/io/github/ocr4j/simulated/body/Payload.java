package io.github.ocr4j.simulated.body;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A finished run of bytes, in memory when small and in a temporary file when large. It can be read
 * any number of times until it is closed.
 */
public final class Payload implements Closeable {

  private final byte[] memory;
  private final Path file;
  private final long size;
  private final String sha256;
  private final boolean owned;

  Payload(byte[] memory, Path file, long size, String sha256) {
    this(memory, file, size, sha256, true);
  }

  private Payload(byte[] memory, Path file, long size, String sha256, boolean owned) {
    this.memory = memory;
    this.file = file;
    this.size = size;
    this.sha256 = sha256;
    this.owned = owned;
  }

  /**
   * Returns a payload over bytes that are in memory already. Closing it does nothing.
   *
   * @param bytes the content; not copied
   */
  public static Payload of(byte[] bytes) {
    return new Payload(bytes, null, bytes.length, "");
  }

  /** Returns the same content as something whose closing does nothing. */
  public Payload shared() {
    return new Payload(memory, file, size, sha256, false);
  }

  /** Returns the size in bytes. */
  public long size() {
    return size;
  }

  /** Returns the lower-case hexadecimal SHA-256 of the content, empty where none was computed. */
  public String sha256() {
    return sha256;
  }

  /** Returns the file that holds the content, if it is not in memory. */
  public Optional<Path> file() {
    return Optional.ofNullable(file);
  }

  /** Opens the content from its first byte. */
  public InputStream open() throws IOException {
    return file == null ? new ByteArrayInputStream(memory) : Files.newInputStream(file);
  }

  /** Returns the whole content in memory; for content that is known to be small. */
  public byte[] bytes() throws IOException {
    return file == null ? memory : Files.readAllBytes(file);
  }

  @Override
  public void close() throws IOException {
    if (owned && file != null) {
      Files.deleteIfExists(file);
    }
  }
}
