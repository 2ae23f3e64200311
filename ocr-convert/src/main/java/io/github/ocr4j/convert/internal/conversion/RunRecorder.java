package io.github.ocr4j.convert.internal.conversion;

import io.github.ocr4j.convert.internal.manifest.Manifest;
import io.github.ocr4j.convert.internal.manifest.ManifestEntry;
import io.github.ocr4j.convert.internal.manifest.ManifestFile;
import io.github.ocr4j.convert.internal.source.Source;
import io.github.ocr4j.convert.run.DocumentFinding;
import io.github.ocr4j.convert.run.DocumentResult;
import io.github.ocr4j.convert.run.DocumentResult.State;
import io.github.ocr4j.convert.run.RunEvent;
import io.github.ocr4j.convert.run.RunEvent.DocumentDone;
import io.github.ocr4j.convert.run.RunEvent.JobProgress;
import io.github.ocr4j.convert.run.RunEvent.ReadingStarted;
import io.github.ocr4j.convert.run.RunObserver;
import io.github.ocr4j.exception.DocumentException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Notes each document as soon as it is done, so that a build that is cut loses little, and tells
 * the observer. Thread-safe.
 */
final class RunRecorder {
  private static final int DOCUMENTS_BETWEEN_SAVES = 50;

  private final Manifest manifest;
  private final ManifestFile manifestFile;
  private final Map<String, String> hashes;
  private final String fingerprint;
  private final OutputDirectory outputs;
  private final RunObserver observer;
  private final List<DocumentResult> results = new ArrayList<>();
  private int converted;
  private boolean hasFailed;

  /**
   * Prepares a run.
   *
   * @param manifestFile where the manifest is saved from time to time
   * @param outputs where files that are no longer made are deleted
   */
  RunRecorder(
      Manifest manifest,
      ManifestFile manifestFile,
      Map<String, String> hashes,
      String fingerprint,
      OutputDirectory outputs,
      RunObserver observer) {
    this.manifest = manifest;
    this.manifestFile = manifestFile;
    this.hashes = hashes;
    this.fingerprint = fingerprint;
    this.outputs = outputs;
    this.observer = observer;
  }

  synchronized void started(int documents, OptionalLong pages) {
    observer.on(new ReadingStarted(documents, pages));
  }

  synchronized void upToDate(Source source) {
    ManifestEntry entry = manifest.entry(source.path()).orElseThrow();
    done(result(source.path(), entry), Optional.empty());
  }

  synchronized void converted(Source source, DocumentResult result) {
    try {
      outputs.delete(manifest.put(source.path(), entry(hashes.get(source.path()), result)));
      done(result, Optional.empty());
      converted++;
      if (converted % DOCUMENTS_BETWEEN_SAVES == 0) {
        manifestFile.write(manifest);
      }
    } catch (IOException e) {
      failed(source, e);
    }
  }

  synchronized void jobProgress(String jobId, int done, int total) {
    observer.on(new JobProgress(jobId, done, total));
  }

  synchronized void pending(Source source, String reason) {
    done(DocumentResult.without(source.path(), State.PENDING, reason), Optional.empty());
  }

  synchronized void leftOut(Source source, DocumentException cause) {
    String sentence = new DocumentFinding(source.path(), Advice.of(cause)).toString();
    done(DocumentResult.leftOut(source.path(), sentence), Optional.empty());
  }

  synchronized void failed(Source source, Exception cause) {
    hasFailed = true;
    done(DocumentResult.without(source.path(), State.FAILED, Advice.of(cause)), Optional.of(cause));
  }

  synchronized void removed(String path) {
    done(DocumentResult.without(path, State.REMOVED, ""), Optional.empty());
  }

  private void done(DocumentResult result, Optional<Exception> cause) {
    results.add(result);
    RunEvent event = new DocumentDone(result, cause);
    observer.on(event);
  }

  synchronized boolean hasConverted() {
    return converted > 0;
  }

  synchronized boolean hasFailed() {
    return hasFailed;
  }

  synchronized List<DocumentResult> results() {
    return List.copyOf(results);
  }

  private ManifestEntry entry(String sha256, DocumentResult result) {
    return new ManifestEntry(
        sha256,
        fingerprint,
        result.engine(),
        result.model(),
        result.pages(),
        result.blankPages(),
        result.warnings(),
        result.outputs());
  }

  private static DocumentResult result(String path, ManifestEntry entry) {
    return new DocumentResult(
        path,
        State.UP_TO_DATE,
        entry.engine(),
        entry.model(),
        entry.pages(),
        0,
        entry.blankPages(),
        entry.warnings(),
        entry.outputs(),
        List.of(),
        List.of(),
        "");
  }
}
