package io.github.ocr4j.local.internal.layout;

import io.github.ocr4j.local.internal.page.PageStructure.Title;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Finds the lines of the pages that the document's outline names as headings. */
final class OutlineHeadings {
  /** A heading has at most so many lines. */
  private static final int MAX_LINES = 4;

  /** At least this part of the titles stands on the pages to which they lead. */
  private static final double MIN_FOUND = 0.5;

  /** An outline with fewer titles says little. */
  private static final int MIN_TITLES = 2;

  /** A shorter title may stand on a page by chance. */
  private static final int MIN_LETTERS = 3;

  /**
   * A heading of the outline.
   *
   * @param lines its lines on the page
   * @param depth its depth in the outline, from 1
   */
  record Found(List<Line> lines, int depth) {}

  private final Map<Line, Found> byFirstLine = new IdentityHashMap<>();

  OutlineHeadings(List<PageLayout> pages) {
    int titles = 0;
    for (PageLayout page : pages) {
      titles += page.content().structure().outline().size();
      find(page);
    }
    if (titles < MIN_TITLES || byFirstLine.size() < MIN_FOUND * titles) {
      byFirstLine.clear();
    }
  }

  /** The heading that a line begins. */
  Optional<Found> beginsWith(Line line) {
    return Optional.ofNullable(byFirstLine.get(line));
  }

  private void find(PageLayout page) {
    Map<String, Integer> depths = new HashMap<>();
    for (Title title : page.content().structure().outline()) {
      depths.putIfAbsent(normal(title.text()), title.depth());
    }
    depths.keySet().removeIf(title -> title.length() < MIN_LETTERS);
    if (depths.isEmpty()) {
      return;
    }
    for (Region region : page.regions()) {
      List<Line> lines = region.lines();
      for (int start = 0; start < lines.size(); start++) {
        find(lines.subList(start, Math.min(lines.size(), start + MAX_LINES)), depths);
      }
    }
  }

  private void find(List<Line> lines, Map<String, Integer> depths) {
    List<Line> heading = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    for (Line line : lines) {
      heading.add(line);
      text.append(normal(line.text()));
      Integer depth = depths.get(text.toString());
      if (depth == null) {
        depth = depths.get(text.toString().replaceFirst("^\\d+", ""));
      }
      if (depth != null) {
        byFirstLine.putIfAbsent(heading.get(0), new Found(List.copyOf(heading), depth));
        return;
      }
    }
  }

  /** Letters and digits only: outlines differ from pages in blanks, dots and hyphens. */
  private static String normal(String text) {
    StringBuilder normal = new StringBuilder();
    text.toLowerCase(Locale.ROOT)
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .forEach(normal::appendCodePoint);
    return normal.toString();
  }
}
