package io.github.ocr4j.convert.internal.paging;

import io.github.ocr4j.document.Document;
import io.github.ocr4j.document.DocumentInfo;
import io.github.ocr4j.document.DocumentInspector;
import io.github.ocr4j.engine.ImageSplit;
import io.github.ocr4j.engine.OcrOptions;
import io.github.ocr4j.engine.OcrRequest;
import io.github.ocr4j.engine.PageSelection;
import io.github.ocr4j.engine.PageSource;
import io.github.ocr4j.engine.PageSource.OpenPages;
import io.github.ocr4j.exception.ConfigurationException;
import io.github.ocr4j.exception.DocumentException;
import io.github.ocr4j.exception.DocumentException.Reason;
import io.github.ocr4j.model.OcrPage;
import io.github.ocr4j.model.OcrResponse;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/**
 * The pages of images that show several: the frames of a TIFF, and the parts that a request splits
 * an image into. Each is drawn as an image of its own. Thread-safe.
 */
public final class ImagePages {
  /** For sources that have to choose; an image has its own pixels. */
  private static final int DOTS_PER_INCH = 300;

  private final Function<ImageSplit, PageSource> sources;

  /**
   * Draws pages.
   *
   * @param sources opens images whose frames are cut in this way
   */
  public ImagePages(Function<ImageSplit, PageSource> sources) {
    this.sources = Objects.requireNonNull(sources, "sources");
  }

  /** For programs that have nothing that could draw. */
  public static ImagePages none() {
    return new ImagePages(split -> document -> Optional.empty());
  }

  /**
   * How many pages an image is read as. Nothing is drawn to find out.
   *
   * @return 2 or more; empty for documents that are sent as they are
   * @throws DocumentException if the document cannot be read
   */
  public static OptionalInt count(OcrRequest request) {
    OcrOptions options = request.options();
    if (options.imageSplit().isEmpty()
        || options.documentAnnotationFormat().isPresent()
        || !(request.document() instanceof Document.WithContent image)) {
      return OptionalInt.empty();
    }
    int parts = options.imageSplit().get().pages();
    if (parts > 1 && DocumentInspector.inspect(image).kind() != DocumentInfo.Kind.IMAGE) {
      return OptionalInt.empty();
    }
    int pages = parts * DocumentInspector.frames(image);
    return pages > 1 ? OptionalInt.of(pages) : OptionalInt.empty();
  }

  /**
   * Asks for a page by its image.
   *
   * @param request a request that {@link #count} finds several pages in
   * @param pageIndex from 0
   * @return a request for one page, whose index is 0
   * @throws DocumentException if there is no such page or it cannot be drawn
   * @throws ConfigurationException if nothing here can draw
   */
  public OcrRequest drawn(OcrRequest request, int pageIndex) {
    requireCounted(request, pageIndex);
    return request
        .withDocument(image(request, pageIndex))
        .withPages(PageSelection.all())
        .withOptions(request.options().withoutImageSplit());
  }

  private static void requireCounted(OcrRequest request, int pageIndex) {
    int count = count(request).orElse(1);
    if (pageIndex >= count) {
      throw new DocumentException(
          Reason.NO_SUCH_PAGE,
          request.document().name()
              + " has "
              + count
              + " pages, so there is no page "
              + (pageIndex + 1)
              + ".");
    }
  }

  private Document.InMemory image(OcrRequest request, int pageIndex) {
    Document.WithContent document = (Document.WithContent) request.document();
    try (OpenPages pages =
        sources
            .apply(request.options().imageSplit().orElseThrow())
            .open(document)
            .orElseThrow(() -> nothingDraws(document))) {
      return pages.image(pageIndex, DOTS_PER_INCH);
    }
  }

  private static ConfigurationException nothingDraws(Document document) {
    return new ConfigurationException(
        document.name()
            + " has several pages, and nothing here can draw them: wire a page source for images,"
            + " such as ImagePageSource of ocr-local, or ask for whole images.");
  }

  /**
   * Puts the answer to a page's image in the page's place.
   *
   * @param answer the answer to a request that was {@link #drawn}
   * @param pageIndex the page that the image stands for, from 0
   */
  public static OcrResponse placed(OcrResponse answer, int pageIndex) {
    List<OcrPage> page =
        answer.pages().stream()
            .limit(1)
            .map(only -> only.toBuilder().index(pageIndex).build())
            .toList();
    return new OcrResponse(
        page,
        answer.model(),
        answer.documentAnnotation(),
        answer.usageInfo(),
        answer.additionalProperties());
  }
}
