package io.github.ocr4j.markdown;

import io.github.ocr4j.markdown.internal.source.PageScan;
import io.github.ocr4j.markdown.internal.source.Reference;
import io.github.ocr4j.markdown.internal.source.TextRange;
import io.github.ocr4j.model.OcrImage;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Points references to images at their files. No image is lost. */
final class ImageStep {
  /** An image, with what its annotation says and what it is called when nothing else is known. */
  private record Located(
      OcrImage image, Optional<String> link, Optional<String> alt, String ordinal) {}

  private final ConverterOptions options;
  private final ImageFiles files;
  private final Findings findings;
  private final Map<OcrImage, Located> known = new IdentityHashMap<>();

  ImageStep(ConverterOptions options, ImageFiles files, Findings findings) {
    this.options = options;
    this.files = files;
    this.findings = findings;
  }

  /** Rewrites the references of a page; one that no image answers becomes a comment. */
  void apply(PageDraft draft) {
    Map<String, Located> images = locate(draft);
    for (Reference reference : draft.scan().references()) {
      Optional<Located> located = find(images, reference);
      if (located.isPresent()) {
        draft.show(located.get().image().id());
        draft.handle(reference);
        rewrite(draft, reference, located.get());
      } else if (reference.isImage() && LinkSafety.isRelative(reference.destination())) {
        draft.handle(reference);
        missing(draft, reference);
      } else if (reference.isImage()) {
        embedded(draft, reference);
      }
    }
  }

  /** Adds images that neither the text nor a table of the page shows to the page's end. */
  void appendUnshown(PageDraft draft) {
    for (Located image : locate(draft).values()) {
      if (!draft.shows(image.image().id())) {
        append(draft, image);
      }
    }
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

  private Map<String, Located> locate(PageDraft draft) {
    if (draft.page().images().isEmpty()) {
      return Map.of();
    }
    Map<String, Located> images = new LinkedHashMap<>();
    int number = 0;
    for (OcrImage image : draft.page().images()) {
      String ordinal = "Image " + ++number + " of page " + (draft.index() + 1);
      images.putIfAbsent(
          image.id(), known.computeIfAbsent(image, any -> locate(image, draft, ordinal)));
    }
    return images;
  }

  private Located locate(OcrImage image, PageDraft draft, String ordinal) {
    return new Located(
        image, files.link(image, draft), AltText.of(image.imageAnnotation()), ordinal);
  }

  private static Optional<Located> find(Map<String, Located> images, Reference reference) {
    if (reference.kind() == Reference.Kind.AUTOLINK) {
      return Optional.empty();
    }
    return Optional.ofNullable(images.get(reference.destination()));
  }

  private void rewrite(PageDraft draft, Reference reference, Located located) {
    if (located.link().isEmpty()) {
      if (reference.isImage()) {
        draft.edits().replace(reference.range(), unavailable(located));
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

  private String unavailable(Located located) {
    return located
        .alt()
        .map(alt -> "*" + MarkdownEscape.inline(alt) + "*")
        .orElseGet(() -> comment("image " + located.image().id() + " has no file"));
  }

  private void missing(PageDraft draft, Reference reference) {
    String id = MarkdownEscape.inComment(reference.destination());
    findings.add(
        Finding.Kind.IMAGE_MISSING,
        draft,
        "the text shows " + id + ", but the response has no such image");
    draft.edits().replace(reference.range(), comment("image " + id + " is not in the response"));
  }

  private void append(PageDraft draft, Located located) {
    findings.add(
        Finding.Kind.IMAGE_UNREFERENCED,
        draft,
        "the text does not show image "
            + MarkdownEscape.inComment(located.image().id())
            + "; it was added to the end of the page");
    draft.append(located.link().isPresent() ? image(located) : unavailable(located));
  }

  /** An image as Markdown, for places where none was. */
  private static String image(Located located) {
    String alt = located.alt().orElse(located.ordinal());
    return "![" + MarkdownEscape.inline(alt) + "](" + located.link().orElse("") + ")";
  }

  private String comment(String text) {
    return MarkdownEscape.comment(options.flavour(), MarkdownEscape.inComment(text));
  }
}
