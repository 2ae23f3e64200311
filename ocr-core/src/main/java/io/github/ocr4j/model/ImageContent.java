package io.github.ocr4j.model;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/**
 * The bytes of an image, in memory or in a file. On the wire it is base64 with or without a {@code
 * data:} prefix; here it is decoded once, while the response is read.
 *
 * <p>Some responses hold text that is not base64 (documentation samples say {@code "..."}). Such a
 * content is {@link Undecodable}: the page that shows it is still good.
 */
@JsonSerialize(using = ImageContentSerializer.class)
@JsonDeserialize(using = ImageContentDeserializer.class)
public sealed interface ImageContent {

  /**
   * Opens the image's bytes.
   *
   * @return a new stream; the caller closes it
   * @throws IOException if the file is gone, or the content was undecodable
   */
  InputStream open() throws IOException;

  /**
   * The image's length.
   *
   * @return bytes; 0 when undecodable
   * @throws IOException if the file is gone
   */
  long size() throws IOException;

  /**
   * Content held in memory.
   *
   * @param bytes the image; not copied, so do not change it
   * @return the content
   */
  static ImageContent of(byte[] bytes) {
    return new InMemory(bytes);
  }

  /**
   * Content held in a file, read each time it is opened.
   *
   * @param path the file
   * @return the content
   */
  static ImageContent of(Path path) {
    return new InFile(path);
  }

  /**
   * An image in memory.
   *
   * @param bytes the image
   */
  record InMemory(byte[] bytes) implements ImageContent {
    public InMemory {
      Objects.requireNonNull(bytes, "bytes");
    }

    @Override
    public InputStream open() {
      return new ByteArrayInputStream(bytes);
    }

    @Override
    public long size() {
      return bytes.length;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof InMemory that && java.util.Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
      return java.util.Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
      return "InMemory[" + bytes.length + " bytes]";
    }
  }

  /**
   * An image in a file.
   *
   * @param path the file
   */
  record InFile(Path path) implements ImageContent {
    public InFile {
      Objects.requireNonNull(path, "path");
    }

    @Override
    public InputStream open() throws IOException {
      return Files.newInputStream(path);
    }

    @Override
    public long size() throws IOException {
      return Files.size(path);
    }
  }

  /**
   * What came was not base64.
   *
   * @param beginning the first characters of what came, at most 40
   */
  record Undecodable(String beginning) implements ImageContent {
    public Undecodable {
      beginning = beginning.substring(0, Math.min(beginning.length(), 40));
    }

    @Override
    public InputStream open() throws IOException {
      throw new IOException("the engine sent an image that is not base64: '" + beginning + "'");
    }

    @Override
    public long size() {
      return 0;
    }
  }
}
