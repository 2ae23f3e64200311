package io.github.ocr4j.local;

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
  private final Recognition recognition;
  private final List<ReadPage> pages = new ArrayList<>();
  private final Deque<Future<ReadPage>> pending = new ArrayDeque<>();

  PendingPages(OcrRequest request, Deadline deadline, Recognition recognition) {
    this.request = request;
    this.deadline = deadline;
    this.recognition = recognition;
  }

  /** Waits until there is room for one more page. */
  void makeRoom() {
    if (pending.size() > recognition.threads()) {
      pages.add(recognition.await(pending.poll(), deadline));
    }
  }

  /** Hands a page over; its pixels are made when a thread is free. */
  void recognize(int index, Supplier<ScanImage> scan) {
    pending.add(recognition.submit(index, scan, request, deadline));
  }

  /** Adds a page that needs no recognition. */
  void add(Supplier<ReadPage> page) {
    finish();
    pages.add(page.get());
  }

  /** All pages, when the last one is there. */
  List<ReadPage> finish() {
    while (!pending.isEmpty()) {
      pages.add(recognition.await(pending.poll(), deadline));
    }
    return pages;
  }
}
