package io.github.ocr4j.markdown.internal.reference;

import io.github.ocr4j.markdown.document.Finding;
import io.github.ocr4j.markdown.internal.context.ConversionContext;
import io.github.ocr4j.markdown.internal.page.PageDraft;
import io.github.ocr4j.markdown.internal.page.Placeholders;
import io.github.ocr4j.markdown.internal.path.LinkDestinations;
import io.github.ocr4j.markdown.internal.path.LinkSafety;
import io.github.ocr4j.markdown.internal.source.Reference;
import io.github.ocr4j.markdown.internal.source.TextRange;
import io.github.ocr4j.markdown.internal.text.MarkdownEscape;
import io.github.ocr4j.markdown.option.UnsafeLinks;
import io.github.ocr4j.model.OcrTable;
import java.util.Set;
import java.util.stream.Collectors;

/** Takes the danger out of links, and the link out of what points nowhere. The words stay. */
public final class LinkStep {
  private final ConversionContext context;
  private final SharedLabels labels;

  public LinkStep(ConversionContext context, SharedLabels labels) {
    this.context = context;
    this.labels = labels;
  }

  /** Looks at all links but the placeholders of images and tables, which other steps know. */
  public void applyBeforeImages(PageDraft draft) {
    Set<String> tables =
        draft.page().tables().stream().map(OcrTable::id).collect(Collectors.toSet());
    for (Reference reference : draft.parsed().references()) {
      if (!isPlaceholder(draft, reference, tables)) {
        removeIfBad(draft, reference);
      }
    }
  }

  /** Looks at what the steps for images and tables have left. */
  public void apply(PageDraft draft) {
    for (Reference reference : draft.parsed().references()) {
      if (!draft.isHandled(reference) && !removeIfBad(draft, reference)) {
        labels.writeOut(draft, reference, LinkDestinations.destination(reference.destination()));
      }
    }
  }

  private boolean removeIfBad(PageDraft draft, Reference reference) {
    if (context.options().unsafeLinks() == UnsafeLinks.REMOVE && isUnsafe(draft, reference)) {
      context
          .findings()
          .add(
              Finding.Kind.LINK_NEUTRALISED,
              draft,
              "a link that could run code or hold data is gone");
      remove(draft, reference);
      return true;
    }
    if (isDangling(reference) && !isFootnote(draft, reference)) {
      context
          .findings()
          .add(
              Finding.Kind.LINK_DANGLING,
              draft,
              "a link to "
                  + MarkdownEscape.inComment(reference.destination())
                  + " is gone, because there is no such file");
      remove(draft, reference);
      return true;
    }
    return false;
  }

  private static boolean isPlaceholder(PageDraft draft, Reference reference, Set<String> tables) {
    String destination = reference.destination();
    boolean ofImage = draft.images().find(destination).isPresent();
    return switch (reference.kind()) {
      case AUTOLINK -> false;
      case LINK ->
          ofImage
              || !draft.isPart()
                  && (tables.contains(destination) || Placeholders.isTable(reference));
      case IMAGE, HTML_IMAGE ->
          ofImage || LinkSafety.isRelative(destination) || DataUri.isImage(destination);
      case DEFINITION -> ofImage || DataUri.isImage(destination);
      case HTML_LINK -> ofImage;
    };
  }

  /** A footnote of one word may look like an unknown scheme; what runs code is none. */
  private static boolean isUnsafe(PageDraft draft, Reference reference) {
    return isFootnote(draft, reference)
        ? LinkSafety.isCode(reference.destination())
        : !LinkSafety.isSafe(reference.destination());
  }

  /** The parser takes {@code [^1]: text} for the definition of a link. */
  private static boolean isFootnote(PageDraft draft, Reference reference) {
    return draft.parsed().text().startsWith("[^", reference.range().start());
  }

  /** A definition may be of anything; only that of an id is known to lead nowhere. */
  private static boolean isDangling(Reference reference) {
    String destination = reference.destination();
    return switch (reference.kind()) {
      case LINK, HTML_LINK -> LinkSafety.isRelative(destination);
      case DEFINITION -> Placeholders.isId(destination);
      case IMAGE, HTML_IMAGE, AUTOLINK -> false;
    };
  }

  private void remove(PageDraft draft, Reference reference) {
    TextRange range = reference.range();
    switch (reference.kind()) {
      case LINK -> keepLabel(draft, reference);
      case IMAGE, HTML_IMAGE ->
          draft
              .edits()
              .replace(
                  range,
                  ReplacementComment.inPlaceOf(range, draft, context.dialect(), "image removed"));
      case AUTOLINK -> {
        draft.edits().delete(new TextRange(range.start(), range.start() + 1));
        draft.edits().delete(new TextRange(range.end() - 1, range.end()));
      }
      case DEFINITION, HTML_LINK ->
          reference
              .destinationRange()
              .ifPresent(destination -> draft.edits().replace(destination, "#"));
    }
  }

  private static void keepLabel(PageDraft draft, Reference reference) {
    TextRange range = reference.range();
    reference
        .label()
        .ifPresent(
            label -> {
              draft.edits().delete(new TextRange(range.start(), label.start()));
              draft.edits().delete(new TextRange(label.end(), range.end()));
            });
  }
}
