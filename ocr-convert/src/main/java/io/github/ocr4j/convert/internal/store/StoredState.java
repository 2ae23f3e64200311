package io.github.ocr4j.convert.internal.store;

import io.github.ocr4j.engine.PageSelection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a store has of a request. Nothing was called to find out.
 *
 * @param document the SHA-256 that the document is stored under; empty when it is not stored
 * @param pageCount the document's pages, when they can be counted without an engine
 * @param storedPages the wanted pages that are there, from 0
 * @param missing what an engine has to be asked for; empty when everything is there
 * @param perPage whether the pages may be asked for in several calls
 * @param ofImage whether the pages are those of an image, which a paid engine is asked for one by
 *     one
 */
public record StoredState(
    Optional<String> document,
    OptionalInt pageCount,
    List<Integer> storedPages,
    Optional<PageSelection> missing,
    boolean perPage,
    boolean ofImage) {

  /** Refuses nulls. */
  public StoredState {
    Objects.requireNonNull(document, "document");
    Objects.requireNonNull(pageCount, "pageCount");
    storedPages = List.copyOf(storedPages);
    Objects.requireNonNull(missing, "missing");
  }

  /**
   * Whether nothing has to be asked for.
   *
   * @return true if all wanted pages are there
   */
  public boolean isComplete() {
    return missing.isEmpty();
  }

  /**
   * How many pages an engine has to be asked for.
   *
   * @return pages; empty when only an engine can count them
   */
  public OptionalInt missingPages() {
    return missing.map(pages -> pages.countIn(pageCount)).orElse(OptionalInt.of(0));
  }

  StoredState withPageCount(OptionalInt counted) {
    return new StoredState(document, counted, storedPages, missing, perPage, ofImage);
  }
}
