package io.github.ocr4j.local.internal.layout.block;

import io.github.ocr4j.local.internal.layout.PageLayout;
import io.github.ocr4j.local.internal.layout.line.Line;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds what is repeated at the top and bottom of pages: running titles and page numbers. */
final class RunningLines {
  /** Headers and footers are in this share of the page's height at its top and its bottom. */
  private static final double MARGIN_SHARE = 0.12;

  /** Page numbers alone on their line may stand further inside. */
  private static final double NUMBER_MARGIN_SHARE = 0.17;

  /** A line repeats if it stands on so many pages, and on this share of all. */
  private static final int MIN_PAGES = 2;

  private static final double MIN_PAGES_SHARE = 0.25;

  /** The baselines of repeated lines differ by less than this. */
  private static final double SAME_HEIGHT_POINTS = 6;

  /** Larger than any distance from the top: tells lines at the bottom from those at the top. */
  private static final double BOTTOM_POINTS = 100_000;

  private static final Pattern PAGE_NUMBER =
      Pattern.compile(
          "(?i)[-–—|\\s]*(page|seite|p\\.?)?\\s*(\\d{1,4}|[ivxlc]{1,6})"
              + "(\\s*(of|/|von|-)\\s*\\d{1,4})?[-–—|\\s]*");

  private static final Pattern NUMBER_AT_END =
      Pattern.compile("(?i)^(\\d{1,4}|[ivxlc]{2,6})\\s+\\p{L}|\\p{L}.*\\s(\\d{1,4}|[ivxlc]{2,6})$");

  /** A running title is not larger than the text; a numbered heading at the top of a page is. */
  private static final double MAX_TITLE_RATIO = 1.05;

  /** A running title beside a page number is shorter than this. */
  private static final int MAX_TITLE_CHARACTERS = 120;

  /** A running title beside a page number is further away from the text than this. */
  private static final double MIN_DISTANCE_LETTER_SIZES = 0.6;

  private final RepeatedTitles titles;
  private final Map<String, Set<Integer>> pagesByKey = new HashMap<>();
  private final int pages;
  private final double maxTitleSize;

  RunningLines(List<PageLayout> layouts) {
    List<Line> lines = layouts.stream().flatMap(layout -> layout.lines().stream()).toList();
    this.pages = layouts.size();
    this.titles = new RepeatedTitles(lines);
    this.maxTitleSize = Line.mostCommonSize(lines) * MAX_TITLE_RATIO;
    for (PageLayout layout : layouts) {
      Page page = new Page(layout.lines(), layout.content().height());
      for (Line line : page.lines) {
        if (page.isInMargin(line, MARGIN_SHARE)) {
          for (String key : page.keys(line)) {
            pagesByKey.computeIfAbsent(key, k -> new HashSet<>()).add(layout.content().index());
          }
        }
      }
    }
  }

  /** The lines of a page that are no part of its text, each with its kind. */
  Map<Line, Block.Kind> of(PageLayout layout) {
    Page page = new Page(layout.lines(), layout.content().height());
    Map<Line, Block.Kind> running = new IdentityHashMap<>();
    for (Line line : page.lines) {
      if (page.isInMargin(line, NUMBER_MARGIN_SHARE)
          && (isRepeated(page, line)
              || page.isOutermost(line)
                  && (isRepeatedTitle(page, line)
                      || isTitleWithNumber(page, line)
                      || PAGE_NUMBER.matcher(line.text()).matches()))) {
        running.put(line, page.isUpper(line) ? Block.Kind.HEADER : Block.Kind.FOOTER);
      }
    }
    return running;
  }

  private boolean isRepeated(Page page, Line line) {
    return page.isInMargin(line, MARGIN_SHARE)
        && page.keys(line).stream()
            .map(key -> pagesByKey.getOrDefault(key, Set.of()).size())
            .anyMatch(count -> count >= MIN_PAGES && count >= MIN_PAGES_SHARE * pages);
  }

  /** Whether a line at the edge repeats the title of a section. */
  private boolean isRepeatedTitle(Page page, Line line) {
    return page.isInMargin(line, MARGIN_SHARE)
        && line.size() <= maxTitleSize
        && titles.hasTitleIn(line);
  }

  /** Whether a line at the very edge holds a page number beside a title. */
  private boolean isTitleWithNumber(Page page, Line line) {
    return line.size() <= maxTitleSize
        && !line.isBold()
        && !Footnotes.hasLeadingMark(line)
        && page.isApart(line)
        && line.text().length() < MAX_TITLE_CHARACTERS
        && NUMBER_AT_END.matcher(line.text()).find();
  }

  /** The lines of a page of a height in points. */
  private record Page(List<Line> lines, double height) {
    boolean isApart(Line line) {
      return lines.stream()
          .filter(other -> other != line)
          .allMatch(other -> -other.box().overlapY(line) > MIN_DISTANCE_LETTER_SIZES * line.size());
    }

    boolean isOutermost(Line line) {
      return isUpper(line)
          ? lines.stream().noneMatch(other -> other.box().bottom() < line.box().top())
          : lines.stream().noneMatch(other -> other.box().top() > line.box().bottom());
    }

    boolean isUpper(Line line) {
      return line.box().centerY() < height / 2;
    }

    boolean isInMargin(Line line, double share) {
      return line.box().bottom() < share * height || line.box().top() > (1 - share) * height;
    }

    /**
     * What a line has in common with its repetitions. Heights fall into steps that overlap, so that
     * neighbours share at least one; numbers count up from page to page, so all are equal here.
     */
    List<String> keys(Line line) {
      double fromEdge = isUpper(line) ? line.baseline() : line.baseline() - height + BOTTOM_POINTS;
      long step = Math.round(fromEdge / SAME_HEIGHT_POINTS);
      String text = line.text().replaceAll("\\d+", "#").replaceAll("\\s+", " ").strip();
      return List.of(step + " " + text, step + 1 + " " + text);
    }
  }
}
