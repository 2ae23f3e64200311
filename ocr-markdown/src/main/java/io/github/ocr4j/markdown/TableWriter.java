package io.github.ocr4j.markdown;

import io.github.ocr4j.markdown.internal.table.CleanHtml;
import io.github.ocr4j.markdown.internal.table.HtmlTable;
import io.github.ocr4j.markdown.internal.table.PipeTable;
import io.github.ocr4j.model.OcrTable;
import io.github.ocr4j.model.TableFormat;
import java.util.Optional;

/** Writes tables in the form that the flavour renders. */
final class TableWriter {

  /** Treats Markdown that did not come as a page's text like the page's text. */
  interface Polish {
    String apply(String markdown, PageDraft draft);
  }

  private final ConverterOptions options;
  private final Findings findings;
  private final Polish polish;

  TableWriter(ConverterOptions options, Findings findings, Polish polish) {
    this.options = options;
    this.findings = findings;
    this.polish = polish;
  }

  String write(OcrTable table, PageDraft draft) {
    if (table.format().equals(TableFormat.HTML)) {
      return write(table.id(), table.content(), draft);
    }
    return wantsHtml()
        ? write(table.id(), PipeTable.toHtml(table.content().strip()), draft)
        : polish.apply(table.content().strip(), draft);
  }

  /** Writes a table that came as HTML. */
  String write(String name, String html, PageDraft draft) {
    Optional<HtmlTable> parsed = HtmlTable.parse(html);
    if (parsed.isEmpty()) {
      return html(html);
    }
    boolean simple = parsed.get().isSimple();
    if (wantsHtml() || !simple && !mustBePipes()) {
      return escaped(CleanHtml.tables(parsed.get(), isMdx()));
    }
    if (!simple) {
      findings.add(
          Finding.Kind.TABLE_SPANS_LOST,
          draft,
          "table "
              + MarkdownEscape.inComment(name)
              + " has merged cells or blocks in cells, which pipes cannot express");
    }
    String pipes = PipeTable.write(parsed.get(), options.flavour() != Flavour.HUGO);
    return polish.apply(pipes, draft);
  }

  private boolean wantsHtml() {
    return options.tables() == TableStyle.HTML
        || options.tables() == TableStyle.AUTO && options.flavour() == Flavour.COMMONMARK;
  }

  private boolean mustBePipes() {
    return options.tables() == TableStyle.PIPES || options.flavour() == Flavour.HUGO;
  }

  private String html(String html) {
    return escaped(CleanHtml.tables(html, isMdx()));
  }

  private boolean isMdx() {
    return options.flavour() == Flavour.MDX;
  }

  private String escaped(String html) {
    return TemplateEscape.generated(options.flavour(), html);
  }
}
