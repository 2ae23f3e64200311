package io.github.ocr4j.local.internal.reading;

import io.github.ocr4j.engine.OcrRequest;
import io.github.ocr4j.local.internal.scan.ScanImage;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/**
 * The pages of one document, in their order, some of them still with the recognizing threads. So
 * that those never wait for pixels, one page more than there are threads is in memory as an image.
 */
final class PendingPages {
  private final OcrRequest request;
  private final Deadline deadline;
  private final RecognitionExecutor recognition;
  private final List<AnalyzedPage> pages = new ArrayList<>();
  private final Deque<Future<AnalyzedPage>> pending = new ArrayDeque<>();

  PendingPages(OcrRequest request, Deadline deadline, RecognitionExecutor recognition) {
    this.request = request;
    this.deadline = deadline;
    this.recognition = recognition;
  }

  void makeRoom() {
    if (pending.size() > recognition.threads()) {
      pages.add(recognition.await(pending.poll(), deadline));
    }
  }

  /** Hands a page over; its pixels are made when a thread is free. */
  void recognize(int index, Supplier<ScanImage> scan) {
    pending.add(recognition.submit(index, scan, request, deadline));
  }

  void add(Supplier<AnalyzedPage> page) {
    finish();
    pages.add(page.get());
  }

  List<AnalyzedPage> finish() {
    while (!pending.isEmpty()) {
      pages.add(recognition.await(pending.poll(), deadline));
    }
    return pages;
  }
}
