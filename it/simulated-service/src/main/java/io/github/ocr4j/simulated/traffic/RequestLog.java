package io.github.ocr4j.simulated.traffic;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/** Writes requests down, up to a number; beyond it, it only counts. Thread-safe. */
public final class RequestLog {

  private static final int KEPT = 10_000;

  private final List<RecordedRequest> requests = Collections.synchronizedList(new ArrayList<>());
  private final AtomicLong count = new AtomicLong();

  /**
   * Writes a request down.
   *
   * @param request gives the request; not asked for what is only counted
   */
  public void add(Supplier<RecordedRequest> request) {
    if (count.incrementAndGet() <= KEPT) {
      requests.add(request.get());
    }
  }

  /** Returns how many requests there were. */
  public long count() {
    return count.get();
  }

  /** Returns the first 10,000 requests, in the order in which their answers were decided. */
  public List<RecordedRequest> requests() {
    synchronized (requests) {
      return List.copyOf(requests);
    }
  }

  /** Forgets every request. */
  public void clear() {
    requests.clear();
    count.set(0);
  }
}
