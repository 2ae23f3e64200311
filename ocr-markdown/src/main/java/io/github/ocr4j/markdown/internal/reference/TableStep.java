package io.github.ocr4j.markdown.internal.reference;

import io.github.ocr4j.markdown.document.Finding;
import io.github.ocr4j.markdown.internal.context.ConversionContext;
import io.github.ocr4j.markdown.internal.page.PageDraft;
import io.github.ocr4j.markdown.internal.page.Placeholders;
import io.github.ocr4j.markdown.internal.source.HtmlFragment;
import io.github.ocr4j.markdown.internal.source.PageBlock;
import io.github.ocr4j.markdown.internal.source.Reference;
import io.github.ocr4j.markdown.internal.text.MarkdownEscape;
import io.github.ocr4j.model.OcrTable;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;

/** Puts extracted tables back where their placeholders are. No table is lost. */
public final class TableStep {
  private final ConversionContext context;
  private final TableRenderer writer;

  public TableStep(ConversionContext context, TableRenderer writer) {
    this.context = context;
    this.writer = writer;
  }

  /**
   * Replaces the placeholders of a page. A table without placeholder is added to the page's end; a
   * placeholder without table, and a second one for the same table, becomes a comment.
   */
  public void apply(PageDraft draft) {
    Map<String, OcrTable> tables = new HashMap<>();
    draft.page().tables().forEach(table -> tables.putIfAbsent(table.id(), table));
    Set<OcrTable> placed = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Reference reference : draft.parsed().references()) {
      if (reference.kind() != Reference.Kind.LINK) {
        continue;
      }
      OcrTable table = tables.get(reference.destination());
      if (table != null) {
        draft.handle(reference);
        if (placed.add(table)) {
          place(draft, reference, table);
        } else {
          repeated(draft, reference);
        }
      } else if (Placeholders.isTable(reference)) {
        draft.handle(reference);
        missing(draft, reference);
      }
    }
    draft.page().tables().stream()
        .filter(table -> !placed.contains(table))
        .forEach(table -> append(draft, table));
    draft.parsed().html().stream()
        .filter(fragment -> fragment.isTable(draft.parsed().text()))
        .filter(fragment -> !draft.edits().isTaken(fragment.range()))
        .forEach(fragment -> rewrite(draft, fragment));
  }

  /** Tables that the engine left in the text as HTML. */
  private void rewrite(PageDraft draft, HtmlFragment fragment) {
    String html = fragment.range().in(draft.parsed().text());
    String text = writer.write("in the text", html, draft);
    String lineBreak = html.endsWith("\n") ? "\n" : "";
    if (draft.edits().replace(fragment.range(), text + lineBreak)) {
      context
          .findings()
          .add(Finding.Kind.TABLE_REWRITTEN, draft, "an HTML table in the text was written anew");
    }
  }

  private void place(PageDraft draft, Reference reference, OcrTable table) {
    String text = writer.write(table, draft);
    if (reference.isAlone() || isInPlainParagraph(draft, reference)) {
      BlockInsertion insertion = BlockInsertion.at(draft.parsed().text(), reference);
      draft.edits().replace(reference.range(), insertion.around(text));
      return;
    }
    context
        .findings()
        .add(
            Finding.Kind.TABLE_MOVED,
            draft,
            "table "
                + MarkdownEscape.inComment(table.id())
                + " stood inside a cell, list or heading; it was moved to the end of the page");
    if (ReplacementComment.isPossiblyInTag(draft.parsed().text(), reference.range().start())) {
      comment(draft, reference, "table " + MarkdownEscape.inComment(table.id()) + " is below");
    } else {
      draft.edits().delete(reference.range());
    }
    draft.append(text);
  }

  private static boolean isInPlainParagraph(PageDraft draft, Reference reference) {
    return draft.parsed().blocks().stream()
        .anyMatch(
            block ->
                block.kind() == PageBlock.Kind.PARAGRAPH
                    && block.range().contains(reference.range()));
  }

  private void append(PageDraft draft, OcrTable table) {
    context
        .findings()
        .add(
            Finding.Kind.TABLE_UNREFERENCED,
            draft,
            "the text does not point to table "
                + MarkdownEscape.inComment(table.id())
                + "; it was added to the end of the page");
    draft.append(writer.write(table, draft));
  }

  /** One table, pointed to often enough, would fill the disk. */
  private void repeated(PageDraft draft, Reference reference) {
    String id = MarkdownEscape.inComment(reference.destination());
    context
        .findings()
        .add(Finding.Kind.TABLE_REPEATED, draft, "the text points to " + id + " more than once");
    comment(draft, reference, "table " + id + " is above");
  }

  private void missing(PageDraft draft, Reference reference) {
    String id = MarkdownEscape.inComment(reference.destination());
    context
        .findings()
        .add(
            Finding.Kind.TABLE_MISSING,
            draft,
            "the text points to " + id + ", but the response has no such table");
    comment(draft, reference, "table " + id + " is not in the response");
  }

  private void comment(PageDraft draft, Reference reference, String words) {
    String remark =
        ReplacementComment.inPlaceOf(reference.range(), draft, context.dialect(), words);
    draft.edits().replace(reference.range(), remark);
  }
}
