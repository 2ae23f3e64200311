package io.github.ocr4j.markdown.internal.reference;

import io.github.ocr4j.markdown.document.Finding;
import io.github.ocr4j.markdown.internal.context.ConversionContext;
import io.github.ocr4j.markdown.internal.page.PageDraft;
import io.github.ocr4j.markdown.internal.page.Placeholders;
import io.github.ocr4j.markdown.internal.path.LinkSafety;
import io.github.ocr4j.markdown.internal.source.ParsedText;
import io.github.ocr4j.markdown.internal.source.Reference;
import io.github.ocr4j.markdown.internal.source.TextRange;
import io.github.ocr4j.markdown.internal.text.MarkdownEscape;
import io.github.ocr4j.markdown.internal.text.SingleLine;
import io.github.ocr4j.model.OcrImage;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import org.jsoup.parser.Parser;

/** Points references to images at their files. No image is lost. */
public final class ImageStep {
  /** An image, with its file and what it is called when nothing else is known. */
  private record Located(OcrImage image, Optional<String> link, String ordinal) {
    Optional<String> alt() {
      return AltText.of(image.imageAnnotation());
    }
  }

  private final ConversionContext context;
  private final ImageFiles files;
  private final SharedLabels labels;
  private final Map<OcrImage, Located> known = new IdentityHashMap<>();

  public ImageStep(ConversionContext context, ImageFiles files, SharedLabels labels) {
    this.context = context;
    this.files = files;
    this.labels = labels;
  }

  /** Rewrites the references of a page; one that no image answers becomes a comment. */
  public void apply(PageDraft draft) {
    for (Reference reference : draft.parsed().references()) {
      Optional<OcrImage> image = find(draft, reference);
      if (image.isPresent()) {
        show(draft, reference, image.get());
        rewrite(draft, reference, locate(image.get(), draft));
      } else if (reference.isImage() && LinkSafety.isRelative(reference.destination())) {
        draft.handle(reference);
        missing(draft, reference);
      } else if (reference.isImage() || reference.kind() == Reference.Kind.DEFINITION) {
        embedded(draft, reference);
      }
    }
  }

  /** A definition alone shows nothing. */
  private static void show(PageDraft draft, Reference reference, OcrImage image) {
    if (reference.kind() != Reference.Kind.DEFINITION) {
      draft.images().show(image);
    }
  }

  /** Adds images that neither the text nor a table of the page shows to the page's end. */
  public void appendUnshown(PageDraft draft) {
    draft.images().unshown().forEach(image -> append(draft, locate(image, draft)));
  }

  /** An image whose bytes are in the link itself becomes a file like the others. */
  private void embedded(PageDraft draft, Reference reference) {
    Optional<TextRange> destination = reference.destinationRange();
    if (destination.isPresent()) {
      DataUri.decode(reference.destination())
          .flatMap(content -> files.link("data", content, draft))
          .filter(link -> draft.edits().replace(destination.get(), link))
          .ifPresent(link -> draft.handle(reference));
    }
  }

  private static Optional<OcrImage> find(PageDraft draft, Reference reference) {
    return reference.kind() == Reference.Kind.AUTOLINK
        ? Optional.empty()
        : draft.images().find(reference.destination());
  }

  private Located locate(OcrImage image, PageDraft draft) {
    return known.computeIfAbsent(
        image,
        any ->
            new Located(
                image,
                files.link(image, draft),
                "Image " + draft.images().number(image) + " of page " + (draft.index() + 1)));
  }

  private void rewrite(PageDraft draft, Reference reference, Located located) {
    if (located.link().isEmpty()) {
      unavailable(draft, reference, located);
      return;
    }
    draft.handle(reference);
    if (reference.kind() == Reference.Kind.HTML_IMAGE && !context.dialect().hasRawHtml()) {
      draft.edits().replace(reference.range(), image(located, ownAlt(draft, reference)));
      return;
    }
    String link = located.link().get();
    reference.destinationRange().ifPresent(range -> draft.edits().replace(range, link));
    labels.writeOut(draft, reference, link);
    if (reference.kind() == Reference.Kind.IMAGE && hasNoLabelOfItsOwn(draft.parsed(), reference)) {
      String alt =
          located
              .alt()
              .or(() -> AltText.of(ImageCaption.of(reference, draft.parsed())))
              .orElse(located.ordinal());
      replaceLabel(draft, reference, alt);
    }
  }

  /** What a tag says itself. */
  private static Optional<String> ownAlt(PageDraft draft, Reference reference) {
    return draft.parsed().html().stream()
        .flatMap(fragment -> fragment.tags().stream())
        .filter(tag -> tag.range().equals(reference.range()))
        .findFirst()
        .flatMap(tag -> tag.attribute("alt"))
        .map(alt -> Parser.unescapeEntities(alt.value().in(draft.parsed().text()), true))
        .map(SingleLine::of)
        .filter(alt -> !alt.isEmpty() && !alt.equals(reference.destination()));
  }

  private static boolean hasNoLabelOfItsOwn(ParsedText parsed, Reference reference) {
    return reference.destinationRange().isPresent()
        && (reference.label().map(TextRange::isEmpty).orElse(false)
            || Placeholders.isItsOwnLabel(reference, parsed));
  }

  private static void replaceLabel(PageDraft draft, Reference reference, String alt) {
    reference.label().ifPresent(range -> draft.edits().replace(range, MarkdownEscape.inline(alt)));
  }

  /** What only links to the image is left to those who take dangling links out. */
  private void unavailable(PageDraft draft, Reference reference, Located located) {
    if (!reference.isImage()) {
      return;
    }
    draft.handle(reference);
    TextRange range = reference.range();
    String words =
        inWords(located)
            .orElseGet(
                () ->
                    ReplacementComment.inPlaceOf(
                        range, draft, context.dialect(), withoutFile(located)));
    draft.edits().replace(range, words);
  }

  private static Optional<String> inWords(Located located) {
    return located.alt().map(alt -> "*" + MarkdownEscape.inline(alt) + "*");
  }

  private static String withoutFile(Located located) {
    return "image " + MarkdownEscape.inComment(located.image().id()) + " has no file";
  }

  private void missing(PageDraft draft, Reference reference) {
    String id = MarkdownEscape.inComment(reference.destination());
    context
        .findings()
        .add(
            Finding.Kind.IMAGE_MISSING,
            draft,
            "the text shows " + id + ", but the response has no such image");
    String words = "image " + id + " is not in the response";
    draft
        .edits()
        .replace(
            reference.range(),
            ReplacementComment.inPlaceOf(reference.range(), draft, context.dialect(), words));
  }

  private void append(PageDraft draft, Located located) {
    context
        .findings()
        .add(
            Finding.Kind.IMAGE_UNREFERENCED,
            draft,
            "the text does not show image "
                + MarkdownEscape.inComment(located.image().id())
                + "; it was added to the end of the page");
    draft.append(
        located.link().isPresent()
            ? image(located, Optional.empty())
            : inWords(located)
                .orElseGet(() -> context.dialect().comment(" " + withoutFile(located) + " ")));
  }

  /** An image as Markdown, for places where none was. */
  private static String image(Located located, Optional<String> ownAlt) {
    String alt = ownAlt.or(located::alt).orElse(located.ordinal());
    return "![" + MarkdownEscape.inline(alt) + "](" + located.link().orElse("") + ")";
  }
}
