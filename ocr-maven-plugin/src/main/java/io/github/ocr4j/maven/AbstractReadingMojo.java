package io.github.ocr4j.maven;

import io.github.ocr4j.convert.internal.conversion.ReadingOptions;
import io.github.ocr4j.convert.option.Choice;
import io.github.ocr4j.convert.option.Routing;
import io.github.ocr4j.engine.EngineSettings;
import io.github.ocr4j.engine.ImageSplit;
import io.github.ocr4j.engine.OcrOptions;
import io.github.ocr4j.engine.PageSelection;
import io.github.ocr4j.exception.ConfigurationException;
import io.github.ocr4j.local.LocalEngineProvider;
import io.github.ocr4j.maven.parameter.Quantity;
import io.github.ocr4j.model.ConfidenceGranularity;
import io.github.ocr4j.model.TableFormat;
import java.io.File;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugins.annotations.Parameter;

/** Goals that know what is wanted of an engine. */
abstract class AbstractReadingMojo extends AbstractDocumentMojo {

  /**
   * The model of the remote service. What is stored under an alias such as {@code
   * mistral-ocr-latest} stays valid when the alias moves on; {@code -Docr.force} reads again.
   */
  @Parameter(property = "ocr.model", defaultValue = "mistral-ocr-latest")
  private String model;

  /**
   * Which pages go to the remote engine: {@code all}, {@code scans-only} (pages of PDFs with a text
   * layer are read by the embedded engine for nothing) or {@code auto} (only those whose text layer
   * can be trusted are).
   */
  @Parameter(property = "ocr.routing", defaultValue = "all")
  private String routing;

  /** Which pages are read, counted from 1, such as {@code 1,3-5}. Default: all. */
  @Parameter(property = "ocr.pageNumbers")
  private String pageNumbers;

  /**
   * How tables come: {@code markdown}, {@code html} (keeps merged cells) or {@code inline} (as the
   * engine writes them into the text).
   */
  @Parameter(property = "ocr.tableFormat", defaultValue = "inline")
  private String tableFormat;

  /**
   * Whether running headers are taken out of the text. {@code headersAndFooters} says what becomes
   * of them.
   */
  @Parameter(property = "ocr.extractHeaders", defaultValue = "false")
  private boolean extractHeaders;

  /**
   * Whether running footers are taken out of the text. {@code headersAndFooters} says what becomes
   * of them.
   */
  @Parameter(property = "ocr.extractFooters", defaultValue = "false")
  private boolean extractFooters;

  /**
   * At most so many images for each document, 0 for none; of an image file that shows several
   * pages, for each page. Default: all.
   */
  @Parameter(property = "ocr.imageLimit")
  private String imageLimit;

  /** Only images at least so many pixels wide and high. Default: all. */
  @Parameter(property = "ocr.imageMinSize")
  private String imageMinSize;

  /**
   * Whether the remote engine describes every image, for its alternative text. Such pages cost
   * more: {@code ocr:plan} says how much. The embedded engine describes nothing, and a run with it
   * says so.
   */
  @Parameter(property = "ocr.annotateImages", defaultValue = "false")
  private boolean annotateImages;

  /**
   * How image files that show several pages are cut into them, as rows x columns: {@code 1x2} for a
   * scan of an open book. Default: every image is one page. Frames of a TIFF are pages always. Each
   * part is planned, read and paid for as a page.
   */
  @Parameter(property = "ocr.splitImage")
  private String splitImage;

  /**
   * Whether the engine says how sure it is: {@code none}, {@code page} or {@code word}. Some older
   * models and gateways refuse to.
   */
  @Parameter(property = "ocr.confidence", defaultValue = "none")
  private String confidence;

  /**
   * The languages of scans that the embedded engine reads, the main one first, as names of
   * Tesseract's models: {@code eng} ships with it, all others need {@code tessdata}. Default:
   * {@code eng}.
   */
  @Parameter(property = "ocr.languages")
  private List<String> languages;

  /** A directory with Tesseract's models ({@code *.traineddata}) for the embedded engine. */
  @Parameter(property = "ocr.tessdata")
  private File tessdata;

  /**
   * Whether the embedded engine reads in a process of its own. A document that hangs or crashes it
   * then fails alone, and the build goes on.
   */
  @Parameter(property = "ocr.isolated", defaultValue = "false")
  private boolean isolated;

  final String model() {
    return given("model", model)
        .orElseThrow(() -> new ConfigurationException("The model is blank: set -Docr.model."));
  }

  /** What the embedded engine is opened with. */
  EngineSettings engineSettings() {
    return EngineSettings.none()
        .with(EngineSettings.MODEL, model())
        .with(EngineSettings.LANGUAGES, new EngineSettings.Languages(languages()))
        .with(LocalEngineProvider.TESSDATA, optionalPath("tessdata", tessdata))
        .with(LocalEngineProvider.ISOLATED, commandLine().flag("isolated", isolated));
  }

  private List<String> languages() {
    List<String> given = commandLine().list("languages", languages);
    return given.isEmpty() ? LocalEngineProvider.SHIPPED_LANGUAGES : given;
  }

  final Routing routing() {
    return choice("routing", routing, Routing.class);
  }

  final PageSelection pages() {
    return given("pageNumbers", pageNumbers)
        .map(AbstractReadingMojo::pages)
        .orElse(PageSelection.all());
  }

  final OcrOptions options() {
    OcrOptions options =
        OcrOptions.defaults()
            .withModel(model())
            .withExtractHeader(commandLine().flag("extractHeaders", extractHeaders))
            .withExtractFooter(commandLine().flag("extractFooters", extractFooters))
            .withImageSplit(imageSplit());
    options = tableFormat().map(options::withTableFormat).orElse(options);
    options = number("imageLimit", imageLimit).map(options::withImageLimit).orElse(options);
    options = number("imageMinSize", imageMinSize).map(options::withImageMinSize).orElse(options);
    options = confidence().map(options::withConfidenceGranularity).orElse(options);
    return commandLine().flag("annotateImages", annotateImages)
        ? options.withImageAnnotationFormat(ReadingOptions.IMAGE_DESCRIPTION)
        : options;
  }

  private Optional<ConfidenceGranularity> confidence() {
    return given("confidence", confidence)
        .map(text -> Choice.of("confidence", text, Confidence.class))
        .flatMap(Confidence::granularity);
  }

  /** How image files are cut into pages; each frame of a TIFF is always one. */
  private ImageSplit imageSplit() {
    return given("splitImage", splitImage)
        .map(AbstractReadingMojo::split)
        .orElseGet(ImageSplit::none);
  }

  private enum Confidence {
    NONE,
    PAGE,
    WORD;

    Optional<ConfidenceGranularity> granularity() {
      return this == NONE
          ? Optional.empty()
          : Optional.of(new ConfidenceGranularity(Choice.written(this)));
    }
  }

  private enum Tables {
    INLINE,
    MARKDOWN,
    HTML
  }

  private Optional<TableFormat> tableFormat() {
    return switch (choice("tableFormat", tableFormat, Tables.class)) {
      case INLINE -> Optional.empty();
      case MARKDOWN -> Optional.of(TableFormat.MARKDOWN);
      case HTML -> Optional.of(TableFormat.HTML);
    };
  }

  final Optional<Integer> number(String name, String configured) {
    return given(name, configured).map(text -> Quantity.whole(name, text));
  }

  private static PageSelection pages(String numbers) {
    try {
      return PageSelection.parseNumbers(numbers);
    } catch (IllegalArgumentException e) {
      throw new ConfigurationException(e.getMessage() + ", for -Docr.pageNumbers.");
    }
  }

  private static ImageSplit split(String text) {
    try {
      return ImageSplit.parse(text);
    } catch (ConfigurationException e) {
      throw new ConfigurationException(e.getMessage() + " The parameter is -Docr.splitImage.");
    }
  }
}
