package io.github.ocr4j.markdown;

import io.github.ocr4j.markdown.internal.table.CleanHtml;
import io.github.ocr4j.markdown.internal.table.HtmlTable;
import io.github.ocr4j.markdown.internal.table.PipeTable;
import io.github.ocr4j.model.OcrTable;
import io.github.ocr4j.model.TableFormat;
import java.util.Optional;

/** Writes an extracted table in the form that the flavour renders. */
final class TableWriter {
  private final ConverterOptions options;
  private final Findings findings;

  TableWriter(ConverterOptions options, Findings findings) {
    this.options = options;
    this.findings = findings;
  }

  String write(OcrTable table, PageDraft draft) {
    if (!table.format().equals(TableFormat.HTML)) {
      return table.content().strip();
    }
    Optional<HtmlTable> parsed = HtmlTable.parse(table.content());
    if (parsed.isEmpty()) {
      return CleanHtml.tables(table.content());
    }
    boolean simple = parsed.get().isSimple();
    if (options.flavour() == Flavour.HUGO && !simple) {
      findings.add(
          Finding.Kind.TABLE_SPANS_LOST,
          draft,
          "table "
              + MarkdownEscape.inComment(table.id())
              + " has merged cells, which this flavour cannot write; they are empty now");
      return PipeTable.write(parsed.get());
    }
    return simple && options.flavour() != Flavour.COMMONMARK
        ? PipeTable.write(parsed.get())
        : CleanHtml.tables(table.content());
  }
}
