package io.github.ocr4j.local;

import io.github.ocr4j.engine.CallObserver;
import io.github.ocr4j.engine.EngineIdentity;
import io.github.ocr4j.engine.OcrEngine;
import io.github.ocr4j.engine.OcrRequest;
import io.github.ocr4j.exception.DocumentException;
import io.github.ocr4j.exception.EngineException;
import io.github.ocr4j.local.internal.reading.InProcessEngine;
import io.github.ocr4j.local.internal.scan.Natives;
import io.github.ocr4j.model.OcrResponse;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Reads documents on this machine, without key and network: the text layer of PDFs where it is
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
  public static final String MODEL = InProcessEngine.MODEL;

  /**
   * Raised by one whenever the same document would give another answer, so that stores can tell old
   * answers from new ones.
   */
  public static final int OUTPUT_VERSION = 7;

  private final OcrEngine reader;
  private final EngineIdentity identity;
  private final Path cacheDirectory;
  private volatile boolean isClosed;

  LocalEngine(OcrEngine reader, EngineIdentity identity, Path cacheDirectory) {
    this.reader = reader;
    this.identity = identity;
    this.cacheDirectory = cacheDirectory;
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
  public static LocalEngineBuilder builder() {
    return new LocalEngineBuilder();
  }

  /**
   * Whether scans and images can be recognized on this platform. Loads the native code.
   *
   * @return empty if they can; else a sentence that says why not
   */
  public Optional<String> whyNoRecognition() {
    return Natives.load(cacheDirectory);
  }

  @Override
  public EngineIdentity identity() {
    return identity;
  }

  /**
   * Reads one document.
   *
   * @param request the document and what is wanted of it; the model is ignored
   * @return its pages in the order of their indexes
   * @throws DocumentException if the document is damaged, protected, of a type that this engine
   *     does not read, or lacks a page that was asked for
   * @throws io.github.ocr4j.exception.ConfigurationException if annotations are asked for
   * @throws EngineException if it takes longer than allowed, or recognition is needed and the
   *     platform cannot do it
   */
  @Override
  public OcrResponse process(OcrRequest request, CallObserver observer) {
    if (isClosed) {
      throw new IllegalStateException("the engine is closed");
    }
    identity.requireCapable(request);
    return reader.process(request, observer);
  }

  @Override
  public void close() {
    isClosed = true;
    reader.close();
  }
}
