package io.github.ocr4j.local.internal.office;

import java.util.List;

/**
 * An office or web file as Markdown.
 *
 * @param parts text, images and tables in order
 * @param links targets of its links
 */
public record OfficeText(List<Part> parts, List<String> links) {

  /** A part of the text. */
  public sealed interface Part {}

  /**
   * Markdown without images and tables.
   *
   * @param markdown blocks separated by blank lines
   */
  public record Text(String markdown) implements Part {}

  /**
   * An image.
   *
   * @param jpeg its file
   * @param width pixels
   * @param height pixels
   */
  public record Image(byte[] jpeg, int width, int height) implements Part {}

  /**
   * A table.
   *
   * @param pipes with pipes
   * @param html as an element
   */
  public record Table(String pipes, String html) implements Part {}
}
