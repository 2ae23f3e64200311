package io.github.ocr4j.local.internal.layout.tag;

import io.github.ocr4j.local.internal.layout.element.PageElement;
import io.github.ocr4j.local.internal.layout.element.Region;
import io.github.ocr4j.local.internal.layout.table.TableFinders;
import io.github.ocr4j.local.internal.page.ExtractedPage;
import io.github.ocr4j.local.internal.page.PageStructure.Kind;
import java.util.ArrayList;
import java.util.List;

/** Finds tables without rulings among paragraphs whose tags do not say that they are cells. */
final class UntaggedTables {
  /** A cell has at most so many lines. */
  private static final int MAX_CELL_LINES = 3;

  /** The lines of a cell are narrower than this. */
  private static final double MAX_CELL_WIDTH_LETTER_SIZES = 20;

  /** Fewer cells are no table. */
  private static final int MIN_CELLS = 4;

  private UntaggedTables() {}

  static List<Region> find(ExtractedPage page, List<Region> regions) {
    List<Region> found = new ArrayList<>();
    List<Region> run = new ArrayList<>();
    for (Region region : regions) {
      if (isCellLike(region)) {
        run.add(region);
      } else {
        found.addAll(join(page, run));
        run.clear();
        found.add(region);
      }
    }
    found.addAll(join(page, run));
    return found;
  }

  private static boolean isCellLike(Region region) {
    return region.part().filter(part -> part.kind() == Kind.PARAGRAPH).isPresent()
        && region.elements().size() <= MAX_CELL_LINES
        && region.lines().size() == region.elements().size()
        && region.lines().stream()
            .allMatch(line -> line.box().width() < MAX_CELL_WIDTH_LETTER_SIZES * line.size());
  }

  private static List<Region> join(ExtractedPage page, List<Region> run) {
    if (run.size() < MIN_CELLS) {
      return List.copyOf(run);
    }
    List<PageElement> elements =
        run.stream().flatMap(region -> region.elements().stream()).toList();
    List<PageElement> found = TableFinders.ALIGNMENT.find(page, elements);
    return PageElement.tables(found).isEmpty() ? List.copyOf(run) : List.of(Region.of(found));
  }
}
