package io.github.ocr4j.markdown;

import io.github.ocr4j.markdown.internal.source.PageBlock;
import io.github.ocr4j.markdown.internal.source.Reference;
import io.github.ocr4j.markdown.internal.source.TextRange;
import io.github.ocr4j.model.OcrTable;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Puts extracted tables back where their placeholders are. No table is lost. */
final class TableStep {
  private final ConverterOptions options;
  private final Findings findings;
  private final TableWriter writer;

  TableStep(ConverterOptions options, Findings findings) {
    this.options = options;
    this.findings = findings;
    this.writer = new TableWriter(options, findings);
  }

  /**
   * Replaces the placeholders of a page. A table without placeholder is added to the page's end; a
   * placeholder without table becomes a comment.
   */
  void apply(PageDraft draft) {
    Map<String, OcrTable> tables = new LinkedHashMap<>();
    draft.page().tables().forEach(table -> tables.putIfAbsent(table.id(), table));
    Set<String> placed = new HashSet<>();
    for (Reference reference : draft.scan().references()) {
      if (reference.kind() != Reference.Kind.LINK) {
        continue;
      }
      OcrTable table = tables.get(reference.destination());
      if (table != null) {
        placed.add(table.id());
        place(draft, reference, table);
      } else if (Placeholders.looksLikeTable(reference)) {
        missing(draft, reference);
      }
    }
    tables.values().stream()
        .filter(table -> !placed.contains(table.id()))
        .forEach(table -> append(draft, table));
  }

  private void place(PageDraft draft, Reference reference, OcrTable table) {
    String text = writer.write(table, draft);
    if (reference.alone() || isInPlainParagraph(draft, reference)) {
      Insertion insertion = Insertion.at(draft.scan().text(), reference);
      draft.edits().replace(reference.range(), insertion.around(text));
      return;
    }
    findings.add(
        Finding.Kind.TABLE_MOVED,
        draft,
        "table "
            + MarkdownEscape.inComment(table.id())
            + " stood inside a cell, list or heading; it was moved to the end of the page");
    draft.edits().delete(reference.range());
    draft.append(text);
  }

  private static boolean isInPlainParagraph(PageDraft draft, Reference reference) {
    return draft.scan().blocks().stream()
        .anyMatch(
            block ->
                block.kind() == PageBlock.Kind.PARAGRAPH
                    && block.range().contains(reference.range()));
  }

  private void append(PageDraft draft, OcrTable table) {
    findings.add(
        Finding.Kind.TABLE_UNREFERENCED,
        draft,
        "the text does not point to table "
            + MarkdownEscape.inComment(table.id())
            + "; it was added to the end of the page");
    draft.append(writer.write(table, draft));
  }

  private void missing(PageDraft draft, Reference reference) {
    String id = MarkdownEscape.inComment(reference.destination());
    findings.add(
        Finding.Kind.TABLE_MISSING,
        draft,
        "the text points to " + id + ", but the response has no such table");
    draft
        .edits()
        .replace(
            reference.range(),
            MarkdownEscape.comment(options.flavour(), "table " + id + " is not in the response"));
  }

  /** How a block is put in the place of something inside a line. */
  private record Insertion(String before, String prefix, String after) {
    static Insertion at(String text, Reference reference) {
      TextRange range = reference.range();
      int lineStart = text.lastIndexOf('\n', range.start() - 1) + 1;
      String lead = text.substring(lineStart, range.start());
      String prefix = reference.alone() ? lead.replaceAll("[^\\s>]", " ") : "";
      String blank = "\n" + prefix;
      boolean textBefore = !isBlank(reference.alone() ? lineBefore(text, lineStart) : lead);
      String before = !textBefore ? "" : reference.alone() ? blank : "\n\n";
      int lineEnd = lineEnd(text, range.end());
      String rest = text.substring(range.end(), lineEnd);
      boolean textAfter = !isBlank(rest);
      String lineAfter = lineEnd < text.length() ? lineAfter(text, lineEnd) : "";
      String after =
          textAfter ? "\n\n" : needsBlank(lineAfter) ? "\n" + prefix.stripTrailing() : "";
      return new Insertion(before, prefix, after);
    }

    String around(String block) {
      return before + block.replace("\n", "\n" + prefix) + after;
    }

    private static String lineBefore(String text, int lineStart) {
      return lineStart == 0
          ? ""
          : text.substring(text.lastIndexOf('\n', lineStart - 2) + 1, lineStart - 1);
    }

    private static String lineAfter(String text, int lineEnd) {
      return text.substring(lineEnd + 1, lineEnd(text, lineEnd + 1));
    }

    private static int lineEnd(String text, int position) {
      int end = text.indexOf('\n', position);
      return end < 0 ? text.length() : end;
    }

    private static boolean isBlank(String line) {
      return line.matches("[\\s>]*");
    }

    /** Lines that hold only another placeholder make their own blank line. */
    private static boolean needsBlank(String line) {
      return !line.matches("[\\s>]*(\\[tbl-[^\\]]*\\]\\([^)]*\\)\\s*)?");
    }
  }
}
