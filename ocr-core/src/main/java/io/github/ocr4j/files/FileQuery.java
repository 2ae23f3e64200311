package io.github.ocr4j.files;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which files are listed ({@code GET /v1/files}); without any condition all, 100 at a time.
 * Immutable.
 */
public final class FileQuery {
  private final Map<String, Object> parameters;

  private FileQuery(Map<String, Object> parameters) {
    this.parameters = parameters;
  }

  /**
   * All files.
   *
   * @return the query without conditions
   */
  public static FileQuery all() {
    return new FileQuery(Map.of());
  }

  private FileQuery with(String name, Object value) {
    Map<String, Object> more = new LinkedHashMap<>(parameters);
    more.put(name, value);
    return new FileQuery(Map.copyOf(more));
  }

  /**
   * Chooses a page of the list.
   *
   * @param value from 0
   * @return a copy with it
   */
  public FileQuery page(int value) {
    return with("page", value);
  }

  /**
   * Sets how many files are on a page of the list.
   *
   * @param value 1 or more; 100 by default
   * @return a copy with it
   */
  public FileQuery pageSize(int value) {
    return with("page_size", value);
  }

  /**
   * Sets whether all files are counted.
   *
   * @param value true by default
   * @return a copy with it
   */
  public FileQuery includeTotal(boolean value) {
    return with("include_total", value);
  }

  /**
   * Only files for a purpose.
   *
   * @param value such as {@code ocr} or {@code batch}
   * @return a copy with it
   */
  public FileQuery purpose(String value) {
    return with("purpose", value);
  }

  /**
   * Only files whose name holds a text.
   *
   * @param value the text
   * @return a copy with it
   */
  public FileQuery search(String value) {
    return with("search", value);
  }

  /**
   * Only files of some types.
   *
   * @param values such as {@code batch_result}
   * @return a copy with it
   */
  public FileQuery sampleTypes(List<String> values) {
    return with("sample_type", new ArrayList<>(values));
  }

  /**
   * Only files of some sources.
   *
   * @param values such as {@code upload} or {@code mistral}
   * @return a copy with it
   */
  public FileQuery sources(List<String> values) {
    return with("source", new ArrayList<>(values));
  }

  /**
   * Only files of some media types.
   *
   * @param values such as {@code application/pdf}
   * @return a copy with it
   */
  public FileQuery mediaTypes(List<String> values) {
    return with("mimetypes", new ArrayList<>(values));
  }

  /**
   * The conditions with their names on the wire.
   *
   * @return query parameters; lists are repeated
   */
  public Map<String, Object> toParameters() {
    return parameters;
  }
}
