package io.github.ocr4j.simulated.http;

import io.github.ocr4j.simulated.batch.BatchSettings;
import io.github.ocr4j.simulated.ocr.OcrLimits;
import io.github.ocr4j.simulated.traffic.Latency;
import io.github.ocr4j.simulated.traffic.RateLimits;
import io.github.ocr4j.simulated.traffic.RetryAfter;
import java.time.Clock;
import java.util.Optional;

/** The settings of a service; its builder explains each. */
public record Settings(
    int port,
    Optional<String> key,
    String keyHeader,
    String prefix,
    boolean gateway,
    Latency latency,
    RateLimits rateLimits,
    RetryAfter retryAfter,
    OcrLimits limits,
    long bodyBytes,
    boolean blockConfidence,
    boolean retiredModels,
    int missesAfterUpload,
    BatchSettings batch,
    long seed,
    Clock clock,
    boolean ownClock) {}
