package io.github.ocr4j.client;

import io.github.ocr4j.exception.ConfigurationException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * How a {@link MistralClient} sends documents, and where it puts the images of the answers.
 *
 * @param transport inline, uploaded, or by size
 * @param inlineLimit up to so many bytes a document goes inline when the size decides; 0 or more
 * @param uploadExpiry after which time the service deletes uploads that this client could not
 *     delete itself; at least an hour, counted in whole hours
 * @param maxPages PDF files of more pages are split and the answers merged; 1 or more
 * @param maxBytes PDF files of more bytes are split, other documents refused; 1 or more
 * @param imageDirectory where large images of answers go; without it all stay in memory
 * @param imageFileThreshold images of more bytes are large; 0 or more
 */
public record DocumentOptions(
    Transport transport,
    long inlineLimit,
    Duration uploadExpiry,
    int maxPages,
    long maxBytes,
    Optional<Path> imageDirectory,
    long imageFileThreshold) {

  /**
   * Refuses what makes no sense.
   *
   * @throws ConfigurationException if a number is out of its range
   */
  public DocumentOptions {
    Objects.requireNonNull(transport, "transport");
    OptionChecks.atLeast(0, "inlineLimit", inlineLimit);
    OptionChecks.atLeastAnHour("uploadExpiry", uploadExpiry);
    OptionChecks.atLeast(1, "maxPages", maxPages);
    OptionChecks.atLeast(1, "maxBytes", maxBytes);
    Objects.requireNonNull(imageDirectory, "imageDirectory");
    OptionChecks.atLeast(0, "imageFileThreshold", imageFileThreshold);
  }

  /**
   * By size, within the service's own limits, all images in memory.
   *
   * @return what clients have by default
   */
  public static DocumentOptions defaults() {
    return builder().build();
  }

  /**
   * Starts from the defaults.
   *
   * @return a new builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects {@link DocumentOptions}. Not thread-safe. */
  public static final class Builder {
    private Transport transport = Transport.AUTO;
    private long inlineLimit = 4L * 1024 * 1024;
    private Duration uploadExpiry = Duration.ofHours(24);
    private int maxPages = 1000;
    private long maxBytes = 50L * 1024 * 1024;
    private Optional<Path> imageDirectory = Optional.empty();
    private long imageFileThreshold = 64 * 1024;

    private Builder() {}

    /**
     * Sets how documents that are at hand get to the service.
     *
     * @param value {@link Transport#AUTO} by default
     * @return this builder
     */
    public Builder transport(Transport value) {
      this.transport = value;
      return this;
    }

    /**
     * Sets up to which size a document goes inline when the size decides. Inline it is a third
     * longer, uploaded it takes two more calls: with 100 ms for each answer the two take the same
     * time at 1.6 MiB over a line of 20 Mbit/s, 4 MiB over 50 and 8 MiB over 100.
     *
     * @param bytes 0 or more; 4 MiB by default
     * @return this builder
     */
    public Builder inlineLimit(long bytes) {
      this.inlineLimit = bytes;
      return this;
    }

    /**
     * Sets after which time the service deletes an upload that this client could not delete itself.
     *
     * @param value at least an hour, counted in whole hours; 24 by default
     * @return this builder
     */
    public Builder uploadExpiry(Duration value) {
      this.uploadExpiry = value;
      return this;
    }

    /**
     * Limits the pages of one call; PDF files of more pages are split and the answers merged.
     *
     * @param pages 1 or more; 1000 by default, the service's own limit (30 on Azure and Vertex)
     * @return this builder
     */
    public Builder maxPages(int pages) {
      this.maxPages = pages;
      return this;
    }

    /**
     * Limits the bytes of one document; larger PDF files are split, others refused.
     *
     * @param bytes 1 or more; 50 MiB by default, the service's own limit
     * @return this builder
     */
    public Builder maxBytes(long bytes) {
      this.maxBytes = bytes;
      return this;
    }

    /**
     * Sets where images of answers go that are large; without it all stay in memory. The files are
     * the caller's: the client deletes only those of answers that could not be read to their end.
     *
     * @param value a directory; made when it is needed
     * @return this builder
     */
    public Builder imageDirectory(Path value) {
      this.imageDirectory = Optional.of(value);
      return this;
    }

    /**
     * Sets which images are large.
     *
     * @param bytes images of more bytes go to files; 65536 by default, 0 or more
     * @return this builder
     */
    public Builder imageFileThreshold(long bytes) {
      this.imageFileThreshold = bytes;
      return this;
    }

    /**
     * Builds the options.
     *
     * @return an immutable value
     * @throws ConfigurationException if a number is out of its range
     */
    public DocumentOptions build() {
      return new DocumentOptions(
          transport,
          inlineLimit,
          uploadExpiry,
          maxPages,
          maxBytes,
          imageDirectory,
          imageFileThreshold);
    }
  }

  /** How a document that is at hand gets to the service. */
  public enum Transport {
    /**
     * Inline when it is small or when the gateway has no files endpoint, else uploaded and referred
     * to by its id.
     */
    AUTO,
    /** Inside the request, as base64. */
    INLINE,
    /** Uploaded, referred to by its id, and deleted afterwards, also after a failure. */
    UPLOAD,
    /** As {@link #UPLOAD}, but referred to by a signed address. */
    SIGNED_URL
  }
}
