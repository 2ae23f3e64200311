package io.github.ocr4j.simulated.document;

import java.util.List;
import java.util.Optional;

/**
 * A page that was read.
 *
 * @param size its size, empty for documents that have no pages of their own, such as office files
 * @param elements what is on it, in reading order
 * @param hyperlinks the targets of its links
 */
public record ReadPage(Optional<PageSize> size, List<Element> elements, List<String> hyperlinks) {

  public ReadPage {
    elements = List.copyOf(elements);
    hyperlinks = List.copyOf(hyperlinks);
  }
}
