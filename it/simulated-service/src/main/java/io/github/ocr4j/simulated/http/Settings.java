package io.github.ocr4j.simulated.http;

import io.github.ocr4j.simulated.ocr.OcrLimits;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/**
 * How the service behaves.
 *
 * @param port the port on the loopback interface, 0 for any free one
 * @param key the bearer key that every call must carry, empty if none is asked for
 * @param prefix what every path starts with, for instance {@code /proxy}; may be empty
 * @param gateway whether the prefix is a gateway's pass-through of the OCR path alone
 * @param latency how long an answer takes from the end of the request
 * @param limits what a request may carry at most
 * @param bodyBytes the longest body in bytes
 * @param blockConfidence whether the confidence granularity {@code block} is accepted
 * @param seed what chance is drawn from
 * @param clock where the time comes from
 */
public record Settings(
    int port,
    Optional<String> key,
    String prefix,
    boolean gateway,
    Duration latency,
    OcrLimits limits,
    long bodyBytes,
    boolean blockConfidence,
    long seed,
    Clock clock) {}
