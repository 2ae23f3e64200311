package io.github.ocr4j.convert.internal.store;

import io.github.ocr4j.engine.EngineIdentity;
import io.github.ocr4j.engine.OcrRequest;
import java.util.Locale;

/**
 * Where a request's pages are stored.
 *
 * @param document the SHA-256 of the document's content, or of the name a caller gave it
 * @param folder the directory's name inside the document's directory
 * @param request what changes the answer, as canonical JSON
 * @param perPage whether pages are stored and served one by one
 */
record StoreKey(String document, String folder, String request, boolean perPage) {
  private static final int SHOWN_DIGITS = 16;

  static StoreKey of(String document, OcrRequest request, EngineIdentity engine, boolean perPage) {
    String fingerprint = RequestFingerprint.of(request, engine, perPage);
    String folder =
        engine.name().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-")
            + "-"
            + Hashes.of(fingerprint).substring(0, SHOWN_DIGITS);
    return new StoreKey(document, folder, fingerprint, perPage);
  }
}
