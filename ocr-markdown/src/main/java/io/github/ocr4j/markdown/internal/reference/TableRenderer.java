package io.github.ocr4j.markdown.internal.reference;

import io.github.ocr4j.markdown.document.Finding;
import io.github.ocr4j.markdown.internal.context.ConversionContext;
import io.github.ocr4j.markdown.internal.dialect.Dialect;
import io.github.ocr4j.markdown.internal.page.PageDraft;
import io.github.ocr4j.markdown.internal.table.HtmlTable;
import io.github.ocr4j.markdown.internal.table.HtmlTableCleaner;
import io.github.ocr4j.markdown.internal.table.HtmlTableWriter;
import io.github.ocr4j.markdown.internal.table.PipeTableWriter;
import io.github.ocr4j.markdown.internal.text.MarkdownEscape;
import io.github.ocr4j.markdown.option.TableStyle;
import io.github.ocr4j.model.OcrTable;
import io.github.ocr4j.model.TableFormat;
import java.util.List;
import java.util.stream.Collectors;

/** Writes tables in the form that the dialect renders. */
public final class TableRenderer {

  /** Treats Markdown that did not come as a page's text like the page's text. */
  public interface Polish {
    String apply(String markdown, PageDraft draft);
  }

  private final ConversionContext context;
  private final Dialect dialect;
  private final Polish polish;

  public TableRenderer(ConversionContext context, Polish polish) {
    this.context = context;
    this.dialect = context.dialect();
    this.polish = polish;
  }

  String write(OcrTable table, PageDraft draft) {
    if (table.format().equals(TableFormat.HTML)) {
      return write(table.id(), table.content(), draft);
    }
    return isHtmlWanted()
        ? write(table.id(), PipeTableWriter.toHtml(table.content().strip()), draft)
        : polish.apply(table.content().strip(), draft);
  }

  /** Writes a table that came as HTML. */
  String write(String name, String html, PageDraft draft) {
    List<HtmlTable> tables = HtmlTable.parse(html);
    boolean simple = tables.size() == 1 && tables.get(0).isSimple();
    if (tables.isEmpty() || isHtmlWanted() || !simple && !isPipesOnly()) {
      return html(tables, html, draft);
    }
    if (!simple) {
      context
          .findings()
          .add(
              Finding.Kind.TABLE_SPANS_LOST,
              draft,
              "table "
                  + MarkdownEscape.inComment(name)
                  + " has merged cells or blocks in cells, which pipes cannot express");
    }
    String pipes =
        tables.stream()
            .map(table -> PipeTableWriter.write(table, dialect.hasRawHtml()))
            .collect(Collectors.joining("\n\n"));
    return polish.apply(pipes, draft);
  }

  private String html(List<HtmlTable> tables, String html, PageDraft draft) {
    String clean =
        tables.size() == 1 && tables.get(0).isComplete()
            ? HtmlTableWriter.write(tables.get(0), dialect.hasJsxTags())
            : HtmlTableCleaner.tables(html, dialect.hasJsxTags());
    return clean.contains("<img") || clean.contains("<a ")
        ? polish.apply(clean, draft)
        : dialect.escapeGenerated(clean);
  }

  private boolean isHtmlWanted() {
    return context.options().tables() == TableStyle.HTML
        || context.options().tables() == TableStyle.AUTO && !dialect.hasPipeTables();
  }

  private boolean isPipesOnly() {
    return context.options().tables() == TableStyle.PIPES || !dialect.hasRawHtml();
  }
}
