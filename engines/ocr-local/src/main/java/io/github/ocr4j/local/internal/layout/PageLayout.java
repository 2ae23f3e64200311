package io.github.ocr4j.local.internal.layout;

import io.github.ocr4j.local.internal.page.Box;
import io.github.ocr4j.local.internal.page.PageContent;
import io.github.ocr4j.local.internal.page.Word;
import java.util.ArrayList;
import java.util.List;

/**
 * A page's regions in reading order, before anything about the rest of the document is known.
 *
 * @param content what was found on the page
 * @param regions columns and bands
 */
public record PageLayout(PageContent content, List<Region> regions) {

  /**
   * Takes a page apart.
   *
   * @param page what was found on it
   * @return its layout
   */
  public static PageLayout of(PageContent page) {
    PageContent content = Initials.join(WritingDirection.leftToRight(page));
    List<Table> tables = new ArrayList<>();
    for (RuleGrid grid : RuleGrid.find(content.rules())) {
      RuledTableFinder.find(grid, content.words()).ifPresent(tables::add);
    }
    tables.addAll(OpenTableFinder.find(content.rules(), content.words(), tables));
    List<Box> framed = UnsureTables.remove(tables, content);
    List<Word> words = new ArrayList<>(content.words());
    words.removeIf(w -> tables.stream().anyMatch(t -> t.box().containsCenterOf(w.box())));
    List<Line> lines = LineBuilder.build(words);
    List<Box> selected = new ArrayList<>(FigureSelector.select(content, tables));
    selected.removeIf(figure -> framed.stream().anyMatch(f -> figure.shareInside(f) > 0.5));
    List<Box> figures = new ArrayList<>(FigureLabels.widen(selected, lines));
    figures.addAll(framed);
    List<Region> regions =
        TaggedPage.regions(content, tables, figures)
            .orElseGet(() -> assemble(content, lines, tables, List.copyOf(figures)));
    return new PageLayout(content, regions);
  }

  private static List<Region> assemble(
      PageContent content, List<Line> lines, List<Table> tables, List<Box> figures) {
    List<Element> elements = new ArrayList<>();
    for (Line line : lines) {
      if (figures.stream().noneMatch(figure -> FigureSelector.swallows(figure, line))) {
        elements.add(new Element.Text(line));
      }
    }
    tables.forEach(table -> elements.add(new Element.TableArea(table)));
    figures.forEach(figure -> elements.add(new Element.FigureArea(figure)));
    List<Element> gathered = new ArrayList<>(Floats.gather(elements));
    for (Box picture : FigureSelector.read(content)) {
      gathered.add(new Element.Floating(new Element.FigureArea(picture), List.of()));
    }
    return DrawingOrder.regions(content, gathered)
        .orElseGet(() -> ReadingOrder.order(gathered))
        .stream()
        .map(region -> Region.of(AlignedTableFinder.find(region.elements())))
        .toList();
  }

  /** The figures' boxes in reading order; {@link PageContent#onSource} tells where to cut them. */
  public List<Box> figures() {
    List<Box> figures = new ArrayList<>();
    for (Region region : regions) {
      for (Element element : region.elements()) {
        Element area = element instanceof Element.Floating f ? f.area() : element;
        if (area instanceof Element.FigureArea figure) {
          figures.add(figure.box());
        }
      }
    }
    return figures;
  }

  List<Table> tables() {
    List<Table> tables = new ArrayList<>();
    for (Region region : regions) {
      for (Element element : region.elements()) {
        Element area = element instanceof Element.Floating f ? f.area() : element;
        if (area instanceof Element.TableArea table) {
          tables.add(table.table());
        }
      }
    }
    return tables;
  }

  /** Whether the regions come from the document's tags. */
  boolean tagged() {
    return regions.stream().anyMatch(region -> region.part().isPresent());
  }

  List<Line> lines() {
    return regions.stream().flatMap(region -> region.lines().stream()).toList();
  }
}
