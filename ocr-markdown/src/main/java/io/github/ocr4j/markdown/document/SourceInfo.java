package io.github.ocr4j.markdown.document;

import io.github.ocr4j.markdown.internal.path.SafeNames;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Where a response came from. Build it with {@link #builder(String)}.
 *
 * @param fileName the document's file name, for front matter and as the last resort for a title
 * @param outputName what the output is called, without ending; may have directories separated by
 *     {@code /}. It is made safe, so {@code ..} and absolute paths have no effect
 * @param title the document's own title, from its metadata
 * @param engine which engine read it
 * @param metadata further keys for front matter, in order
 * @param expectedPageIndexes which pages have to come, from 0; empty when that is not known
 */
public record SourceInfo(
    String fileName,
    String outputName,
    Optional<String> title,
    Optional<String> engine,
    Map<String, Object> metadata,
    List<Integer> expectedPageIndexes) {

  /** Makes the output name safe. */
  public SourceInfo {
    Objects.requireNonNull(fileName, "fileName");
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(engine, "engine");
    outputName = SafeNames.relativePath(outputName, "document");
    metadata = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(metadata));
    expectedPageIndexes = List.copyOf(expectedPageIndexes);
  }

  /**
   * A document of which only the file name is known; the output is called like it.
   *
   * @param fileName such as {@code report.pdf}
   * @return the info
   */
  public static SourceInfo of(String fileName) {
    return builder(fileName).build();
  }

  /**
   * Starts with the file name.
   *
   * @param fileName such as {@code report.pdf}
   * @return a builder
   */
  public static Builder builder(String fileName) {
    return new Builder(fileName);
  }

  /** Collects what is known. Not thread-safe. */
  public static final class Builder {
    private final String fileName;
    private String outputName;
    private Optional<String> title = Optional.empty();
    private Optional<String> engine = Optional.empty();
    private final Map<String, Object> metadata = new LinkedHashMap<>();
    private List<Integer> expectedPageIndexes = List.of();

    private Builder(String fileName) {
      this.fileName = Objects.requireNonNull(fileName, "fileName");
      int dot = fileName.lastIndexOf('.');
      this.outputName = dot > 0 ? fileName.substring(0, dot) : fileName;
    }

    /**
     * Says what the output is called.
     *
     * @param value without ending; may have directories separated by {@code /}
     * @return this builder
     */
    public Builder outputName(String value) {
      this.outputName = Objects.requireNonNull(value, "outputName");
      return this;
    }

    /**
     * Says the document's own title.
     *
     * @param value from its metadata; blank is like none
     * @return this builder
     */
    public Builder title(String value) {
      this.title = Optional.of(value).filter(text -> !text.isBlank());
      return this;
    }

    /**
     * Says which engine read the document.
     *
     * @param value such as {@code mistral}
     * @return this builder
     */
    public Builder engine(String value) {
      this.engine = Optional.of(value);
      return this;
    }

    /**
     * Adds a key to front matter.
     *
     * @param key the key
     * @param value a string, number, boolean, or a list or map of them
     * @return this builder
     */
    public Builder metadata(String key, Object value) {
      metadata.put(key, value);
      return this;
    }

    /**
     * Says which pages have to come; those that do not are findings.
     *
     * @param value indexes from 0
     * @return this builder
     */
    public Builder expectedPageIndexes(Collection<Integer> value) {
      this.expectedPageIndexes = List.copyOf(value);
      return this;
    }

    /**
     * Builds the info.
     *
     * @return an immutable info
     */
    public SourceInfo build() {
      return new SourceInfo(fileName, outputName, title, engine, metadata, expectedPageIndexes);
    }
  }
}
