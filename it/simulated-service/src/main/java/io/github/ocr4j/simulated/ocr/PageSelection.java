package io.github.ocr4j.simulated.ocr;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.ocr4j.simulated.contract.RefusedException;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** The selected pages of a document, by index from 0: all, a list, or ranges as a string. */
final class PageSelection {

  private static final Pattern PART = Pattern.compile("\\s*(\\d{1,6})\\s*(?:-\\s*(\\d{1,6})\\s*)?");

  private final boolean all;
  private final NavigableSet<Integer> indexes;

  private PageSelection(boolean all, NavigableSet<Integer> indexes) {
    this.all = all;
    this.indexes = indexes;
  }

  static PageSelection of(JsonNode pages) {
    if (pages.isTextual()) {
      return new PageSelection(false, ranges(pages));
    }
    if (!pages.isArray()) {
      return new PageSelection(true, new TreeSet<>());
    }
    NavigableSet<Integer> indexes = new TreeSet<>();
    for (JsonNode page : pages) {
      if (page.intValue() < 0) {
        throw refused(pages);
      }
      indexes.add(page.intValue());
    }
    return new PageSelection(false, indexes);
  }

  /** Returns the wanted pages that a document of this many pages has, in ascending order. */
  List<Integer> of(int pageCount) {
    return all
        ? IntStream.range(0, pageCount).boxed().toList()
        : List.copyOf(indexes.headSet(pageCount));
  }

  private static NavigableSet<Integer> ranges(JsonNode pages) {
    NavigableSet<Integer> indexes = new TreeSet<>();
    for (String part : pages.textValue().split(",", -1)) {
      Matcher matcher = PART.matcher(part);
      if (!matcher.matches()) {
        throw refused(pages);
      }
      int first = Integer.parseInt(matcher.group(1));
      int last = matcher.group(2) == null ? first : Integer.parseInt(matcher.group(2));
      if (last < first) {
        throw refused(pages);
      }
      IntStream.rangeClosed(first, last).forEach(indexes::add);
    }
    return indexes;
  }

  private static RefusedException refused(JsonNode pages) {
    return RefusedException.invalid(
        "value_error",
        List.of("body", "pages"),
        "Value error, Pages must be indexes from 0, as a list or as a string of ranges",
        pages);
  }
}
