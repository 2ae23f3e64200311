package io.github.ocr4j.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;

/**
 * How a table is written ({@code table_format}). An open set: values that this version does not
 * know are kept.
 *
 * @param value the name on the wire
 */
public record TableFormat(@JsonValue String value) {
  /** A GitHub-style pipe table. */
  public static final TableFormat MARKDOWN = new TableFormat("markdown");

  /** An HTML {@code table} element. */
  public static final TableFormat HTML = new TableFormat("html");

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public TableFormat {
    Objects.requireNonNull(value, "value");
  }

  static TableFormat ofId(String tableId) {
    return tableId.endsWith(".html") ? HTML : MARKDOWN;
  }

  @Override
  public String toString() {
    return value;
  }
}
