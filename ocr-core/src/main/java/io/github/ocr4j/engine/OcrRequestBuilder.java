package io.github.ocr4j.engine;

import io.github.ocr4j.document.Document;
import io.github.ocr4j.model.AnnotationFormat;
import io.github.ocr4j.model.ConfidenceGranularity;
import io.github.ocr4j.model.TableFormat;
import java.util.Optional;

/** Collects what is wanted of a document for an {@link OcrRequest}. Not thread-safe. */
public final class OcrRequestBuilder {
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
  private Optional<ImageSplit> imageSplit = Optional.empty();
  private Optional<String> id = Optional.empty();

  OcrRequestBuilder(Document document) {
    this.document = document;
  }

  /** All parts of a request but its document. */
  OcrRequestBuilder(Document document, OcrRequest request) {
    this.document = document;
    this.model = request.model();
    this.pages = request.pages();
    this.includeImages = request.includeImages();
    this.imageLimit = request.imageLimit();
    this.imageMinSize = request.imageMinSize();
    this.tableFormat = request.tableFormat();
    this.extractHeader = request.extractHeader();
    this.extractFooter = request.extractFooter();
    this.includeBlocks = request.includeBlocks();
    this.confidenceGranularity = request.confidenceGranularity();
    this.imageAnnotationFormat = request.imageAnnotationFormat();
    this.documentAnnotationFormat = request.documentAnnotationFormat();
    this.documentAnnotationPrompt = request.documentAnnotationPrompt();
    this.imageSplit = request.imageSplit();
    this.id = request.id();
  }

  /**
   * Asks for a model.
   *
   * @param value such as {@code mistral-ocr-latest}
   * @return this builder
   */
  public OcrRequestBuilder model(String value) {
    this.model = Optional.of(value);
    return this;
  }

  /**
   * Asks for some pages only.
   *
   * @param value which pages
   * @return this builder
   */
  public OcrRequestBuilder pages(PageSelection value) {
    this.pages = value;
    return this;
  }

  /**
   * Says whether the images' bytes are wanted.
   *
   * @param value true by default
   * @return this builder
   */
  public OcrRequestBuilder includeImages(boolean value) {
    this.includeImages = value;
    return this;
  }

  /**
   * Limits the number of images.
   *
   * @param value 0 or more
   * @return this builder
   */
  public OcrRequestBuilder imageLimit(int value) {
    this.imageLimit = Optional.of(value);
    return this;
  }

  /**
   * Leaves out small images.
   *
   * @param pixels the least width and height, 0 or more
   * @return this builder
   */
  public OcrRequestBuilder imageMinSize(int pixels) {
    this.imageMinSize = Optional.of(pixels);
    return this;
  }

  /**
   * Takes tables out of the Markdown.
   *
   * @param value how they are written
   * @return this builder
   */
  public OcrRequestBuilder tableFormat(TableFormat value) {
    this.tableFormat = Optional.of(value);
    return this;
  }

  /**
   * Says whether headers are wanted apart from the Markdown.
   *
   * @param value false by default
   * @return this builder
   */
  public OcrRequestBuilder extractHeader(boolean value) {
    this.extractHeader = value;
    return this;
  }

  /**
   * Says whether footers are wanted apart from the Markdown.
   *
   * @param value false by default
   * @return this builder
   */
  public OcrRequestBuilder extractFooter(boolean value) {
    this.extractFooter = value;
    return this;
  }

  /**
   * Says whether blocks with boxes are wanted.
   *
   * @param value false by default
   * @return this builder
   */
  public OcrRequestBuilder includeBlocks(boolean value) {
    this.includeBlocks = value;
    return this;
  }

  /**
   * Asks how sure the engine is.
   *
   * @param value how finely
   * @return this builder
   */
  public OcrRequestBuilder confidenceGranularity(ConfidenceGranularity value) {
    this.confidenceGranularity = Optional.of(value);
    return this;
  }

  /**
   * Asks what every image shows.
   *
   * @param value the schema of each answer
   * @return this builder
   */
  public OcrRequestBuilder imageAnnotationFormat(AnnotationFormat value) {
    this.imageAnnotationFormat = Optional.of(value);
    return this;
  }

  /**
   * Asks for facts of the whole document.
   *
   * @param value the schema of the answer
   * @return this builder
   */
  public OcrRequestBuilder documentAnnotationFormat(AnnotationFormat value) {
    this.documentAnnotationFormat = Optional.of(value);
    return this;
  }

  /**
   * Says what the annotation of the document should look at.
   *
   * @param value an instruction to the model
   * @return this builder
   */
  public OcrRequestBuilder documentAnnotationPrompt(String value) {
    this.documentAnnotationPrompt = Optional.of(value);
    return this;
  }

  /**
   * Reads images page by page.
   *
   * @param value how each frame is cut; {@link ImageSplit#none()} makes a page of each frame
   * @return this builder
   */
  public OcrRequestBuilder imageSplit(ImageSplit value) {
    this.imageSplit = Optional.of(value);
    return this;
  }

  /**
   * Sends images as they are, each as one page. This is the default.
   *
   * @return this builder
   */
  public OcrRequestBuilder wholeImages() {
    this.imageSplit = Optional.empty();
    return this;
  }

  /**
   * Names the request.
   *
   * @param value the service only notes it
   * @return this builder
   */
  public OcrRequestBuilder id(String value) {
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
        imageSplit,
        id);
  }
}
