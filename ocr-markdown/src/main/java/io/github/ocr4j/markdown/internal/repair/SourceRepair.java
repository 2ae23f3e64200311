package io.github.ocr4j.markdown.internal.repair;

import io.github.ocr4j.markdown.internal.context.ConversionContext;
import io.github.ocr4j.markdown.internal.page.PageDraft;
import io.github.ocr4j.markdown.option.Repair;
import io.github.ocr4j.model.OcrImage;
import io.github.ocr4j.model.OcrPage;
import io.github.ocr4j.model.OcrTable;
import java.util.List;

/**
 * Makes a page fit for work before positions are taken, because these changes are those that no
 * position survives: in its text, in its tables, and in the ids that lead from one to the other.
 */
public final class SourceRepair {
  private final ConversionContext context;
  private int removed;
  private int composed;

  private SourceRepair(ConversionContext context) {
    this.context = context;
  }

  /** Takes a page, and the text that is to be worked on as the page's. */
  public static PageDraft apply(ConversionContext context, OcrPage page, String text) {
    SourceRepair repair = new SourceRepair(context);
    String clean = repair.clean(text);
    PageDraft draft = new PageDraft(repair.clean(page), clean);
    context.findings().repaired(Repair.CONTROL_CHARACTERS, draft, repair.removed);
    context.findings().repaired(Repair.UNICODE, draft, repair.composed);
    return draft;
  }

  private OcrPage clean(OcrPage page) {
    boolean fit =
        page.images().stream().allMatch(image -> SourceText.isFit(image.id()))
            && page.tables().stream()
                .allMatch(
                    table -> SourceText.isFit(table.id()) && SourceText.isFit(table.content()));
    if (fit) {
      return page;
    }
    List<OcrImage> images =
        page.images().stream().map(image -> image.withId(id(image.id()))).toList();
    List<OcrTable> tables = page.tables().stream().map(this::clean).toList();
    return page.toBuilder().images(images).tables(tables).build();
  }

  private OcrTable clean(OcrTable table) {
    return new OcrTable(
        id(table.id()),
        clean(table.content()),
        table.format(),
        table.wordConfidenceScores(),
        table.additionalProperties());
  }

  /** Ids are not shown, so they are changed like the text that names them but not counted. */
  private String id(String id) {
    return new SourceRepair(context).clean(id);
  }

  private String clean(String text) {
    if (SourceText.isFit(text)) {
      return text;
    }
    int controls = context.isOn(Repair.CONTROL_CHARACTERS) ? SourceText.controlCharacters(text) : 0;
    String clean = controls == 0 ? text : SourceText.withoutControlCharacters(text);
    removed += controls;
    if (!context.isOn(Repair.UNICODE)) {
      return clean;
    }
    String normal = SourceText.composed(clean);
    composed += normal.equals(clean) ? 0 : Math.max(1, clean.length() - normal.length());
    return normal;
  }
}
