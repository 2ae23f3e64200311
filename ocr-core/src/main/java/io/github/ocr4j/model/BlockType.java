package io.github.ocr4j.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;

/**
 * What a block is ({@code type} of the {@code OCR…Block} schemas). An open set: types that this
 * version does not know are kept.
 *
 * @param value the name on the wire
 */
public record BlockType(@JsonValue String value) {
  /** A paragraph. */
  public static final BlockType TEXT = new BlockType("text");

  /** A heading. */
  public static final BlockType TITLE = new BlockType("title");

  /** A list. */
  public static final BlockType LIST = new BlockType("list");

  /** A table. */
  public static final BlockType TABLE = new BlockType("table");

  /** An image. */
  public static final BlockType IMAGE = new BlockType("image");

  /** A formula. */
  public static final BlockType EQUATION = new BlockType("equation");

  /** The caption of an image or a table. */
  public static final BlockType CAPTION = new BlockType("caption");

  /** Program code. */
  public static final BlockType CODE = new BlockType("code");

  /** A bibliography. */
  public static final BlockType REFERENCES = new BlockType("references");

  /** Text beside the main text. */
  public static final BlockType ASIDE_TEXT = new BlockType("aside_text");

  /** The page's header. */
  public static final BlockType HEADER = new BlockType("header");

  /** The page's footer. */
  public static final BlockType FOOTER = new BlockType("footer");

  /** A signature. */
  public static final BlockType SIGNATURE = new BlockType("signature");

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public BlockType {
    Objects.requireNonNull(value, "value");
  }

  @Override
  public String toString() {
    return value;
  }
}
