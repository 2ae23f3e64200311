package io.github.ocr4j.convert.internal.store;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Where an answer belongs in a store. It can be written down and used by another process.
 *
 * @param document the SHA-256 that the document is stored under
 * @param folder the directory of its parameters
 * @param request these parameters as JSON
 * @param perPage whether its pages are stored one by one
 * @param pages the pages that are asked for, from 0; empty when only an engine can tell
 * @param pageCount the document's pages, if they can be counted
 */
public record AnswerPlace(
    String document,
    String folder,
    String request,
    boolean perPage,
    List<Integer> pages,
    Optional<Integer> pageCount) {

  /** Refuses nulls. */
  public AnswerPlace {
    Objects.requireNonNull(document, "document");
    Objects.requireNonNull(folder, "folder");
    Objects.requireNonNull(request, "request");
    pages = List.copyOf(pages);
    Objects.requireNonNull(pageCount, "pageCount");
  }

  /**
   * Whether two answers would hold the same page.
   *
   * @return true if asking for both would pay for a page twice
   */
  public boolean overlaps(AnswerPlace other) {
    return document.equals(other.document)
        && folder.equals(other.folder)
        && (!perPage || pages.stream().anyMatch(other.pages::contains));
  }
}
