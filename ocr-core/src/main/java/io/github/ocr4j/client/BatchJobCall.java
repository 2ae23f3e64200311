package io.github.ocr4j.client;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code BatchJobIn} of the contract; what is empty is not sent. */
record BatchJobCall(
    Optional<List<String>> inputFiles,
    Optional<List<BatchRow>> requests,
    String endpoint,
    Optional<String> model,
    Optional<Map<String, String>> metadata,
    long timeoutHours) {}
