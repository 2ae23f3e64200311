package io.github.ocr4j.local.internal.layout;

import io.github.ocr4j.local.internal.page.Box;
import io.github.ocr4j.local.internal.page.PageContent;
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
final class TaggedPage {
  /** A tagged table with less is a frame around text. */
  private static final int MIN_ROWS = 2;

  private static final int MIN_COLUMNS = 2;

  private final List<Box> figures;
  private final Map<Integer, Part> partByMark = new HashMap<>();
  private final Map<Part, List<Word>> words = new LinkedHashMap<>();
  private final List<Word> rest = new ArrayList<>();

  private TaggedPage(PageContent page, List<Box> figures) {
    this.figures = figures;
    for (Part part : page.structure().parts()) {
      part.marks().forEach(mark -> partByMark.put(mark, part));
      part.cells().forEach(cell -> cell.marks().forEach(mark -> partByMark.put(mark, part)));
      words.put(part, new ArrayList<>());
    }
    for (Word word : page.words()) {
      Part part = partByMark.get(word.mark());
      if (figures.stream().anyMatch(figure -> figure.containsCenterOf(word.box()))) {
        continue;
      }
      (part == null ? rest : words.get(part)).add(word);
    }
    words.values().removeIf(List::isEmpty);
  }

  /**
   * Lays a page out.
   *
   * @param page what was found on it
   * @param drawn tables that its lines show
   * @param figures where its figures are, with the labels that belong to them
   * @return its regions; empty if it has no tags or they cannot be trusted
   */
  static Optional<List<Region>> regions(PageContent page, List<Table> drawn, List<Box> figures) {
    if (page.structure().parts().isEmpty()) {
      return Optional.empty();
    }
    TaggedPage tagged = new TaggedPage(page, figures);
    return TagEvidence.sound(tagged.words, tagged.rest)
        ? Optional.of(tagged.regions(drawn, withRead(figures, page)))
        : Optional.empty();
  }

  private static List<Box> withRead(List<Box> figures, PageContent page) {
    List<Box> all = new ArrayList<>(figures);
    all.addAll(FigureSelector.read(page));
    return all;
  }

  private List<Region> regions(List<Table> drawn, List<Box> allFigures) {
    List<Region> regions = new ArrayList<>();
    List<Table> tables = new ArrayList<>();
    for (Map.Entry<Part, List<Word>> entry : words.entrySet()) {
      Optional<Table> table = table(entry.getKey());
      table.ifPresent(tables::add);
      regions.add(
          table
              .map(t -> new Region(List.of(new Element.TableArea(t)), Optional.of(entry.getKey())))
              .orElseGet(() -> text(entry.getKey(), entry.getValue())));
    }
    for (Table table : drawn) {
      boolean known = tables.stream().anyMatch(t -> t.box().intersects(table.box()));
      if (!known) {
        tables.add(table);
        regions = without(regions, table.box());
        insert(regions, Region.of(new Element.TableArea(table)));
      }
    }
    regions = new ArrayList<>(UntaggedTables.find(regions));
    for (Box figure : allFigures) {
      insert(regions, Region.of(new Element.FigureArea(figure)));
    }
    for (Line line : LineBuilder.build(rest)) {
      insert(regions, untagged(line));
    }
    return regions;
  }

  private static Region untagged(Line line) {
    Part decoration = new Part(Kind.PARAGRAPH, 0, Set.of(PageStructure.ARTIFACT), List.of());
    return new Region(
        List.of(new Element.Text(line)),
        line.words().stream().allMatch(TagEvidence::decoration)
            ? Optional.of(decoration)
            : Optional.empty());
  }

  private static Region text(Part part, List<Word> words) {
    List<Element> lines = TaggedLines.of(words).stream().<Element>map(Element.Text::new).toList();
    return new Region(lines, Optional.of(part));
  }

  private Optional<Table> table(Part part) {
    if (part.kind() != Kind.TABLE) {
      return Optional.empty();
    }
    Map<Integer, List<Word>> byMark = new HashMap<>();
    words
        .get(part)
        .forEach(w -> byMark.computeIfAbsent(w.mark(), mark -> new ArrayList<>()).add(w));
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
              inside.isEmpty() ? List.of() : TaggedLines.of(inside)));
      rows = Math.max(rows, cell.row() + cell.rowSpan());
      columns = Math.max(columns, cell.column() + cell.columnSpan());
    }
    Box box = Box.around(words.get(part).stream().map(Word::box).toList());
    Table table = TableTrimmer.trim(new Table(box, rows, columns, cells));
    return table.rows() >= MIN_ROWS && table.columns() >= MIN_COLUMNS
        ? Optional.of(table)
        : Optional.empty();
  }

  /** The regions without the lines that are a part of an area. */
  private static List<Region> without(List<Region> regions, Box area) {
    List<Region> kept = new ArrayList<>();
    for (Region region : regions) {
      List<Element> elements =
          region.elements().stream()
              .filter(
                  e -> !(e instanceof Element.Text t && FigureSelector.swallows(area, t.line())))
              .toList();
      if (!elements.isEmpty()) {
        kept.add(new Region(elements, region.part()));
      }
    }
    return kept;
  }

  /** Puts what has no place in the tags' order before the first region that is below it. */
  private static void insert(List<Region> regions, Region added) {
    int place = 0;
    while (place < regions.size()
        && (regions.get(place).box().top() < added.box().centerY()
            || regions.get(place).box().overlapX(added.box()) <= 0)) {
      place++;
    }
    regions.add(place, added);
  }
}
