package io.github.ocr4j.markdown.internal.table;

/** A piece of what a cell holds, in reading order. Openings and closings are paired and nested. */
sealed interface CellPart {

  /**
   * Words.
   *
   * @param text without entities; services write Markdown in them, such as {@code **bold**}
   */
  record Words(String text) implements CellPart {}

  /** A line break. */
  record Break() implements CellPart {}

  /**
   * The start of marked words.
   *
   * @param name the HTML element in lower case
   * @param target where a link points to; empty for all other elements
   */
  record Opening(String name, String target) implements CellPart {}

  /**
   * The end of marked words.
   *
   * @param opening what began them
   */
  record Closing(Opening opening) implements CellPart {}

  /**
   * An image.
   *
   * @param source where it is
   * @param alt what it shows
   */
  record Image(String source, String alt) implements CellPart {}
}
