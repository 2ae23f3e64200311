package io.github.ocr4j.local.internal.layout;

import io.github.ocr4j.local.internal.page.PageStructure.Kind;
import java.util.ArrayList;
import java.util.List;

/** Finds tables without borders among paragraphs whose tags do not say that they are cells. */
final class UntaggedTables {
  /** A cell has at most so many lines. */
  private static final int MAX_LINES = 3;

  /** A cell is at most so many sizes wide. */
  private static final double MAX_WIDTH = 20;

  /** Fewer cells are no table. */
  private static final int MIN_CELLS = 4;

  private UntaggedTables() {}

  static List<Region> find(List<Region> regions) {
    List<Region> found = new ArrayList<>();
    List<Region> run = new ArrayList<>();
    for (Region region : regions) {
      if (cell(region)) {
        run.add(region);
      } else {
        found.addAll(understand(run));
        run.clear();
        found.add(region);
      }
    }
    found.addAll(understand(run));
    return found;
  }

  private static boolean cell(Region region) {
    return region.part().filter(part -> part.kind() == Kind.PARAGRAPH).isPresent()
        && region.elements().size() <= MAX_LINES
        && region.lines().size() == region.elements().size()
        && region.lines().stream().allMatch(l -> l.box().width() < MAX_WIDTH * l.size());
  }

  private static List<Region> understand(List<Region> run) {
    if (run.size() < MIN_CELLS) {
      return List.copyOf(run);
    }
    List<Element> elements = run.stream().flatMap(region -> region.elements().stream()).toList();
    List<Element> tables = AlignedTableFinder.find(elements);
    return tables.stream().anyMatch(Element.TableArea.class::isInstance)
        ? List.of(Region.of(tables))
        : List.copyOf(run);
  }
}
