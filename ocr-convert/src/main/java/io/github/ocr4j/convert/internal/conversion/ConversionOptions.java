package io.github.ocr4j.convert.internal.conversion;

import java.util.Optional;

/**
 * What decides whether the result of an earlier build still holds, and how failures are met.
 *
 * @param fingerprint a text over every option that changes what comes out
 * @param engine the engine that must have read a document; empty accepts every engine
 * @param force whether everything is made again
 * @param failFast whether the first failure ends the run
 */
public record ConversionOptions(
    String fingerprint, Optional<String> engine, boolean force, boolean failFast) {}
