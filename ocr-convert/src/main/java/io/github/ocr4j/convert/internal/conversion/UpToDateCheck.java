package io.github.ocr4j.convert.internal.conversion;

import io.github.ocr4j.convert.internal.manifest.Manifest;
import io.github.ocr4j.convert.internal.manifest.ManifestEntry;
import io.github.ocr4j.convert.internal.source.Source;
import java.util.Map;

/** Tells whether what an earlier build made of a document still holds. */
final class UpToDateCheck {
  private final Manifest manifest;
  private final Map<String, String> hashes;
  private final OutputDirectory outputs;
  private final ConversionOptions options;

  UpToDateCheck(
      Manifest manifest,
      Map<String, String> hashes,
      OutputDirectory outputs,
      ConversionOptions options) {
    this.manifest = manifest;
    this.hashes = hashes;
    this.outputs = outputs;
    this.options = options;
  }

  boolean holds(Source source) {
    return !options.force()
        && manifest.entry(source.path()).filter(e -> holds(source, e)).isPresent();
  }

  private boolean holds(Source source, ManifestEntry entry) {
    return entry.sha256().equals(hashes.get(source.path()))
        && entry.options().equals(options.fingerprint())
        && options.engine().map(entry.engine()::equals).orElse(true)
        && outputs.hasAll(entry.outputs());
  }
}
