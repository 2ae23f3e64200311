package io.github.ocr4j.markdown.comparison;

import java.util.List;

/**
 * What a second reading thinks of a page.
 *
 * @param pageIndex the page, from 0
 * @param score the part of the page's own words that the engine read, 0 to 1, without running
 *     heads, page numbers, and what is inside images
 * @param isFlagged whether a person should look: a number of the text is missing or differs, a line
 *     is missing or was read twice, or many words are missing
 * @param differences where the readings differ, numbers first
 */
public record PageOpinion(
    int pageIndex, double score, boolean isFlagged, List<Difference> differences) {

  /** Copies the differences. */
  public PageOpinion {
    differences = List.copyOf(differences);
  }
}
