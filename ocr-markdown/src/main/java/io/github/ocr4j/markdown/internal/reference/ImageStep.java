package io.github.ocr4j.markdown.internal.reference;

import io.github.ocr4j.markdown.document.Finding;
import io.github.ocr4j.markdown.internal.context.ConverterOptions;
import io.github.ocr4j.markdown.internal.context.Findings;
import io.github.ocr4j.markdown.internal.page.PageDraft;
import io.github.ocr4j.markdown.internal.page.Placeholders;
import io.github.ocr4j.markdown.internal.page.Remark;
import io.github.ocr4j.markdown.internal.path.LinkSafety;
import io.github.ocr4j.markdown.internal.source.PageScan;
import io.github.ocr4j.markdown.internal.source.Reference;
import io.github.ocr4j.markdown.internal.source.TextRange;
import io.github.ocr4j.markdown.internal.text.MarkdownEscape;
import io.github.ocr4j.markdown.option.Flavour;
import io.github.ocr4j.model.OcrImage;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;

/** Points references to images at their files. No image is lost. */
public final class ImageStep {
  /** An image, with its file and what it is called when nothing else is known. */
  private record Located(OcrImage image, Optional<String> link, String ordinal) {
    Optional<String> alt() {
      return AltText.of(image.imageAnnotation());
    }
  }

  private final ConverterOptions options;
  private final ImageFiles files;
  private final Findings findings;
  private final Map<OcrImage, Located> known = new IdentityHashMap<>();

  public ImageStep(ConverterOptions options, ImageFiles files, Findings findings) {
    this.options = options;
    this.files = files;
    this.findings = findings;
  }

  /** Rewrites the references of a page; one that no image answers becomes a comment. */
  public void apply(PageDraft draft) {
    for (Reference reference : draft.scan().references()) {
      Optional<OcrImage> image = find(draft, reference);
      if (image.isPresent()) {
        draft.images().show(image.get());
        draft.handle(reference);
        rewrite(draft, reference, locate(image.get(), draft));
      } else if (reference.isImage() && LinkSafety.isRelative(reference.destination())) {
        draft.handle(reference);
        missing(draft, reference);
      } else if (reference.isImage()) {
        embedded(draft, reference);
      }
    }
  }

  /** Adds images that neither the text nor a table of the page shows to the page's end. */
  public void appendUnshown(PageDraft draft) {
    draft.images().unshown().forEach(image -> append(draft, locate(image, draft)));
  }

  /** An image whose bytes are in the link itself becomes a file like the others. */
  private void embedded(PageDraft draft, Reference reference) {
    DataUri.decode(reference.destination())
        .flatMap(content -> files.link("data", content, draft))
        .ifPresent(
            link -> {
              draft.handle(reference);
              reference.destinationRange().ifPresent(range -> draft.edits().replace(range, link));
            });
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
      if (reference.isImage()) {
        draft.edits().replace(reference.range(), unavailable(located, draft, reference));
      }
      return;
    }
    if (reference.kind() == Reference.Kind.HTML_IMAGE && options.flavour() == Flavour.HUGO) {
      draft.edits().replace(reference.range(), image(located));
      return;
    }
    reference
        .destinationRange()
        .ifPresent(range -> draft.edits().replace(range, located.link().get()));
    if (reference.kind() == Reference.Kind.IMAGE && hasNoLabelOfItsOwn(draft.scan(), reference)) {
      String alt =
          located
              .alt()
              .or(() -> AltText.of(Captions.of(reference, draft.scan())))
              .orElse(located.ordinal());
      replaceLabel(draft, reference, alt);
    }
  }

  private static boolean hasNoLabelOfItsOwn(PageScan scan, Reference reference) {
    return reference.destinationRange().isPresent()
        && (reference.label().map(TextRange::isEmpty).orElse(false)
            || Placeholders.isItsOwnLabel(reference, scan));
  }

  private static void replaceLabel(PageDraft draft, Reference reference, String alt) {
    reference.label().ifPresent(range -> draft.edits().replace(range, MarkdownEscape.inline(alt)));
  }

  private String unavailable(Located located, PageDraft draft, Reference reference) {
    return inWords(located)
        .orElseGet(
            () ->
                Remark.inPlaceOf(
                    reference.range(), draft, options.flavour(), withoutFile(located)));
  }

  private static Optional<String> inWords(Located located) {
    return located.alt().map(alt -> "*" + MarkdownEscape.inline(alt) + "*");
  }

  private static String withoutFile(Located located) {
    return "image " + MarkdownEscape.inComment(located.image().id()) + " has no file";
  }

  private void missing(PageDraft draft, Reference reference) {
    String id = MarkdownEscape.inComment(reference.destination());
    findings.add(
        Finding.Kind.IMAGE_MISSING,
        draft,
        "the text shows " + id + ", but the response has no such image");
    String words = "image " + id + " is not in the response";
    draft
        .edits()
        .replace(
            reference.range(),
            Remark.inPlaceOf(reference.range(), draft, options.flavour(), words));
  }

  private void append(PageDraft draft, Located located) {
    findings.add(
        Finding.Kind.IMAGE_UNREFERENCED,
        draft,
        "the text does not show image "
            + MarkdownEscape.inComment(located.image().id())
            + "; it was added to the end of the page");
    draft.append(
        located.link().isPresent()
            ? image(located)
            : inWords(located)
                .orElseGet(() -> MarkdownEscape.comment(options.flavour(), withoutFile(located))));
  }

  /** An image as Markdown, for places where none was. */
  private static String image(Located located) {
    String alt = located.alt().orElse(located.ordinal());
    return "![" + MarkdownEscape.inline(alt) + "](" + located.link().orElse("") + ")";
  }
}
