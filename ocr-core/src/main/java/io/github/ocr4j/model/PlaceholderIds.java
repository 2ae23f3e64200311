package io.github.ocr4j.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes the ids of images and tables unique over pages that came in several responses, where each
 * response counts from 0 again.
 *
 * <p>Ids are counted over the pages in their order, as the service does for one response: pages
 * that came in one response keep theirs. Word scores stay as they came.
 */
public final class PlaceholderIds {
  private static final Pattern NUMBERED = Pattern.compile("(img|tbl)-\\d+(\\.\\w+)?");
  private static final Pattern LINK = Pattern.compile("\\[([^\\[\\]]*)\\]\\(([^()\\s]+)\\)");

  private final Set<String> taken = new HashSet<>();
  private final Map<String, Integer> counters = new HashMap<>();

  /** Starts counting at 0. One thread at a time. */
  public PlaceholderIds() {}

  /**
   * Numbers the images and tables of pages anew.
   *
   * @param pages pages of one document in their order
   * @return the same pages with ids that are unique over all of them
   */
  public static List<OcrPage> renumber(List<OcrPage> pages) {
    PlaceholderIds ids = new PlaceholderIds();
    List<OcrPage> renumbered = new ArrayList<>(pages.size());
    for (OcrPage page : pages) {
      renumbered.add(ids.renumber(page));
    }
    return List.copyOf(renumbered);
  }

  /**
   * Numbers the images and tables of the next page.
   *
   * @param page follows all pages given before
   * @return the same page with ids that none of these has
   */
  public OcrPage renumber(OcrPage page) {
    Map<String, String> newIds = new HashMap<>();
    page.images().forEach(image -> newIds.computeIfAbsent(image.id(), this::next));
    page.tables().forEach(table -> newIds.computeIfAbsent(table.id(), this::next));
    if (newIds.entrySet().stream().allMatch(id -> id.getKey().equals(id.getValue()))) {
      return page;
    }
    return page.toBuilder()
        .markdown(rewrite(page.markdown(), newIds))
        .images(page.images().stream().map(image -> image.withId(newIds.get(image.id()))).toList())
        .tables(page.tables().stream().map(table -> withId(table, newIds.get(table.id()))).toList())
        .blocks(page.blocks().stream().map(block -> rewrite(block, newIds)).toList())
        .build();
  }

  private String next(String id) {
    Matcher numbered = NUMBERED.matcher(id);
    String candidate = id;
    if (numbered.matches()) {
      String ending = Optional.ofNullable(numbered.group(2)).orElse("");
      candidate = numbered.group(1) + "-" + count(numbered.group(1)) + ending;
    }
    while (!taken.add(candidate)) {
      candidate = "copy-" + count("copy") + "-" + id;
    }
    return candidate;
  }

  private int count(String kind) {
    return counters.merge(kind, 1, Integer::sum) - 1;
  }

  private static OcrTable withId(OcrTable table, String id) {
    return new OcrTable(
        id,
        table.content(),
        table.format(),
        table.wordConfidenceScores(),
        table.additionalProperties());
  }

  private static OcrBlock rewrite(OcrBlock block, Map<String, String> newIds) {
    return new OcrBlock(
        block.type(),
        block.topLeftX(),
        block.topLeftY(),
        block.bottomRightX(),
        block.bottomRightY(),
        rewrite(block.content(), newIds),
        block.imageId().map(id -> newIds.getOrDefault(id, id)),
        block.tableId().map(id -> newIds.getOrDefault(id, id)),
        block.confidenceScores(),
        block.additionalProperties());
  }

  /** Changes link targets only: a page may well write about a file named like an id. */
  private static String rewrite(String markdown, Map<String, String> newIds) {
    return LINK.matcher(markdown)
        .replaceAll(link -> Matcher.quoteReplacement(rewrite(link, newIds)));
  }

  private static String rewrite(MatchResult link, Map<String, String> newIds) {
    String newId = newIds.get(link.group(2));
    if (newId == null) {
      return link.group();
    }
    String text = link.group(1).equals(link.group(2)) ? newId : link.group(1);
    return "[" + text + "](" + newId + ")";
  }
}
