package io.github.ocr4j.local.internal.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds what is repeated at the top and bottom of pages: running titles and page numbers. */
final class RunningLines {
  /** Headers and footers are in this part of the page's height at its top and its bottom. */
  private static final double MARGIN = 0.12;

  /** Page numbers alone on their line may stand further inside. */
  private static final double NUMBER_MARGIN = 0.17;

  /** A line repeats if it stands on so many pages, and on this part of all. */
  private static final int MIN_PAGES = 2;

  private static final double MIN_SHARE = 0.25;

  /** Repeated lines stand at the same height, give or take so many points. */
  private static final double SAME_HEIGHT = 6;

  private static final Pattern PAGE_NUMBER =
      Pattern.compile(
          "(?i)[-–—|\\s]*(page|seite|p\\.?)?\\s*(\\d{1,4}|[ivxlc]{1,6})"
              + "(\\s*(of|/|von|-)\\s*\\d{1,4})?[-–—|\\s]*");

  private static final Pattern NUMBER_AT_END =
      Pattern.compile("(?i)^(\\d{1,4}|[ivxlc]{2,6})\\s+\\p{L}|\\p{L}.*\\s(\\d{1,4}|[ivxlc]{2,6})$");

  /** A running title is not larger than the text; a numbered heading at the top of a page is. */
  private static final double NOT_LARGER = 1.05;

  /** A running title is not longer than this. */
  private static final int MAX_LENGTH = 120;

  /** A running title is so many sizes away from the text. */
  private static final double APART = 0.6;

  private final EchoedTitles titles;
  private final Map<String, Set<Integer>> pagesByKey = new HashMap<>();
  private final int pages;
  private final double bodySize;

  RunningLines(List<PageLayout> layouts) {
    this.pages = layouts.size();
    this.titles = new EchoedTitles(layouts);
    this.bodySize =
        Sizes.mostCommon(layouts.stream().flatMap(layout -> layout.lines().stream()).toList());
    for (PageLayout layout : layouts) {
      for (Line line : layout.lines()) {
        if (inMargin(layout, line, MARGIN)) {
          for (long height : heights(layout, line)) {
            pagesByKey
                .computeIfAbsent(key(line, height), k -> new HashSet<>())
                .add(layout.content().index());
          }
        }
      }
    }
  }

  /** The lines of a page that are no part of its text, each with its kind. */
  Map<Line, Block.Kind> of(PageLayout layout) {
    Map<Line, Block.Kind> running = new IdentityHashMap<>();
    List<Line> candidates = new ArrayList<>();
    for (Line line : layout.lines()) {
      if (inMargin(layout, line, NUMBER_MARGIN)) {
        candidates.add(line);
      }
    }
    for (Line line : candidates) {
      boolean atEdge = inMargin(layout, line, MARGIN);
      if (atEdge && (repeated(layout, line) || echo(layout, line))
          || numbered(layout, line)
          || lonePageNumber(layout, line)) {
        running.put(line, upper(layout, line) ? Block.Kind.HEADER : Block.Kind.FOOTER);
      }
    }
    return running;
  }

  private boolean repeated(PageLayout layout, Line line) {
    for (long height : heights(layout, line)) {
      int count = pagesByKey.getOrDefault(key(line, height), Set.of()).size();
      if (count >= MIN_PAGES && count >= MIN_SHARE * pages) {
        return true;
      }
    }
    return false;
  }

  private static boolean lonePageNumber(PageLayout layout, Line line) {
    return inMargin(layout, line, NUMBER_MARGIN)
        && PAGE_NUMBER.matcher(line.text()).matches()
        && outermost(layout, line);
  }

  /** Whether a line at the very edge holds a page number beside a title. */
  private boolean numbered(PageLayout layout, Line line) {
    return line.size() <= bodySize * NOT_LARGER
        && !line.bold()
        && !Footnotes.beginsWithMark(line)
        && outermost(layout, line)
        && apart(layout, line)
        && line.text().length() < MAX_LENGTH
        && NUMBER_AT_END.matcher(line.text()).find();
  }

  /** Whether a line at the edge repeats the title of a section. */
  private boolean echo(PageLayout layout, Line line) {
    return line.size() <= bodySize * NOT_LARGER && outermost(layout, line) && titles.repeats(line);
  }

  private static boolean apart(PageLayout layout, Line line) {
    return layout.lines().stream()
        .filter(other -> other != line)
        .allMatch(other -> -other.box().overlapY(line.box()) > APART * line.size());
  }

  private static boolean outermost(PageLayout layout, Line line) {
    boolean upper = upper(layout, line);
    return layout.lines().stream()
        .noneMatch(
            other ->
                upper
                    ? other.box().bottom() < line.box().top()
                    : other.box().top() > line.box().bottom());
  }

  private static boolean upper(PageLayout layout, Line line) {
    return line.box().centerY() < layout.content().height() / 2;
  }

  private static boolean inMargin(PageLayout layout, Line line, double margin) {
    double height = layout.content().height();
    return line.box().bottom() < margin * height || line.box().top() > (1 - margin) * height;
  }

  /** Heights fall into steps that overlap, so that neighbours share at least one. */
  private static long[] heights(PageLayout layout, Line line) {
    double fromEdge =
        upper(layout, line)
            ? line.baseline()
            : line.baseline() - layout.content().height() + 100_000;
    long step = Math.round(fromEdge / SAME_HEIGHT);
    return new long[] {step, step + 1};
  }

  /** Numbers count up from page to page, so all are equal here. */
  private static String key(Line line, long height) {
    return height + " " + line.text().replaceAll("\\d+", "#").replaceAll("\\s+", " ").strip();
  }
}
