package io.github.ocr4j.local.internal.reading;

import io.github.ocr4j.engine.OcrRequest;
import io.github.ocr4j.exception.EngineException;
import io.github.ocr4j.exception.OcrException;
import io.github.ocr4j.local.internal.layout.PageLayout;
import io.github.ocr4j.local.internal.page.ExtractedPage;
import io.github.ocr4j.local.internal.page.OutOfTimeException;
import io.github.ocr4j.local.internal.scan.Natives;
import io.github.ocr4j.local.internal.scan.RecognizerPool;
import io.github.ocr4j.local.internal.scan.ScanImage;
import io.github.ocr4j.local.internal.scan.ScannedPage;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/** Runs the recognition of pages and of parts of pages in its own threads. Thread-safe. */
final class RecognitionExecutor implements AutoCloseable {
  /** Parts of a page may take the time of a page divided by this: it has to be understood, too. */
  private static final int REGION_SHARE = 2;

  /** Recognition keeps the page deadline by itself; a page that is so much later hangs. */
  private static final Duration GRACE = Duration.ofSeconds(5);

  private final ReadingSettings settings;
  private final RecognizerPool pool;
  private ExecutorService executor;

  RecognitionExecutor(ReadingSettings settings) {
    this.settings = settings;
    this.pool =
        new RecognizerPool(
            settings.languages(), settings.tessdataDirectory(), settings.cacheDirectory());
  }

  int threads() {
    return settings.threads();
  }

  Optional<String> whyUnavailable() {
    return Natives.load(settings.cacheDirectory());
  }

  /** Fails with a sentence if scans cannot be recognized here. */
  void require(String document) {
    whyUnavailable()
        .ifPresent(
            reason -> {
              throw new EngineException(document + " holds scanned pages, but " + reason);
            });
  }

  /** Hands a page to the recognizing threads; its pixels are made when a thread is free. */
  Future<AnalyzedPage> submit(
      int index, Supplier<ScanImage> scan, OcrRequest request, Deadline deadline) {
    return executor()
        .submit(
            () -> {
              deadline.beginPage(index, GRACE);
              try {
                return recognize(index, scan, request, deadline);
              } finally {
                deadline.endPage(index);
              }
            });
  }

  private AnalyzedPage recognize(
      int index, Supplier<ScanImage> scan, OcrRequest request, Deadline deadline) {
    try {
      Duration limit = min(settings.pageDeadline(), deadline.left());
      ScannedPage page = pool.recognize(index, scan.get(), limit);
      return AnalyzedPage.of(PageLayout.of(page.content()), page.image(), request);
    } catch (OutOfTimeException late) {
      throw deadline.isPassed() ? deadline.exceeded() : deadline.pageExceeded(index);
    } catch (IOException cannotUnpack) {
      throw cannotUnpack(cannotUnpack);
    }
  }

  /**
   * Hands a part of a page to the recognizing threads. A part that takes as long as a page may is
   * no text and comes back empty.
   */
  Future<Optional<ExtractedPage>> submitRegion(int index, ScanImage region, Deadline deadline) {
    return executor()
        .submit(
            () -> {
              try {
                Duration page = settings.pageDeadline().dividedBy(REGION_SHARE);
                return Optional.of(pool.recognizeRegion(index, region, min(page, deadline.left())));
              } catch (OutOfTimeException late) {
                return Optional.empty();
              } catch (IOException cannotUnpack) {
                throw cannotUnpack(cannotUnpack);
              }
            });
  }

  private EngineException cannotUnpack(IOException cause) {
    return new EngineException(
        "the recognition models cannot be unpacked to "
            + settings.cacheDirectory()
            + ": set a cache directory that can be written",
        cause);
  }

  <T> T await(Future<T> page, Deadline deadline) {
    try {
      return page.get(deadline.left().toMillis() + 1, TimeUnit.MILLISECONDS);
    } catch (TimeoutException late) {
      page.cancel(true);
      throw deadline.exceeded();
    } catch (InterruptedException interrupted) {
      page.cancel(true);
      Thread.currentThread().interrupt();
      throw deadline.exceeded();
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof OcrException known) {
        throw known;
      }
      if (failed.getCause() instanceof Error toBeExplained) {
        throw toBeExplained;
      }
      throw new EngineException(
          "a page could not be recognized: " + failed.getCause().getMessage(), failed.getCause());
    }
  }

  private static Duration min(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }

  private synchronized ExecutorService executor() {
    if (executor == null) {
      executor =
          Executors.newFixedThreadPool(
              settings.threads(),
              task -> {
                Thread thread = new Thread(task, "ocr4j-recognition");
                thread.setDaemon(true);
                return thread;
              });
    }
    return executor;
  }

  @Override
  public synchronized void close() {
    if (executor != null) {
      executor.shutdownNow();
    }
    pool.close();
  }
}
