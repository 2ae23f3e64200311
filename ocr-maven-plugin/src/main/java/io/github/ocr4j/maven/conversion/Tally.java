package io.github.ocr4j.maven.conversion;

import io.github.ocr4j.maven.conversion.ConversionSummary.Failure;
import io.github.ocr4j.maven.manifest.ManifestEntry;
import io.github.ocr4j.maven.source.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Counts what a run does and passes it on. Not thread-safe. */
final class Tally {
  private final ConversionListener listener;
  private final List<Failure> failures = new ArrayList<>();
  private int converted;
  private int upToDate;
  private int removed;
  private int pages;
  private int warnings;

  Tally(ConversionListener listener) {
    this.listener = listener;
  }

  void upToDate(Source source, Map<String, ManifestEntry> entries) {
    upToDate++;
    warnings += entries.get(source.path()).warnings().size();
    listener.upToDate(source);
  }

  void converted(Source source, ConvertedDocument result) {
    converted++;
    pages += result.pages();
    warnings += result.warnings().size();
    listener.converted(source, result);
  }

  void failed(Source source, Exception cause) {
    String sentence = Advice.of(cause);
    failures.add(new Failure(source.path(), sentence));
    listener.failed(source, sentence, cause);
  }

  void removed(String path) {
    removed++;
    listener.removed(path);
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
    return new ConversionSummary(converted, upToDate, removed, pages, warnings, failures);
  }
}
