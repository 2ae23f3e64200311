package io.github.ocr4j.simulated.http;

import io.github.ocr4j.simulated.batch.BatchSettings;
import io.github.ocr4j.simulated.ocr.OcrLimits;
import io.github.ocr4j.simulated.traffic.Latency;
import io.github.ocr4j.simulated.traffic.RateLimits;
import io.github.ocr4j.simulated.traffic.RetryAfter;
import java.time.Clock;
import java.util.Optional;

/**
 * How the service behaves.
 *
 * @param port the port on the loopback interface, 0 for any free one
 * @param key the key that every call must carry, empty if none is asked for
 * @param keyHeader the header that carries it; {@code authorization} as a bearer token
 * @param prefix what every path starts with, for instance {@code /proxy}; may be empty
 * @param gateway whether the prefix is a gateway's pass-through of the OCR path alone
 * @param latency how long an answer takes from the end of the request
 * @param rateLimits how fast calls may come
 * @param retryAfter how a client that came too fast is told when to come again
 * @param limits what a request may carry at most
 * @param bodyBytes the longest body in bytes
 * @param blockConfidence whether the confidence granularity {@code block} is accepted
 * @param retiredModels whether retired models still answer
 * @param missesAfterUpload how many times a new file is not found at first
 * @param batch how batch jobs run
 * @param seed what chance is drawn from
 * @param clock where the time comes from
 * @param ownClock whether that is the caller's and not the system's
 */
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
