package io.github.ocr4j.local;

import io.github.ocr4j.document.Document;
import io.github.ocr4j.document.DocumentInfo;
import io.github.ocr4j.document.DocumentInspector;
import io.github.ocr4j.engine.OcrEngine;
import io.github.ocr4j.engine.OcrRequest;
import io.github.ocr4j.exception.ConfigurationException;
import io.github.ocr4j.exception.DocumentException;
import io.github.ocr4j.exception.DocumentException.Reason;
import io.github.ocr4j.exception.EngineException;
import io.github.ocr4j.local.internal.office.OfficeFormat;
import io.github.ocr4j.local.internal.pdf.QuietPdfBox;
import io.github.ocr4j.local.internal.pdf.ScanCodecs;
import io.github.ocr4j.model.OcrPage;
import io.github.ocr4j.model.OcrResponse;
import io.github.ocr4j.model.UsageInfo;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Reads documents in this process, without key and network: the text layer of PDFs where it is
 * sound, recognition of scans and images where it is not, and the structure of office, web and text
 * files.
 *
 * <p>It answers in the service's wire model under the model name {@value #MODEL}. Running headers,
 * footers and page numbers are left out of the Markdown; {@code extractHeader} and {@code
 * extractFooter} give them apart. Boxes and {@code dimensions} are pixels at 200 dots per inch;
 * pages of office, web and text files have neither. A presentation has a page for each slide, a
 * workbook for each sheet that is not hidden, a book for each chapter, all others have one page.
 *
 * <p>Thread-safe. Recognition needs native code, which is loaded when the first scan comes; where
 * the platform cannot load it, documents with a sound text layer can still be read.
 */
public final class LocalEngine implements OcrEngine {
  /** The name under which this engine answers. */
  public static final String MODEL = "ocr4j-local";

  /**
   * Raised by one whenever the same document would give another answer, so that stores can tell old
   * answers from new ones.
   */
  public static final int OUTPUT_VERSION = 3;

  private final Builder settings;
  private final Recognition recognition;
  private volatile boolean closed;

  private LocalEngine(Builder settings) {
    QuietPdfBox.silence();
    ScanCodecs.register();
    this.settings = settings;
    this.recognition = new Recognition(settings.recognitionSettings());
  }

  /**
   * An engine with the default settings: English, all processors.
   *
   * @return a new engine; nothing native is loaded yet
   */
  public static LocalEngine create() {
    return builder().build();
  }

  /**
   * Starts an engine with settings of its own.
   *
   * @return a builder with the defaults
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Whether scans and images can be recognized on this platform. Loads the native code.
   *
   * @return empty if they can; else a sentence that says why not
   */
  public Optional<String> whyNoRecognition() {
    return recognition.whyNot();
  }

  /**
   * Reads one document.
   *
   * @param request the document and what is wanted of it; the model is ignored
   * @return its pages in the order of their indexes
   * @throws DocumentException if the document is damaged, protected, of a type that this engine
   *     does not read, or lacks a page that was asked for
   * @throws EngineException if it takes longer than allowed, or recognition is needed and the
   *     platform cannot do it
   */
  @Override
  public OcrResponse process(OcrRequest request) {
    if (closed) {
      throw new IllegalStateException("the engine is closed");
    }
    if (!(request.document() instanceof Document.WithContent document)) {
      throw new DocumentException(
          Reason.UNSUPPORTED,
          request.document().name()
              + " is not at hand: the embedded engine reads files only, so download it first");
    }
    DocumentInfo info = DocumentInspector.inspect(document);
    Deadline deadline =
        new Deadline(document.name(), settings.documentDeadline, settings.pageDeadline);
    List<OcrPage> pages =
        Watchdog.watch(document.name(), deadline, () -> read(document, info, request, deadline));
    return new OcrResponse(pages, MODEL, UsageInfo.of(pages.size(), info.sizeInBytes()));
  }

  private List<OcrPage> read(
      Document.WithContent document, DocumentInfo info, OcrRequest request, Deadline deadline) {
    return switch (info.kind()) {
      case PDF -> new PdfReading(document, request, deadline, recognition).read();
      case IMAGE -> new ImageReading(document, request, deadline, recognition).read();
      case OTHER ->
          new OfficeReading(
                  document, officeFormat(document, info), info.mediaType(), request, deadline)
              .read();
    };
  }

  private static OfficeFormat officeFormat(Document document, DocumentInfo info) {
    return OfficeFormat.of(info.mediaType())
        .orElseThrow(
            () ->
                new DocumentException(
                    Reason.UNSUPPORTED,
                    document.name()
                        + " is of type "
                        + info.mediaType()
                        + ", which is not supported by the embedded engine: it reads PDFs, images,"
                        + " DOCX, PPTX, XLSX, DOC, PPT, XLS, OpenDocument, EPUB, HTML, Markdown,"
                        + " CSV and text"));
  }

  @Override
  public void close() {
    closed = true;
    recognition.close();
  }

  /** Collects settings. Not thread-safe. */
  public static final class Builder {
    private List<String> languages = List.of("eng");
    private Optional<Path> tessdataDirectory = Optional.empty();
    private Optional<Path> cacheDirectory = Optional.empty();
    private int threads = Runtime.getRuntime().availableProcessors();
    private Duration pageDeadline = Duration.ofMinutes(1);
    private Duration documentDeadline = Duration.ofMinutes(30);

    private Builder() {}

    /**
     * Sets the languages of scans.
     *
     * @param value names of {@code traineddata} files without their ending, such as {@code eng} or
     *     {@code deu}, the main one first; all but {@code eng} need {@link #tessdataDirectory}
     * @return this builder
     */
    public Builder languages(List<String> value) {
      this.languages = List.copyOf(value);
      return this;
    }

    /**
     * Names a directory with models of other languages.
     *
     * @param value a directory with {@code *.traineddata} files
     * @return this builder
     */
    public Builder tessdataDirectory(Path value) {
      this.tessdataDirectory = Optional.of(value);
      return this;
    }

    /**
     * Names the directory into which native code and models are unpacked, once per version.
     *
     * @param value a directory that need not exist yet; by default {@code .cache/ocr4j} in the
     *     user's home
     * @return this builder
     */
    public Builder cacheDirectory(Path value) {
      this.cacheDirectory = Optional.of(value);
      return this;
    }

    /**
     * Limits how many pages are recognized at a time.
     *
     * @param value 1 or more; by default one for each processor
     * @return this builder
     */
    public Builder threads(int value) {
      this.threads = value;
      return this;
    }

    /**
     * Limits the time for reading one page.
     *
     * @param value more than 0; by default a minute
     * @return this builder
     */
    public Builder pageDeadline(Duration value) {
      this.pageDeadline = Objects.requireNonNull(value, "pageDeadline");
      return this;
    }

    /**
     * Limits the time for one document.
     *
     * @param value more than 0; by default half an hour
     * @return this builder
     */
    public Builder documentDeadline(Duration value) {
      this.documentDeadline = Objects.requireNonNull(value, "documentDeadline");
      return this;
    }

    /**
     * Builds the engine.
     *
     * @return a new engine; nothing native is loaded yet
     * @throws ConfigurationException if a setting is out of its range or a language's model is
     *     missing
     */
    public LocalEngine build() {
      if (threads < 1) {
        throw new ConfigurationException("threads must be 1 or more, but is " + threads);
      }
      requirePositive(pageDeadline, "pageDeadline");
      requirePositive(documentDeadline, "documentDeadline");
      LanguageModels.check(languages, tessdataDirectory);
      return new LocalEngine(this);
    }

    private static void requirePositive(Duration value, String name) {
      if (value.isNegative() || value.isZero()) {
        throw new ConfigurationException(name + " must be more than 0, but is " + value);
      }
    }

    private RecognitionSettings recognitionSettings() {
      Path cache = cacheDirectory.orElseGet(RecognitionSettings::usualCacheDirectory);
      return new RecognitionSettings(languages, tessdataDirectory, cache, threads, pageDeadline);
    }
  }
}
