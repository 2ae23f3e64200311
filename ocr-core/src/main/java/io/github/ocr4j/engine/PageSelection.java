package io.github.ocr4j.engine;

import io.github.ocr4j.exception.DocumentException;
import io.github.ocr4j.exception.DocumentException.Reason;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Which pages of a document are wanted, as indexes from 0.
 *
 * @param indexes the wanted pages in ascending order without repetition; empty means all pages
 */
public record PageSelection(List<Integer> indexes) {
  private static final PageSelection ALL = new PageSelection(List.of());
  private static final int MAX_PAGES = 100_000;

  /** Sorts, removes repetitions, and refuses negative indexes. */
  public PageSelection {
    indexes = List.copyOf(new TreeSet<>(indexes));
    if (!indexes.isEmpty() && indexes.get(0) < 0) {
      throw new IllegalArgumentException("page indexes count from 0, but got " + indexes.get(0));
    }
  }

  /**
   * Every page.
   *
   * @return the selection that selects all
   */
  public static PageSelection all() {
    return ALL;
  }

  /**
   * Some pages.
   *
   * @param indexes from 0; at least one
   * @return the selection
   */
  public static PageSelection of(Collection<Integer> indexes) {
    if (indexes.isEmpty()) {
      throw new IllegalArgumentException("no page is selected; use PageSelection.all() for all");
    }
    return new PageSelection(List.copyOf(indexes));
  }

  /**
   * Some pages.
   *
   * @param indexes from 0; at least one
   * @return the selection
   */
  public static PageSelection of(int... indexes) {
    return of(IntStream.of(indexes).boxed().toList());
  }

  /**
   * Reads indexes the way the service does.
   *
   * @param indexes numbers and ranges from 0, such as {@code 0,2-4}
   * @return the selection
   * @throws IllegalArgumentException if the text is something else
   */
  public static PageSelection parseIndexes(String indexes) {
    return parse(indexes, 0);
  }

  /**
   * Reads page numbers the way a person counts.
   *
   * @param numbers numbers and ranges from 1, such as {@code 1,3-5}
   * @return the selection, as indexes
   * @throws IllegalArgumentException if the text is something else
   */
  public static PageSelection parseNumbers(String numbers) {
    return parse(numbers, 1);
  }

  private static PageSelection parse(String text, int first) {
    List<Integer> indexes = new ArrayList<>();
    for (String part : text.split(",", -1)) {
      String[] ends = part.strip().split("\\s*-\\s*", -1);
      if (ends.length > 2) {
        throw malformed(text, first);
      }
      int from = number(ends[0], text, first);
      int to = ends.length == 2 ? number(ends[1], text, first) : from;
      if (to < from || to - from >= MAX_PAGES) {
        throw malformed(text, first);
      }
      IntStream.rangeClosed(from - first, to - first).forEach(indexes::add);
    }
    return of(indexes);
  }

  private static int number(String digits, String text, int first) {
    if (!digits.matches("\\d{1,7}") || Integer.parseInt(digits) < first) {
      throw malformed(text, first);
    }
    return Integer.parseInt(digits);
  }

  private static IllegalArgumentException malformed(String text, int first) {
    return new IllegalArgumentException(
        "'"
            + text
            + "' is no list of pages: write numbers from "
            + first
            + " and ranges, such as "
            + (first == 0 ? "0,2-4" : "1,3-5"));
  }

  /**
   * Whether every page is wanted.
   *
   * @return true for {@link #all()}
   */
  public boolean isAll() {
    return indexes.isEmpty();
  }

  /**
   * Whether one page is wanted.
   *
   * @param index from 0
   * @return true if it is selected
   */
  public boolean contains(int index) {
    return isAll() || indexes.contains(index);
  }

  /**
   * The selected pages of a document.
   *
   * @param document its name, for messages
   * @param pageCount how many pages it has
   * @return indexes in ascending order
   * @throws DocumentException if it has no pages, or lacks a selected one
   */
  public List<Integer> within(String document, int pageCount) {
    if (pageCount == 0) {
      throw new DocumentException(Reason.EMPTY, document + " has no pages");
    }
    int last = isAll() ? 0 : indexes.get(indexes.size() - 1);
    if (last >= pageCount) {
      throw new DocumentException(
          Reason.NO_SUCH_PAGE,
          document
              + " has "
              + pageCount
              + (pageCount == 1 ? " page" : " pages")
              + ", but page number "
              + (last + 1)
              + " was asked for");
    }
    return indexesIn(pageCount);
  }

  /**
   * The selected pages of a document, without a check that it has them.
   *
   * @param pageCount how many pages it has
   * @return indexes in ascending order
   */
  public List<Integer> indexesIn(int pageCount) {
    return isAll() ? IntStream.range(0, pageCount).boxed().toList() : indexes;
  }

  /**
   * How many pages of a document are selected.
   *
   * @param pageCount how many it has, if that is known
   * @return pages; empty when all are selected and their number is not known
   */
  public OptionalInt countIn(OptionalInt pageCount) {
    return isAll() ? pageCount : OptionalInt.of(indexes.size());
  }

  @Override
  public String toString() {
    return isAll() ? "all" : indexes.stream().map(String::valueOf).collect(Collectors.joining(","));
  }
}
