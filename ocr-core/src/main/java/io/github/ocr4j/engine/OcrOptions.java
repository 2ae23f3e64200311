package io.github.ocr4j.engine;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_DEFAULT;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.ocr4j.model.AnnotationFormat;
import io.github.ocr4j.model.ConfidenceGranularity;
import io.github.ocr4j.model.TableFormat;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What is asked of an engine. Immutable: {@link #defaults()}, and a {@code with…} method for each
 * option. Its JSON has the names of the contract. An empty option is the engine's choice.
 *
 * @param model which model is asked; engines without models ignore it
 * @param includeImages whether the answer holds the images' bytes
 * @param imageLimit at most so many images, 0 or more
 * @param imageMinSize only images at least so many pixels wide and high, 0 or more
 * @param tableFormat how tables are taken out of the Markdown; empty leaves them in it
 * @param extractHeader whether headers come apart from the Markdown
 * @param extractFooter whether footers come apart from the Markdown
 * @param includeBlocks whether the answer holds blocks with boxes
 * @param confidenceGranularity how finely confidence is told; empty for none
 * @param imageAnnotationFormat the schema of an annotation for every image ({@code
 *     bbox_annotation_format}); engines without annotations refuse it
 * @param documentAnnotationFormat the schema of an annotation for the whole document
 * @param documentAnnotationPrompt what the annotation of the document should look at; needs {@code
 *     documentAnnotationFormat}
 * @param imageSplit how images that show several pages are cut into them: every frame of a TIFF,
 *     cut like this, is a page that is asked for in a call of its own, with an image limit of its
 *     own. Empty means that an image is one page, sent as it is. The client ignores it; a run
 *     applies it to images, unless an annotation of the whole document is asked for
 */
public record OcrOptions(
    @PerPage Optional<String> model,
    @PerPage @JsonProperty("include_image_base64") boolean includeImages,
    Optional<Integer> imageLimit,
    @PerPage Optional<Integer> imageMinSize,
    @PerPage Optional<TableFormat> tableFormat,
    @PerPage @JsonInclude(NON_DEFAULT) boolean extractHeader,
    @PerPage @JsonInclude(NON_DEFAULT) boolean extractFooter,
    @PerPage @JsonInclude(NON_DEFAULT) boolean includeBlocks,
    @PerPage @JsonProperty("confidence_scores_granularity")
        Optional<ConfidenceGranularity> confidenceGranularity,
    @PerPage @JsonProperty("bbox_annotation_format")
        Optional<AnnotationFormat> imageAnnotationFormat,
    Optional<AnnotationFormat> documentAnnotationFormat,
    Optional<String> documentAnnotationPrompt,
    @PerPage Optional<ImageSplit> imageSplit) {
  private static final OcrOptions DEFAULTS =
      new OcrOptions(
          Optional.empty(),
          true,
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          false,
          false,
          false,
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  /**
   * Refuses nulls, negative limits and a prompt without a format.
   *
   * @throws IllegalArgumentException if a limit is negative or a prompt has no format
   */
  public OcrOptions {
    // A list refuses nulls.
    List.of(
        model,
        imageLimit,
        imageMinSize,
        tableFormat,
        confidenceGranularity,
        imageAnnotationFormat,
        documentAnnotationFormat,
        documentAnnotationPrompt,
        imageSplit);
    requireNotNegative(imageLimit, "imageLimit");
    requireNotNegative(imageMinSize, "imageMinSize");
    if (documentAnnotationPrompt.isPresent() && documentAnnotationFormat.isEmpty()) {
      throw new IllegalArgumentException(
          "documentAnnotationPrompt needs a documentAnnotationFormat");
    }
  }

  private static void requireNotNegative(Optional<Integer> value, String name) {
    if (value.filter(number -> number < 0).isPresent()) {
      throw new IllegalArgumentException(name + " must be 0 or more, but is " + value.get());
    }
  }

  /**
   * The images with their bytes and nothing else.
   *
   * @return the options
   */
  public static OcrOptions defaults() {
    return DEFAULTS;
  }

  /**
   * Whether annotations are asked for, which the service bills at a rate of their own.
   *
   * @return true for an image or a document annotation
   */
  @JsonIgnore
  public boolean isAnnotated() {
    return imageAnnotationFormat.isPresent() || documentAnnotationFormat.isPresent();
  }

  /**
   * What is asked of a page that is sent by itself: nothing that concerns the document as a whole.
   *
   * @return the options that concern each page, and the defaults of all others
   */
  public OcrOptions forPage() {
    RecordComponent[] components = OcrOptions.class.getRecordComponents();
    try {
      Object[] values = new Object[components.length];
      for (int i = 0; i < components.length; i++) {
        boolean kept = components[i].isAnnotationPresent(PerPage.class);
        values[i] = components[i].getAccessor().invoke(kept ? this : DEFAULTS);
      }
      Class<?>[] types =
          Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
      return OcrOptions.class.getDeclaredConstructor(types).newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("a record can be read and made in its own class", e);
    }
  }

  /** These options with another {@link #model()}. */
  public OcrOptions withModel(String value) {
    return with(values -> values.model = Optional.of(value));
  }

  /** These options with another {@link #includeImages()}. */
  public OcrOptions withIncludeImages(boolean value) {
    return with(values -> values.includeImages = value);
  }

  /** These options with another {@link #imageLimit()}. */
  public OcrOptions withImageLimit(int value) {
    return with(values -> values.imageLimit = Optional.of(value));
  }

  /** These options with another {@link #imageMinSize()}. */
  public OcrOptions withImageMinSize(int value) {
    return with(values -> values.imageMinSize = Optional.of(value));
  }

  /** These options with another {@link #tableFormat()}. */
  public OcrOptions withTableFormat(TableFormat value) {
    return with(values -> values.tableFormat = Optional.of(value));
  }

  /** These options with another {@link #extractHeader()}. */
  public OcrOptions withExtractHeader(boolean value) {
    return with(values -> values.extractHeader = value);
  }

  /** These options with another {@link #extractFooter()}. */
  public OcrOptions withExtractFooter(boolean value) {
    return with(values -> values.extractFooter = value);
  }

  /** These options with another {@link #includeBlocks()}. */
  public OcrOptions withIncludeBlocks(boolean value) {
    return with(values -> values.includeBlocks = value);
  }

  /** These options with another {@link #confidenceGranularity()}. */
  public OcrOptions withConfidenceGranularity(ConfidenceGranularity value) {
    return with(values -> values.confidenceGranularity = Optional.of(value));
  }

  /** These options with another {@link #imageAnnotationFormat()}. */
  public OcrOptions withImageAnnotationFormat(AnnotationFormat value) {
    return with(values -> values.imageAnnotationFormat = Optional.of(value));
  }

  /** These options without an {@link #imageAnnotationFormat()}, so that no image is described. */
  public OcrOptions withoutImageAnnotationFormat() {
    return with(values -> values.imageAnnotationFormat = Optional.empty());
  }

  /** These options with another {@link #documentAnnotationFormat()}. */
  public OcrOptions withDocumentAnnotationFormat(AnnotationFormat value) {
    return with(values -> values.documentAnnotationFormat = Optional.of(value));
  }

  /** These options with another {@link #documentAnnotationPrompt()}. */
  public OcrOptions withDocumentAnnotationPrompt(String value) {
    return with(values -> values.documentAnnotationPrompt = Optional.of(value));
  }

  /** These options with another {@link #imageSplit()}. */
  public OcrOptions withImageSplit(ImageSplit value) {
    return with(values -> values.imageSplit = Optional.of(value));
  }

  /** These options without an {@link #imageSplit()}, so that images are sent as they are. */
  public OcrOptions withoutImageSplit() {
    return with(values -> values.imageSplit = Optional.empty());
  }

  private OcrOptions with(Consumer<Values> change) {
    Values values = new Values(this);
    change.accept(values);
    return values.options();
  }

  /** The options while one of them is changed. */
  private static final class Values {
    private Optional<String> model;
    private boolean includeImages;
    private Optional<Integer> imageLimit;
    private Optional<Integer> imageMinSize;
    private Optional<TableFormat> tableFormat;
    private boolean extractHeader;
    private boolean extractFooter;
    private boolean includeBlocks;
    private Optional<ConfidenceGranularity> confidenceGranularity;
    private Optional<AnnotationFormat> imageAnnotationFormat;
    private Optional<AnnotationFormat> documentAnnotationFormat;
    private Optional<String> documentAnnotationPrompt;
    private Optional<ImageSplit> imageSplit;

    private Values(OcrOptions options) {
      model = options.model;
      includeImages = options.includeImages;
      imageLimit = options.imageLimit;
      imageMinSize = options.imageMinSize;
      tableFormat = options.tableFormat;
      extractHeader = options.extractHeader;
      extractFooter = options.extractFooter;
      includeBlocks = options.includeBlocks;
      confidenceGranularity = options.confidenceGranularity;
      imageAnnotationFormat = options.imageAnnotationFormat;
      documentAnnotationFormat = options.documentAnnotationFormat;
      documentAnnotationPrompt = options.documentAnnotationPrompt;
      imageSplit = options.imageSplit;
    }

    private OcrOptions options() {
      return new OcrOptions(
          model,
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
          imageSplit);
    }
  }
}
