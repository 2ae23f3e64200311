package io.github.ocr4j.local.internal.layout;

import io.github.ocr4j.local.internal.layout.column.DrawingOrder;
import io.github.ocr4j.local.internal.layout.column.ReadingOrder;
import io.github.ocr4j.local.internal.layout.element.PageElement;
import io.github.ocr4j.local.internal.layout.element.Region;
import io.github.ocr4j.local.internal.layout.element.Table;
import io.github.ocr4j.local.internal.layout.figure.FigureLabels;
import io.github.ocr4j.local.internal.layout.figure.FigureSelector;
import io.github.ocr4j.local.internal.layout.figure.Floats;
import io.github.ocr4j.local.internal.layout.line.DropCaps;
import io.github.ocr4j.local.internal.layout.line.Line;
import io.github.ocr4j.local.internal.layout.line.LineBuilder;
import io.github.ocr4j.local.internal.layout.line.WritingDirection;
import io.github.ocr4j.local.internal.layout.table.TableFinders;
import io.github.ocr4j.local.internal.layout.tag.TaggedPage;
import io.github.ocr4j.local.internal.page.Box;
import io.github.ocr4j.local.internal.page.ExtractedPage;
import io.github.ocr4j.local.internal.page.Word;
import java.util.ArrayList;
import java.util.List;

/** A page's regions in reading order, before anything about the rest of the document is known. */
public record PageLayout(ExtractedPage content, List<Region> regions) {
  /** A figure of which a larger share lies in a framed drawing is part of that. */
  private static final double MAX_SHARE_IN_FRAME = 0.5;

  /** Takes a page apart. */
  public static PageLayout of(ExtractedPage page) {
    ExtractedPage content = DropCaps.join(WritingDirection.leftToRight(page));
    List<PageElement> found = TableFinders.RULINGS.find(content, List.of());
    List<Table> tables = PageElement.tables(found);
    List<Box> framed = PageElement.figures(found);
    List<Word> words =
        content.words().stream()
            .filter(word -> tables.stream().noneMatch(t -> t.box().containsCenterOf(word)))
            .toList();
    List<Line> lines = LineBuilder.build(words);
    List<Box> figures = new ArrayList<>();
    for (Box figure : FigureSelector.select(content, tables)) {
      if (framed.stream().noneMatch(frame -> figure.shareInside(frame) > MAX_SHARE_IN_FRAME)) {
        figures.add(FigureLabels.widen(figure, lines));
      }
    }
    figures.addAll(framed);
    List<Region> regions =
        TaggedPage.regions(content, tables, figures)
            .orElseGet(() -> order(content, lines, tables, figures));
    return new PageLayout(content, regions);
  }

  private static List<Region> order(
      ExtractedPage content, List<Line> lines, List<Table> tables, List<Box> figures) {
    List<PageElement> elements = new ArrayList<>();
    for (Line line : lines) {
      if (figures.stream().noneMatch(figure -> FigureSelector.isPartOf(figure, line))) {
        elements.add(new PageElement.Text(line));
      }
    }
    tables.forEach(table -> elements.add(new PageElement.TableArea(table)));
    figures.forEach(figure -> elements.add(new PageElement.FigureArea(figure)));
    List<PageElement> gathered = new ArrayList<>(Floats.gather(elements));
    for (Box picture : FigureSelector.read(content)) {
      gathered.add(new PageElement.Floating(new PageElement.FigureArea(picture), List.of()));
    }
    return DrawingOrder.regions(content, gathered)
        .orElseGet(() -> ReadingOrder.order(gathered))
        .stream()
        .map(region -> Region.of(TableFinders.ALIGNMENT.find(content, region.elements())))
        .toList();
  }

  private List<PageElement> elements() {
    return regions.stream().flatMap(region -> region.elements().stream()).toList();
  }

  /** The figures' boxes in reading order; {@link ExtractedPage#onSource} says where to cut them. */
  public List<Box> figures() {
    return PageElement.figures(elements());
  }

  public List<Table> tables() {
    return PageElement.tables(elements());
  }

  public List<Line> lines() {
    return PageElement.lines(elements());
  }

  /** Whether the regions come from the document's tags. */
  public boolean isTagged() {
    return regions.stream().anyMatch(region -> region.part().isPresent());
  }
}
