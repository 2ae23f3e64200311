package io.github.ocr4j.simulated.billing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Counts what was paid for. Thread-safe. */
public final class BillingMeter {

  private final List<BilledCall> calls = new ArrayList<>();

  /** Counts a call. */
  public synchronized void bill(BilledCall call) {
    calls.add(call);
  }

  /** Returns every billed call, in order. */
  public synchronized List<BilledCall> calls() {
    return List.copyOf(calls);
  }

  /** Returns how many pages were billed, of every kind. */
  public long pages() {
    return pages(call -> true);
  }

  /** Returns how many of the pages were read by batch jobs. */
  public long batchPages() {
    return pages(BilledCall::batch);
  }

  /** Returns how many of the pages were annotated. */
  public long annotatedPages() {
    return pages(BilledCall::annotated);
  }

  /** Returns how many pages were billed for each document, by its SHA-256. */
  public synchronized Map<String, Long> pagesByDocument() {
    Map<String, Long> pages = new TreeMap<>();
    for (BilledCall call : calls) {
      pages.merge(call.documentSha256(), (long) call.pages(), Long::sum);
    }
    return pages;
  }

  /** Returns what the billed pages cost in US dollars, at the prices of 2026-08-21. */
  public synchronized double dollars() {
    return calls.stream().mapToDouble(BilledCall::dollars).sum();
  }

  /** Sets the meter back to zero. */
  public synchronized void reset() {
    calls.clear();
  }

  private synchronized long pages(Predicate<BilledCall> which) {
    return calls.stream().filter(which).mapToLong(BilledCall::pages).sum();
  }
}
