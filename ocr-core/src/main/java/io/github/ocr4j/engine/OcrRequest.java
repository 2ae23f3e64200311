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
  public static Builder builder(Document document) {
    return new Builder(document);
  }

  /**
   * Starts from this request, to change some of its parts.
   *
   * @return a builder with all parts of this request
   */
  public Builder toBuilder() {
    return toBuilder(document);
  }

  /**
   * Starts from this request, to ask the same of another document.
   *
   * @param otherDocument what to read instead
   * @return a builder with all other parts of this request
   */
  public Builder toBuilder(Document otherDocument) {
    Builder builder = new Builder(otherDocument);
    builder.model = model;
    builder.pages = pages;
    builder.includeImages = includeImages;
    builder.imageLimit = imageLimit;
    builder.imageMinSize = imageMinSize;
    builder.tableFormat = tableFormat;
    builder.extractHeader = extractHeader;
    builder.extractFooter = extractFooter;
    builder.includeBlocks = includeBlocks;
    builder.confidenceGranularity = confidenceGranularity;
    builder.imageAnnotationFormat = imageAnnotationFormat;
    builder.documentAnnotationFormat = documentAnnotationFormat;
    builder.documentAnnotationPrompt = documentAnnotationPrompt;
    builder.id = id;
    return builder;
  }

  /** Collects what is wanted. Not thread-safe. */
  public static final class Builder {
    private final Document document;
    private Optional<String> model = Optional.empty();
    private PageSelection pages = PageSelection.all();
    private boolean includeImages = true;
    private Optional<Integer> imageLimit = Optional.empty();
    private Optional<Integer> imageMinSize = Optional.empty();
    private Optional<TableFormat> tableFormat = Optional.empty();
    private boolean extractHeader;
    private boolean extractFooter;
    private boolean includeBlocks;
    private Optional<ConfidenceGranularity> confidenceGranularity = Optional.empty();
    private Optional<AnnotationFormat> imageAnnotationFormat = Optional.empty();
    private Optional<AnnotationFormat> documentAnnotationFormat = Optional.empty();
    private Optional<String> documentAnnotationPrompt = Optional.empty();
    private Optional<String> id = Optional.empty();

    private Builder(Document document) {
      this.document = document;
    }

    /**
     * Asks for a model.
     *
     * @param value such as {@code mistral-ocr-latest}
     * @return this builder
     */
    public Builder model(String value) {
      this.model = Optional.of(value);
      return this;
    }

    /**
     * Asks for some pages only.
     *
     * @param value which pages
     * @return this builder
     */
    public Builder pages(PageSelection value) {
      this.pages = value;
      return this;
    }

    /**
     * Says whether the images' bytes are wanted.
     *
     * @param value true by default
     * @return this builder
     */
    public Builder includeImages(boolean value) {
      this.includeImages = value;
      return this;
    }

    /**
     * Limits the number of images.
     *
     * @param value 0 or more
     * @return this builder
     */
    public Builder imageLimit(int value) {
      this.imageLimit = Optional.of(value);
      return this;
    }

    /**
     * Leaves out small images.
     *
     * @param pixels the least width and height, 0 or more
     * @return this builder
     */
    public Builder imageMinSize(int pixels) {
      this.imageMinSize = Optional.of(pixels);
      return this;
    }

    /**
     * Takes tables out of the Markdown.
     *
     * @param value how they are written
     * @return this builder
     */
    public Builder tableFormat(TableFormat value) {
      this.tableFormat = Optional.of(value);
      return this;
    }

    /**
     * Says whether headers are wanted apart from the Markdown.
     *
     * @param value false by default
     * @return this builder
     */
    public Builder extractHeader(boolean value) {
      this.extractHeader = value;
      return this;
    }

    /**
     * Says whether footers are wanted apart from the Markdown.
     *
     * @param value false by default
     * @return this builder
     */
    public Builder extractFooter(boolean value) {
      this.extractFooter = value;
      return this;
    }

    /**
     * Says whether blocks with boxes are wanted.
     *
     * @param value false by default
     * @return this builder
     */
    public Builder includeBlocks(boolean value) {
      this.includeBlocks = value;
      return this;
    }

    /**
     * Asks how sure the engine is.
     *
     * @param value how finely
     * @return this builder
     */
    public Builder confidenceGranularity(ConfidenceGranularity value) {
      this.confidenceGranularity = Optional.of(value);
      return this;
    }

    /**
     * Asks what every image shows.
     *
     * @param value the schema of each answer
     * @return this builder
     */
    public Builder imageAnnotationFormat(AnnotationFormat value) {
      this.imageAnnotationFormat = Optional.of(value);
      return this;
    }

    /**
     * Asks for facts of the whole document.
     *
     * @param value the schema of the answer
     * @return this builder
     */
    public Builder documentAnnotationFormat(AnnotationFormat value) {
      this.documentAnnotationFormat = Optional.of(value);
      return this;
    }

    /**
     * Says what the annotation of the document should look at.
     *
     * @param value an instruction to the model
     * @return this builder
     */
    public Builder documentAnnotationPrompt(String value) {
      this.documentAnnotationPrompt = Optional.of(value);
      return this;
    }

    /**
     * Names the request.
     *
     * @param value the service only notes it
     * @return this builder
     */
    public Builder id(String value) {
      this.id = Optional.of(value);
      return this;
    }

    /**
     * Builds the request.
     *
     * @return an immutable request
     * @throws IllegalArgumentException if a limit is negative or a prompt has no format
     */
    public OcrRequest build() {
      return new OcrRequest(
          document,
          model,
          pages,
          includeImages,
          imageLimit,
          imageMinSize,
          tableFormat,
          extractHeader,
          extractFooter,
          includeBlocks,
          confidenceGranularity,
          imageAnnotationFormat,
          documentAnnotationFormat,
          documentAnnotationPrompt,
          id);
    }
  }
}
