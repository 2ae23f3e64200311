package io.github.ocr4j.local.internal.layout.tag;

import io.github.ocr4j.local.internal.layout.element.PageElement;
import io.github.ocr4j.local.internal.layout.element.Region;
import io.github.ocr4j.local.internal.layout.element.Table;
import io.github.ocr4j.local.internal.layout.figure.FigureSelector;
import io.github.ocr4j.local.internal.layout.line.Line;
import io.github.ocr4j.local.internal.layout.line.LineBuilder;
import io.github.ocr4j.local.internal.layout.table.TableThresholds;
import io.github.ocr4j.local.internal.page.Box;
import io.github.ocr4j.local.internal.page.ExtractedPage;
import io.github.ocr4j.local.internal.page.PageStructure;
import io.github.ocr4j.local.internal.page.PageStructure.Kind;
import io.github.ocr4j.local.internal.page.PageStructure.Part;
import io.github.ocr4j.local.internal.page.Word;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Lays a page out as its tags say: their order, their kinds, their tables. */
public final class TaggedPage {
  private static final Part DECORATION =
      new Part(Kind.PARAGRAPH, 0, Set.of(PageStructure.ARTIFACT), List.of());

  private final ExtractedPage page;
  private final Map<Part, List<Word>> words = new LinkedHashMap<>();
  private final List<Word> rest = new ArrayList<>();

  private TaggedPage(ExtractedPage page, List<Box> figures) {
    this.page = page;
    Map<Integer, Part> partByMark = new HashMap<>();
    for (Part part : page.structure().parts()) {
      part.marks().forEach(mark -> partByMark.put(mark, part));
      part.cells().forEach(cell -> cell.marks().forEach(mark -> partByMark.put(mark, part)));
      words.put(part, new ArrayList<>());
    }
    for (Word word : page.words()) {
      if (figures.stream().noneMatch(figure -> figure.containsCenterOf(word))) {
        Part part = partByMark.get(word.mark());
        (part == null ? rest : words.get(part)).add(word);
      }
    }
    words.values().removeIf(List::isEmpty);
  }

  /**
   * The regions of a page with the tables that its rulings show and the figures with their labels;
   * empty if it has no tags or they cannot be trusted.
   */
  public static Optional<List<Region>> regions(
      ExtractedPage page, List<Table> drawn, List<Box> figures) {
    if (page.structure().parts().isEmpty()) {
      return Optional.empty();
    }
    TaggedPage tagged = new TaggedPage(page, figures);
    return TagEvidence.isCredible(tagged.words, tagged.rest)
        ? Optional.of(tagged.regions(drawn, figures))
        : Optional.empty();
  }

  private List<Region> regions(List<Table> drawn, List<Box> figures) {
    List<Region> regions = new ArrayList<>();
    List<Table> tables = new ArrayList<>();
    words.forEach(
        (part, inside) -> {
          Optional<Table> table =
              part.kind() == Kind.TABLE ? table(part, inside) : Optional.empty();
          table.ifPresent(tables::add);
          List<PageElement> elements =
              table.isPresent()
                  ? List.of(new PageElement.TableArea(table.get()))
                  : PageElement.texts(TaggedLines.of(inside));
          regions.add(new Region(elements, Optional.of(part)));
        });
    for (Table table : drawn) {
      if (tables.stream().noneMatch(known -> known.box().intersects(table))) {
        tables.add(table);
        regions.replaceAll(region -> without(region, table.box()));
        regions.removeIf(region -> region.elements().isEmpty());
        insert(regions, Region.of(new PageElement.TableArea(table)));
      }
    }
    List<Region> all = new ArrayList<>(UntaggedTables.find(page, regions));
    figures.forEach(figure -> insert(all, Region.of(new PageElement.FigureArea(figure))));
    FigureSelector.read(page)
        .forEach(figure -> insert(all, Region.of(new PageElement.FigureArea(figure))));
    LineBuilder.build(rest).forEach(line -> insert(all, untagged(line)));
    return all;
  }

  private static Region untagged(Line line) {
    boolean isDecoration = line.words().stream().allMatch(TagEvidence::isDecoration);
    return new Region(
        List.of(new PageElement.Text(line)),
        isDecoration ? Optional.of(DECORATION) : Optional.empty());
  }

  private static Optional<Table> table(Part part, List<Word> words) {
    Map<Integer, List<Word>> byMark = new HashMap<>();
    words.forEach(w -> byMark.computeIfAbsent(w.mark(), mark -> new ArrayList<>()).add(w));
    List<Table.Cell> cells = new ArrayList<>();
    int rows = 0;
    int columns = 0;
    for (PageStructure.Cell cell : part.cells()) {
      List<Word> inside =
          cell.marks().stream()
              .sorted()
              .flatMap(mark -> byMark.getOrDefault(mark, List.of()).stream())
              .toList();
      cells.add(
          new Table.Cell(
              cell.row(),
              cell.column(),
              cell.rowSpan(),
              cell.columnSpan(),
              TaggedLines.of(inside)));
      rows = Math.max(rows, cell.row() + cell.rowSpan());
      columns = Math.max(columns, cell.column() + cell.columnSpan());
    }
    return Optional.of(new Table(Box.around(words), rows, columns, cells).trimmed())
        .filter(
            table ->
                table.rows() >= TableThresholds.MIN_ROWS
                    && table.columns() >= TableThresholds.MIN_COLUMNS);
  }

  /** A region without the lines that are a part of an area. */
  private static Region without(Region region, Box area) {
    return new Region(
        region.elements().stream()
            .filter(
                element ->
                    !(element instanceof PageElement.Text text
                        && FigureSelector.isPartOf(area, text.line())))
            .toList(),
        region.part());
  }

  /** Puts what has no place in the tags' order before the first region that is below it. */
  private static void insert(List<Region> regions, Region added) {
    int place = 0;
    while (place < regions.size()
        && (regions.get(place).box().top() < added.box().centerY()
            || regions.get(place).box().overlapX(added) <= 0)) {
      place++;
    }
    regions.add(place, added);
  }
}
