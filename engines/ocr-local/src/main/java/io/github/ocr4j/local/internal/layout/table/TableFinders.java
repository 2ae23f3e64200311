package io.github.ocr4j.local.internal.layout.table;

import io.github.ocr4j.local.internal.layout.element.PageElement;
import io.github.ocr4j.local.internal.page.ExtractedPage;
import java.util.List;

/**
 * All finders of tables in the order in which they are asked. A finder leaves the tables of those
 * before it alone. Their thresholds are in {@link TableThresholds}.
 *
 * <p>Two steps before prepare the page: {@code ShadedRowBorders} adds the edges of shaded rows to
 * the rulings, {@code SidewaysText} adds the turned words of table heads to the words. Tables that
 * the document's tags describe go first on pages whose tags are credible ({@code TaggedPage}).
 */
public enum TableFinders {
  /**
   * Tables that drawn lines show, before words become lines of text: a grid of lines ({@link
   * RulingGrid}); horizontal lines only (columns by {@link ColumnFinder}, rows by {@link
   * TableRows}, heads of two levels by {@link HeadSpans}); at last, what looks like a framed
   * drawing becomes a figure.
   */
  RULINGS(new RuledTableFinder(), new OpenTableFinder(), new UncertainTableFilter()),

  /**
   * Tables without lines whose rows were drawn cell by cell ({@link DrawnRow}), on pages that are
   * read in the order in which they were drawn.
   */
  DRAWING_ORDER(new DrawnTableFinder()),

  /**
   * Tables without lines whose text stands under each other, in each column of text: rows by {@link
   * AlignedRows} and {@link WrappedRows}, columns by {@link TableColumns}, no table by {@link
   * SideBySideBlocks}.
   */
  ALIGNMENT(new AlignedTableFinder());

  private final List<TableFinder> finders;

  TableFinders(TableFinder... finders) {
    this.finders = List.of(finders);
  }

  /** The elements with the tables that these finders add to them. */
  public List<PageElement> find(ExtractedPage page, List<PageElement> elements) {
    List<PageElement> found = elements;
    for (TableFinder finder : finders) {
      found = finder.find(page, found);
    }
    return found;
  }
}
