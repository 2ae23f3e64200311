package io.github.ocr4j.local.internal.scan;

import io.github.ocr4j.local.internal.page.ExtractedPage;
import io.github.ocr4j.local.internal.page.OutOfTimeException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Recognizers for reuse: starting one takes a third of a second. Thread-safe. */
public final class RecognizerPool implements AutoCloseable {
  private final List<String> languages;
  private final Optional<Path> tessdata;
  private final Path cache;
  private final Deque<Tesseract> idle = new ArrayDeque<>();
  private boolean isClosed;

  /** Prepares a pool; models are unpacked and loaded when the first page comes. */
  public RecognizerPool(List<String> languages, Optional<Path> tessdata, Path cache) {
    this.languages = languages;
    this.tessdata = tessdata;
    this.cache = cache;
  }

  /**
   * Recognizes a page.
   *
   * @throws OutOfTimeException if it takes longer than the limit
   */
  public ScannedPage recognize(int index, ScanImage scan, Duration limit) throws IOException {
    return use(recognizer -> recognizer.recognize(index, scan, limit));
  }

  /**
   * What a part of a page that lies there upright holds, as if it were a page.
   *
   * @throws OutOfTimeException if it takes longer than the limit
   */
  public ExtractedPage recognizeRegion(int index, ScanImage region, Duration limit)
      throws IOException {
    return use(recognizer -> recognizer.recognizeRegion(index, region, limit));
  }

  private <T> T use(Function<PageRecognizer, T> recognition) throws IOException {
    Tesseract tesseract = borrow();
    try {
      return recognition.apply(new PageRecognizer(tesseract));
    } finally {
      giveBack(tesseract);
    }
  }

  private Tesseract borrow() throws IOException {
    synchronized (this) {
      if (!idle.isEmpty()) {
        return idle.pop();
      }
    }
    Path models = ModelFiles.directory(languages, tessdata, cache);
    return new Tesseract(models, languages, ModelFiles.orientationDirectory(cache));
  }

  private synchronized void giveBack(Tesseract tesseract) {
    if (isClosed) {
      tesseract.close();
    } else {
      idle.push(tesseract);
    }
  }

  @Override
  public synchronized void close() {
    isClosed = true;
    idle.forEach(Tesseract::close);
    idle.clear();
  }
}
