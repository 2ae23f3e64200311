package io.github.ocr4j.engine;

import io.github.ocr4j.document.Document;
import io.github.ocr4j.model.AnnotationFormat;
import io.github.ocr4j.model.ConfidenceGranularity;
import io.github.ocr4j.model.TableFormat;
import java.util.Objects;
import java.util.Optional;

/**
 * A document and what is wanted of it ({@code OCRRequest} of the contract). What is left empty is
 * the engine's choice.
 *
 * @param document what to read
 * @param model which model is asked for; engines without models ignore it
 * @param pages which pages are wanted
 * @param includeImages whether the images' bytes are wanted
 * @param imageLimit at most so many images, 0 or more
 * @param imageMinSize only images at least so many pixels wide and high, 0 or more
 * @param tableFormat how tables are taken out of the Markdown; empty leaves them in it
 * @param extractHeader whether headers are wanted apart from the Markdown
 * @param extractFooter whether footers are wanted apart from the Markdown
 * @param includeBlocks whether blocks with boxes are wanted
 * @param confidenceGranularity how finely confidence is wanted; empty for none
 * @param imageAnnotationFormat the schema of an annotation for every image ({@code
 *     bbox_annotation_format}); engines without annotations refuse it
 * @param documentAnnotationFormat the schema of an annotation for the whole document
 * @param documentAnnotationPrompt what the annotation of the document should look at; needs {@code
 *     documentAnnotationFormat}
 * @param imageSplit how images that show several pages are cut into them: every frame of a TIFF,
 *     cut like this, is a page that is asked for in a call of its own, with an image limit of its
 *     own. Empty means that an image is one page, sent as it is. The client ignores it; a run
 *     applies it to images, unless an annotation of the whole document is wanted
 * @param id a name for the request, which the service only notes
 */
public record OcrRequest(
    Document document,
    Optional<String> model,
    PageSelection pages,
    boolean includeImages,
    Optional<Integer> imageLimit,
    Optional<Integer> imageMinSize,
    Optional<TableFormat> tableFormat,
    boolean extractHeader,
    boolean extractFooter,
    boolean includeBlocks,
    Optional<ConfidenceGranularity> confidenceGranularity,
    Optional<AnnotationFormat> imageAnnotationFormat,
    Optional<AnnotationFormat> documentAnnotationFormat,
    Optional<String> documentAnnotationPrompt,
    Optional<ImageSplit> imageSplit,
    Optional<String> id) {

  /** Refuses nulls, negative limits and a prompt without a format. */
  public OcrRequest {
    Objects.requireNonNull(document, "document");
    Objects.requireNonNull(model, "model");
    Objects.requireNonNull(pages, "pages");
    Objects.requireNonNull(tableFormat, "tableFormat");
    requireNotNegative(imageLimit, "imageLimit");
    requireNotNegative(imageMinSize, "imageMinSize");
    Objects.requireNonNull(confidenceGranularity, "confidenceGranularity");
    Objects.requireNonNull(imageAnnotationFormat, "imageAnnotationFormat");
    Objects.requireNonNull(documentAnnotationFormat, "documentAnnotationFormat");
    Objects.requireNonNull(documentAnnotationPrompt, "documentAnnotationPrompt");
    Objects.requireNonNull(imageSplit, "imageSplit");
    Objects.requireNonNull(id, "id");
    if (documentAnnotationPrompt.isPresent() && documentAnnotationFormat.isEmpty()) {
      throw new IllegalArgumentException(
          "documentAnnotationPrompt needs a documentAnnotationFormat");
    }
  }

  /**
   * Whether annotations are asked for, which the service bills at a rate of their own.
   *
   * @return true for an image or a document annotation
   */
  public boolean isAnnotated() {
    return imageAnnotationFormat.isPresent() || documentAnnotationFormat.isPresent();
  }

  private static void requireNotNegative(Optional<Integer> value, String name) {
    if (value.filter(number -> number < 0).isPresent()) {
      throw new IllegalArgumentException(name + " must be 0 or more, but is " + value.get());
    }
  }

  /**
   * A request for all pages with their images and nothing else.
   *
   * @param document what to read
   * @return the request
   */
  public static OcrRequest of(Document document) {
    return builder(document).build();
  }

  /**
   * Starts a request for all pages with their images.
   *
   * @param document what to read
   * @return a builder
   */
  public static OcrRequestBuilder builder(Document document) {
    return new OcrRequestBuilder(document);
  }

  /**
   * Starts from this request, to change some of its parts.
   *
   * @return a builder with all parts of this request
   */
  public OcrRequestBuilder toBuilder() {
    return toBuilder(document);
  }

  /**
   * Starts from this request, to ask the same of another document.
   *
   * @param otherDocument what to read instead
   * @return a builder with all other parts of this request
   */
  public OcrRequestBuilder toBuilder(Document otherDocument) {
    return new OcrRequestBuilder(otherDocument, this);
  }
}
