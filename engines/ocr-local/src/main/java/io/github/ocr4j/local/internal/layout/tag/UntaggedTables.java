package io.github.ocr4j.local.internal.layout.tag;

import io.github.ocr4j.local.internal.layout.element.PageElement;
import io.github.ocr4j.local.internal.layout.element.Region;
import io.github.ocr4j.local.internal.layout.table.TableFinders;
import io.github.ocr4j.local.internal.layout.table.TableThresholds.Untagged;
import io.github.ocr4j.local.internal.page.ExtractedPage;
import io.github.ocr4j.local.internal.page.PageStructure.Kind;
import io.github.ocr4j.local.internal.page.Rows;
import java.util.List;

/** Finds tables without rulings among paragraphs whose tags do not say that they are cells. */
final class UntaggedTables {
  private UntaggedTables() {}

  static List<Region> find(ExtractedPage page, List<Region> regions) {
    return Rows.split(regions, (last, next) -> !isCellLike(last) || !isCellLike(next)).stream()
        .flatMap(run -> join(page, run).stream())
        .toList();
  }

  private static boolean isCellLike(Region region) {
    return region.part().filter(part -> part.kind() == Kind.PARAGRAPH).isPresent()
        && region.elements().size() <= Untagged.MAX_CELL_LINES
        && region.lines().size() == region.elements().size()
        && region.lines().stream()
            .allMatch(
                line -> line.box().width() < Untagged.MAX_CELL_WIDTH_LETTER_SIZES * line.size());
  }

  private static List<Region> join(ExtractedPage page, List<Region> run) {
    if (run.size() < Untagged.MIN_CELLS) {
      return List.copyOf(run);
    }
    List<PageElement> elements =
        run.stream().flatMap(region -> region.elements().stream()).toList();
    List<PageElement> found = TableFinders.ALIGNMENT.find(page, elements);
    return PageElement.tables(found).isEmpty() ? List.copyOf(run) : List.of(Region.of(found));
  }
}
