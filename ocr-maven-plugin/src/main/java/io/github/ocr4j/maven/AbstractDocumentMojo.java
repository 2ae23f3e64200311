package io.github.ocr4j.maven;

import io.github.ocr4j.convert.Conversion;
import io.github.ocr4j.convert.Ocr4j;
import io.github.ocr4j.convert.internal.conversion.ReadingOptions;
import io.github.ocr4j.convert.internal.engine.EngineChoice;
import io.github.ocr4j.convert.internal.store.ResultStore;
import io.github.ocr4j.convert.option.Routing;
import io.github.ocr4j.convert.option.SourceFilter;
import io.github.ocr4j.convert.option.StoreMode;
import io.github.ocr4j.engine.EngineSettings;
import io.github.ocr4j.engine.ImageSplit;
import io.github.ocr4j.engine.OcrEngines;
import io.github.ocr4j.engine.OcrOptions;
import io.github.ocr4j.engine.PageSelection;
import io.github.ocr4j.exception.ConfigurationException;
import io.github.ocr4j.local.LocalEngineProvider;
import io.github.ocr4j.markdown.option.Layout;
import io.github.ocr4j.price.PriceList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.inject.Inject;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;

/** Goals that look at documents: where they are, what is asked of an engine, what is stored. */
abstract class AbstractDocumentMojo extends AbstractMojo implements Goal {

  /** Whether all goals of this plugin do nothing. */
  @Parameter(property = "ocr.skip", defaultValue = "false")
  private boolean skip;

  /** The directory of the documents. If it does not exist, nothing is done. */
  @Parameter(property = "ocr.sourceDirectory", defaultValue = "${basedir}/src/docs")
  private Path sourceDirectory;

  /**
   * Which files below the source directory are documents, as Ant patterns whose case does not
   * matter. Default: the PDFs, images, office files and books that the table of formats in {@code
   * docs/plugin.md} marks; web pages, Markdown, values and plain text only where they are named.
   */
  @Parameter(property = "ocr.includes")
  private List<String> includes;

  /**
   * Which of them are left out, as Ant patterns. Files and directories whose names start with
   * {@code _}, {@code .} or {@code ~$} and those of version control systems are always left out.
   */
  @Parameter(property = "ocr.excludes")
  private List<String> excludes;

  /**
   * Only these of the included files, as Ant patterns; meant for the command line, such as {@code
   * -Docr.files=reports/2025.pdf}.
   */
  @Parameter(property = "ocr.files")
  private List<String> files;

  /**
   * The directory that the Markdown is written to. Default: {@code target/generated-docs}, and
   * {@code target/generated-site} for the layout {@code maven-site}.
   */
  @Parameter(property = "ocr.outputDirectory")
  private Path outputDirectory;

  /**
   * Where files go: {@code bundle} ({@code name/index.md} and {@code name/images}), {@code flat}
   * ({@code name.md} and {@code images/name}) or {@code maven-site} ({@code markdown/name.md} and
   * {@code resources/images/name}).
   */
  @Parameter(property = "ocr.layout", defaultValue = "bundle")
  private Layout layout;

  /**
   * The directory that keeps every answer, so that no page is paid for twice. Committed with the
   * project, it spares other builds the payment. Default: {@code ocr4j/store} in the user's cache
   * directory.
   */
  @Parameter(property = "ocr.storeDirectory")
  private Path storeDirectory;

  /** What may be done to the store: {@code read-write} or {@code read-only}. */
  @Parameter(property = "ocr.storeMode", defaultValue = "read-write")
  private StoreMode storeMode;

  /**
   * The file that notes every call that may be paid for. Default: {@code ocr4j/ledger.jsonl} in the
   * user's cache directory.
   */
  @Parameter(property = "ocr.ledgerFile")
  private Path ledgerFile;

  /** A file with prices that go before the built-in ones. */
  @Parameter(property = "ocr.priceFile")
  private Path priceFile;

  /**
   * Who reads the documents: {@code mistral} (the remote service, needs a key), {@code local}
   * (embedded, needs neither key nor network), or {@code auto}: what was converted or stored before
   * stays, and the rest goes to the remote service when a key is found, else to the embedded
   * engine.
   */
  @Parameter(property = "ocr.engine", defaultValue = "auto")
  private String engine;

  /**
   * The model of the remote service. What is stored under an alias such as {@code
   * mistral-ocr-latest} stays valid when the alias moves on; {@code force} reads again.
   */
  @Parameter(property = "ocr.model", defaultValue = "mistral-ocr-latest")
  private String model;

  /**
   * Which pages go to the remote engine: {@code all}, {@code scans-only} (pages of PDFs with a text
   * layer are read by the embedded engine for nothing) or {@code auto} (only those whose text layer
   * can be trusted are).
   */
  @Parameter(property = "ocr.routing", defaultValue = "all")
  private Routing routing;

  /** Which pages are read, counted from 1, such as {@code 1,3-5}. Default: all. */
  @Parameter(property = "ocr.pageNumbers")
  private PageSelection pageNumbers;

  /**
   * How tables come: {@code markdown}, {@code html} (keeps merged cells) or {@code inline} (as the
   * engine writes them into the text).
   */
  @Parameter(property = "ocr.tableFormat", defaultValue = "inline")
  private Tables tableFormat;

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
  private Integer imageLimit;

  /** Only images at least so many pixels wide and high. Default: all. */
  @Parameter(property = "ocr.imageMinSize")
  private Integer imageMinSize;

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
  private ImageSplit splitImage;

  /**
   * Whether the engine says how sure it is: {@code none}, {@code page} or {@code word}. Some older
   * models and gateways refuse to.
   */
  @Parameter(property = "ocr.confidence", defaultValue = "none")
  private Confidence confidence;

  /**
   * The languages of scans that the embedded engine reads, the main one first, as names of
   * Tesseract's models: {@code eng} ships with it, all others need {@code tessdata}. Default:
   * {@code eng}.
   */
  @Parameter(property = "ocr.languages")
  private List<String> languages;

  @Inject private GoalRunner runner;
  @Inject private MavenBuild build;
  @Inject private BuildEngines engines;
  @Inject private Modules modules;

  @Override
  public final GoalRunner runner() {
    return runner;
  }

  @Override
  public final void execute() throws MojoExecutionException, MojoFailureException {
    runner.execute(this, () -> skip, this::isSkipped, this::runInModules);
  }

  /** Whether this goal alone is skipped. */
  abstract boolean isSkipped();

  /** Does what the goal is for; the source directory exists. */
  abstract void runOnDocuments() throws IOException, MojoFailureException;

  private void runInModules() throws IOException, MojoFailureException {
    modules.run(this::runHere, getLog());
  }

  private void runHere() throws IOException, MojoFailureException {
    if (Files.isDirectory(sourceDirectory)) {
      runOnDocuments();
    } else {
      getLog().info("Nothing to do: there is no directory " + sourceDirectory + ".");
    }
  }

  final MavenBuild build() {
    return build;
  }

  /** A file that was named, or one of this name in the build directory. */
  final Path fileOr(Path named, String name) {
    return Optional.ofNullable(named).orElseGet(() -> build.workDirectory().resolve(name));
  }

  /** The application with the settings of this goal; nothing is opened yet. */
  Ocr4j.Builder application() {
    return Ocr4j.builder()
        .engines(engines)
        .engine(engine())
        .settings(settings())
        .store(Optional.ofNullable(storeDirectory).orElseGet(ResultStore::defaultDirectory))
        .storeMode(storeMode)
        .ledger(Optional.ofNullable(ledgerFile).orElseGet(MavenBuild::defaultLedger))
        .prices(prices())
        .run(build.name())
        .workDirectory(build.workDirectory());
  }

  /** What engines are opened with. */
  EngineSettings settings() {
    return EngineSettings.none()
        .with(EngineSettings.MODEL, model)
        .with(EngineSettings.OFFLINE, build.isOffline())
        .with(
            EngineSettings.LANGUAGES,
            new EngineSettings.Languages(
                languages.isEmpty() ? LocalEngineProvider.SHIPPED_LANGUAGES : languages));
  }

  PriceList prices() {
    return priceFile == null ? PriceList.standard() : PriceList.read(priceFile);
  }

  /** What is to be read of which documents; what a conversion wrote is no document. */
  Conversion conversion(Ocr4j ocr) {
    return ocr.convert(sourceDirectory, new SourceFilter(includes, excludes, files))
        .routing(routing)
        .pages(Optional.ofNullable(pageNumbers).orElseGet(PageSelection::all))
        .options(options())
        .to(outputDirectory());
  }

  final Layout layout() {
    return layout;
  }

  final String engine() {
    String name = engine.strip().toLowerCase(Locale.ROOT);
    List<String> names = OcrEngines.names();
    if (!name.equals(EngineChoice.AUTO) && !names.contains(name)) {
      throw new ConfigurationException(
          "'"
              + name
              + "' is no value of engine: set -Docr.engine to "
              + EngineChoice.AUTO
              + ", "
              + String.join(" or ", names)
              + ".");
    }
    return name;
  }

  private Path outputDirectory() {
    return Optional.ofNullable(outputDirectory)
        .orElseGet(() -> build.directory().resolve("target").resolve(defaultOutput()));
  }

  private String defaultOutput() {
    return layout == Layout.MAVEN_SITE ? "generated-site" : "generated-docs";
  }

  final OcrOptions options() {
    if (model.isBlank()) {
      throw new ConfigurationException("The model is blank: set -Docr.model.");
    }
    OcrOptions options =
        OcrOptions.defaults()
            .withModel(model)
            .withExtractHeader(extractHeaders)
            .withExtractFooter(extractFooters)
            .withImageSplit(Optional.ofNullable(splitImage).orElseGet(ImageSplit::none));
    options = confidence.in(tableFormat.in(options));
    options = imageLimit == null ? options : options.withImageLimit(imageLimit);
    options = imageMinSize == null ? options : options.withImageMinSize(imageMinSize);
    return annotateImages
        ? options.withImageAnnotationFormat(ReadingOptions.IMAGE_DESCRIPTION)
        : options;
  }
}
