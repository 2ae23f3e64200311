package io.github.ocr4j.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/** A document to be read: a file, bytes, an address, or a file uploaded before. Immutable. */
public sealed interface Document {

  /**
   * What a person calls the document: the file's name, or the end of its address.
   *
   * @return never empty
   */
  String name();

  /**
   * This document, if its content is at hand.
   *
   * @return empty for documents that only the service can open
   */
  default Optional<WithContent> content() {
    return this instanceof WithContent content ? Optional.of(content) : Optional.empty();
  }

  /**
   * A file; it is opened only when its content is needed.
   *
   * @param path where it is
   * @return the document
   */
  static LocalFile of(Path path) {
    return new LocalFile(path);
  }

  /**
   * A document that the service fetches itself.
   *
   * @param uri an {@code http} or {@code https} address that the service can reach
   * @return the document
   */
  static Remote of(URI uri) {
    return new Remote(uri);
  }

  /**
   * Bytes in memory.
   *
   * @param bytes the content; not copied, so do not change it
   * @param name what to call it; its ending helps to tell text formats apart
   * @return the document
   */
  static InMemory of(byte[] bytes, String name) {
    return new InMemory(bytes, name);
  }

  /**
   * A file that was uploaded to the service before.
   *
   * @param fileId the id the service gave
   * @return the document
   */
  static Uploaded uploaded(String fileId) {
    return new Uploaded(fileId);
  }

  /** A document whose content is at hand. */
  sealed interface WithContent extends Document {
    /**
     * Opens the content.
     *
     * @return a new stream; the caller closes it
     * @throws IOException if it cannot be read
     */
    InputStream open() throws IOException;

    /**
     * The content's length.
     *
     * @return bytes
     * @throws IOException if it cannot be read
     */
    long size() throws IOException;
  }

  /**
   * A file.
   *
   * @param path where it is
   */
  record LocalFile(Path path) implements WithContent {
    /** Refuses null. */
    public LocalFile {
      Objects.requireNonNull(path, "path");
    }

    @Override
    public String name() {
      Path fileName = path.getFileName();
      return fileName == null ? path.toString() : fileName.toString();
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
   * Bytes in memory.
   *
   * @param bytes the content
   * @param name what to call it
   */
  record InMemory(byte[] bytes, String name) implements WithContent {
    /** Refuses nulls and a blank name. */
    public InMemory {
      Objects.requireNonNull(bytes, "bytes");
      requireNotBlank(name, "name");
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
      return other instanceof InMemory that
          && name.equals(that.name)
          && java.util.Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
      return 31 * name.hashCode() + java.util.Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
      return "InMemory[" + name + ", " + bytes.length + " bytes]";
    }
  }

  /**
   * A document that the service fetches itself. Its address may hold a secret, so {@link
   * #toString()} leaves out the query.
   *
   * @param uri where it is
   */
  record Remote(URI uri) implements Document {
    /** Refuses addresses that are not http or https. */
    public Remote {
      Objects.requireNonNull(uri, "uri");
      if (!"http".equalsIgnoreCase(uri.getScheme()) && !"https".equalsIgnoreCase(uri.getScheme())) {
        throw new IllegalArgumentException(
            "only http and https addresses can be fetched by the service; use Document.of(Path)"
                + " for a file");
      }
    }

    @Override
    public String name() {
      String path = uri.getPath() == null ? "" : uri.getPath();
      String last = path.substring(path.lastIndexOf('/') + 1);
      return last.isBlank() ? uri.getHost() : last;
    }

    @Override
    public String toString() {
      return "Remote[" + uri.getScheme() + "://" + uri.getHost() + uri.getPath() + "]";
    }
  }

  /**
   * A file that was uploaded to the service before.
   *
   * @param fileId the id the service gave
   */
  record Uploaded(String fileId) implements Document {
    /** Refuses a blank id. */
    public Uploaded {
      requireNotBlank(fileId, "fileId");
    }

    @Override
    public String name() {
      return fileId;
    }
  }

  private static void requireNotBlank(String value, String name) {
    if (Objects.requireNonNull(value, name).isBlank()) {
      throw new IllegalArgumentException(name + " must not be blank");
    }
  }
}
