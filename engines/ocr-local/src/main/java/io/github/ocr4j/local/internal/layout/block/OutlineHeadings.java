package io.github.ocr4j.local.internal.layout.block;

import io.github.ocr4j.local.internal.layout.PageLayout;
import io.github.ocr4j.local.internal.layout.element.Region;
import io.github.ocr4j.local.internal.layout.line.Line;
import io.github.ocr4j.local.internal.page.PageStructure.Title;
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

  /** At least this share of the titles stands on the pages to which they lead. */
  private static final double MIN_FOUND_SHARE = 0.5;

  /** An outline with fewer titles says little. */
  private static final int MIN_TITLES = 2;

  /** A shorter title may stand on a page by chance. */
  private static final int MIN_LETTERS = 3;

  /** The lines of a heading, whose depth in the outline counts from 1. */
  record Found(List<Line> lines, int depth) {}

  private final Map<Line, Found> byFirstLine = new IdentityHashMap<>();

  OutlineHeadings(List<PageLayout> pages) {
    int titles = 0;
    for (PageLayout page : pages) {
      titles += page.content().structure().outline().size();
      find(page);
    }
    if (titles < MIN_TITLES || byFirstLine.size() < MIN_FOUND_SHARE * titles) {
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
      String key = key(title.text());
      if (key.length() >= MIN_LETTERS) {
        depths.putIfAbsent(key, title.depth());
      }
    }
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

  /** Notes the heading that begins with the first of some lines; its number may be left out. */
  private void find(List<Line> lines, Map<String, Integer> depths) {
    StringBuilder key = new StringBuilder();
    for (int i = 0; i < lines.size(); i++) {
      key.append(key(lines.get(i).text()));
      Integer depth = depths.get(key.toString());
      if (depth == null) {
        depth = depths.get(key.toString().replaceFirst("^\\d+", ""));
      }
      if (depth != null) {
        List<Line> heading = List.copyOf(lines.subList(0, i + 1));
        byFirstLine.putIfAbsent(lines.get(0), new Found(heading, depth));
        return;
      }
    }
  }

  /** Letters and digits only: outlines differ from pages in blanks, dots and hyphens. */
  private static String key(String text) {
    StringBuilder key = new StringBuilder();
    text.toLowerCase(Locale.ROOT)
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .forEach(key::appendCodePoint);
    return key.toString();
  }
}
