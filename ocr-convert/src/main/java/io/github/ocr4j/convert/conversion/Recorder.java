package io.github.ocr4j.convert.conversion;

import io.github.ocr4j.convert.manifest.Manifest;
import io.github.ocr4j.convert.manifest.ManifestEntry;
import io.github.ocr4j.convert.manifest.ManifestFile;
import io.github.ocr4j.convert.source.Source;
import java.io.IOException;
import java.util.Map;
import java.util.OptionalLong;

/**
 * Notes each document as soon as it is done, so that a build that is cut loses little. Thread-safe.
 */
final class Recorder implements DocumentConverter.Outcomes {
  private static final int DOCUMENTS_BETWEEN_SAVES = 50;

  private final Manifest manifest;
  private final ManifestFile manifestFile;
  private final Map<String, String> hashes;
  private final String fingerprint;
  private final OutputDirectory outputs;
  private final Tally tally;

  /**
   * Prepares a run.
   *
   * @param manifest where documents are noted
   * @param manifestFile where the manifest is saved from time to time
   * @param hashes those of the sources by their paths
   * @param fingerprint that of the options
   * @param outputs where files that are no longer made are deleted
   * @param tally counts what becomes of the documents
   */
  Recorder(
      Manifest manifest,
      ManifestFile manifestFile,
      Map<String, String> hashes,
      String fingerprint,
      OutputDirectory outputs,
      Tally tally) {
    this.manifest = manifest;
    this.manifestFile = manifestFile;
    this.hashes = hashes;
    this.fingerprint = fingerprint;
    this.outputs = outputs;
    this.tally = tally;
  }

  @Override
  public synchronized void started(int documents, OptionalLong pages) {
    tally.started(documents, pages);
  }

  @Override
  public synchronized void converted(Source source, ConvertedDocument result) {
    try {
      outputs.delete(manifest.put(source.path(), entry(hashes.get(source.path()), result)));
      tally.converted(source, result);
      if (tally.isMultiple(DOCUMENTS_BETWEEN_SAVES)) {
        manifestFile.write(manifest);
      }
    } catch (IOException e) {
      tally.failed(source, e);
    }
  }

  @Override
  public synchronized void jobProgress(String jobId, int done, int total) {
    tally.jobProgress(jobId, done, total);
  }

  @Override
  public synchronized void pending(Source source, String reason) {
    tally.pending(source, reason);
  }

  @Override
  public synchronized void failed(Source source, Exception cause) {
    tally.failed(source, cause);
  }

  private ManifestEntry entry(String sha256, ConvertedDocument result) {
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
}
