package io.github.ocr4j.convert.conversion;

import io.github.ocr4j.convert.conversion.ConversionSummary.Failure;
import io.github.ocr4j.convert.manifest.ManifestEntry;
import io.github.ocr4j.convert.source.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** Counts what a run does and passes it on. Not thread-safe. */
final class Tally {
  private final List<ConversionListener> listeners;
  private final List<Failure> failures = new ArrayList<>();
  private int converted;
  private int upToDate;
  private int removed;
  private int pending;
  private int pages;
  private int warnings;

  Tally(List<ConversionListener> listeners) {
    this.listeners = List.copyOf(listeners);
  }

  void started(int documents, OptionalLong pages) {
    listeners.forEach(listener -> listener.started(documents, pages));
  }

  void upToDate(Source source, ManifestEntry entry) {
    upToDate++;
    warnings += entry.warnings().size();
    listeners.forEach(listener -> listener.upToDate(source, entry));
  }

  void converted(Source source, ConvertedDocument result) {
    converted++;
    pages += result.pages();
    warnings += result.warnings().size();
    listeners.forEach(listener -> listener.converted(source, result));
  }

  void failed(Source source, Exception cause) {
    String sentence = Advice.of(cause);
    failures.add(new Failure(source.path(), sentence));
    listeners.forEach(listener -> listener.failed(source, sentence, cause));
  }

  void jobProgress(String jobId, int done, int total) {
    listeners.forEach(listener -> listener.jobProgress(jobId, done, total));
  }

  void pending(Source source, String reason) {
    pending++;
    listeners.forEach(listener -> listener.pending(source, reason));
  }

  void removed(String path) {
    removed++;
    listeners.forEach(listener -> listener.removed(path));
  }

  boolean hasConverted() {
    return converted > 0;
  }

  boolean hasFailed() {
    return !failures.isEmpty();
  }

  boolean isMultiple(int documents) {
    return converted > 0 && converted % documents == 0;
  }

  ConversionSummary summary() {
    return new ConversionSummary(converted, upToDate, removed, pending, pages, warnings, failures);
  }
}
