package io.github.ocr4j.markdown.internal.table;

import io.github.ocr4j.markdown.internal.source.TextParser;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.renderer.html.HtmlRenderer;

/** Writes tables with pipes. */
public final class PipeTableWriter {
  /** Beyond that, spans and missing cells are not filled up: a few bytes could fill the memory. */
  private static final int MOST_CELLS = 1_000_000;

  private PipeTableWriter() {}

  /**
   * Writes a table below its caption; its first row becomes the header. Cells that span are written
   * once, and the places they cover stay empty. Without HTML there are no tags such as {@code
   * <br>}.
   */
  public static String write(HtmlTable table, boolean html) {
    List<List<String>> grid = grid(table, html);
    int columns = grid.stream().mapToInt(List::size).max().orElse(0);
    StringBuilder text = new StringBuilder();
    if (!table.caption().isEmpty()) {
      text.append(PipeEscape.line(table.caption())).append("\n\n");
    }
    int padded = (long) columns * grid.size() <= MOST_CELLS ? columns : 0;
    for (int row = 0; row < grid.size(); row++) {
      List<String> cells = new ArrayList<>(grid.get(row));
      cells.addAll(Collections.nCopies(Math.max(0, padded - cells.size()), ""));
      line(text, cells);
      if (row == 0) {
        line(text, Collections.nCopies(columns, "---"));
      }
    }
    return text.toString().stripTrailing();
  }

  /** Renders Markdown that holds a pipe table as HTML, which still has to be cleaned. */
  public static String toHtml(String markdown) {
    return HtmlRenderer.builder()
        .extensions(List.of(TablesExtension.create()))
        .build()
        .render(TextParser.tree(markdown));
  }

  private static void line(StringBuilder text, List<String> cells) {
    text.append('|');
    for (String cell : cells) {
      text.append(' ').append(cell).append(cell.isEmpty() ? "|" : " |");
    }
    text.append('\n');
  }

  private static List<List<String>> grid(HtmlTable table, boolean html) {
    boolean spans = area(table) <= MOST_CELLS;
    List<List<String>> grid = new ArrayList<>();
    List<Integer> covered = new ArrayList<>();
    for (List<TableCell> row : table.rows()) {
      List<String> cells = new ArrayList<>();
      for (TableCell cell : row) {
        skipCovered(cells, covered);
        for (int i = 0; i < (spans ? cell.columns() : 1); i++) {
          cover(covered, cells.size(), spans ? cell.rows() - 1 : 0);
          cells.add(i == 0 ? PipeCellWriter.write(cell, html) : "");
        }
      }
      skipCovered(cells, covered);
      grid.add(cells);
    }
    return grid;
  }

  private static long area(HtmlTable table) {
    return table.rows().stream()
        .flatMap(List::stream)
        .mapToLong(cell -> (long) cell.columns() * cell.rows())
        .sum();
  }

  private static void skipCovered(List<String> cells, List<Integer> covered) {
    while (cells.size() < covered.size() && covered.get(cells.size()) > 0) {
      covered.set(cells.size(), covered.get(cells.size()) - 1);
      cells.add("");
    }
  }

  private static void cover(List<Integer> covered, int column, int rows) {
    while (covered.size() <= column) {
      covered.add(0);
    }
    covered.set(column, rows);
  }
}
