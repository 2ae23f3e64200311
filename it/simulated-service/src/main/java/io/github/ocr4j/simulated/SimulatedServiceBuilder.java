package io.github.ocr4j.simulated;

import io.github.ocr4j.simulated.batch.BatchSettings;
import io.github.ocr4j.simulated.http.Settings;
import io.github.ocr4j.simulated.ocr.OcrLimits;
import io.github.ocr4j.simulated.traffic.Latency;
import io.github.ocr4j.simulated.traffic.RateLimits;
import io.github.ocr4j.simulated.traffic.RetryAfter;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** Says how a {@link SimulatedService} behaves. Not thread-safe. */
public final class SimulatedServiceBuilder {

  private int port;
  private Optional<String> key = Optional.of("test-key");
  private String prefix = "";
  private boolean gateway;
  private String keyHeader = "authorization";
  private Latency latency = Latency.NONE;
  private OptionalDouble requestsPerSecond = OptionalDouble.empty();
  private OptionalInt pagesPerMinute = OptionalInt.empty();
  private RetryAfter retryAfter = RetryAfter.NONE;
  private OcrLimits limits = OcrLimits.DEFAULT;
  private long bodyBytes = 600L * 1024 * 1024;
  private boolean blockConfidence;
  private boolean retiredModels;
  private int missesAfterUpload;
  private BatchSettings batch = new BatchSettings();
  private long seed = 1;
  private Optional<Clock> clock = Optional.empty();

  SimulatedServiceBuilder() {}

  /**
   * Sets the port.
   *
   * @param port 1 to 65535, or 0 for any free port, which is the default
   */
  public SimulatedServiceBuilder port(int port) {
    if (port < 0 || port > 65535) {
      throw new IllegalArgumentException("A port lies between 0 and 65535, not " + port + ".");
    }
    this.port = port;
    return this;
  }

  /** Sets the key that every call must carry as a bearer token. */
  public SimulatedServiceBuilder key(String key) {
    this.key = Optional.of(key);
    return this;
  }

  /** Lets calls pass without a key. */
  public SimulatedServiceBuilder withoutKey() {
    this.key = Optional.empty();
    return this;
  }

  /**
   * Puts everything under a path, as a reverse proxy does.
   *
   * @param prefix starts with a slash and does not end with one
   */
  public SimulatedServiceBuilder prefix(String prefix) {
    if (!prefix.matches("(/[^/]+)+")) {
      throw new IllegalArgumentException(
          "A prefix starts with a slash and does not end with one, such as /proxy.");
    }
    this.prefix = prefix;
    return this;
  }

  /**
   * Behaves like a LiteLLM gateway with a pass-through: only the OCR path exists, under the prefix,
   * and errors come in the gateway's own shape.
   *
   * @param prefix for instance {@code /mistral}
   */
  public SimulatedServiceBuilder gateway(String prefix) {
    this.gateway = true;
    return prefix(prefix);
  }

  /**
   * Expects the key in another header, as it is, instead of as a bearer token.
   *
   * @param header for instance {@code api-key}
   */
  public SimulatedServiceBuilder keyHeader(String header) {
    this.keyHeader = header;
    return this;
  }

  /** Sets how long every answer takes, from the end of the request. Refusals come at once. */
  public SimulatedServiceBuilder latency(Duration latency) {
    return latency(Latency.fixed(latency));
  }

  /**
   * Sets how long answers take, from the end of the request. Refusals come at once.
   *
   * @param latency a preset or a distribution of your own
   */
  public SimulatedServiceBuilder latency(Latency latency) {
    this.latency = latency;
    return this;
  }

  /**
   * Limits OCR and chat requests; beyond it they are answered with 429.
   *
   * @param limit more than 0
   */
  public SimulatedServiceBuilder requestsPerSecond(double limit) {
    this.requestsPerSecond = OptionalDouble.of(limit);
    return this;
  }

  /**
   * Limits OCR pages; beyond it requests are answered with 429. Only with this limit do answers
   * carry the headers that tell about it.
   *
   * @param limit more than 0
   */
  public SimulatedServiceBuilder pagesPerMinute(int limit) {
    this.pagesPerMinute = OptionalInt.of(limit);
    return this;
  }

  /**
   * Lets 429 answers say when to come again.
   *
   * @param form nothing by default
   */
  public SimulatedServiceBuilder retryAfter(RetryAfter form) {
    this.retryAfter = form;
    return this;
  }

  /**
   * Sets what one document may be at most.
   *
   * @param bytes the document's size in bytes, 50 MiB by default
   * @param pages the document's pages, 1000 by default
   */
  public SimulatedServiceBuilder documentLimits(long bytes, int pages) {
    this.limits = new OcrLimits(bytes, pages);
    return this;
  }

  /**
   * Sets the longest request body.
   *
   * @param bytes 600 MiB by default
   */
  public SimulatedServiceBuilder bodyLimit(long bytes) {
    this.bodyBytes = bytes;
    return this;
  }

  /**
   * Accepts the confidence granularity {@code block}, which the live service knows since OCR 4.1
   * and the published contract does not.
   */
  public SimulatedServiceBuilder acceptBlockConfidence() {
    this.blockConfidence = true;
    return this;
  }

  /** Lets retired models answer, instead of 404 from their last day on. */
  public SimulatedServiceBuilder acceptRetiredModels() {
    this.retiredModels = true;
    return this;
  }

  /** Lets new files be missing at first, as they may be on the live service. */
  public SimulatedServiceBuilder missesAfterUpload(int misses) {
    this.missesAfterUpload = misses;
    return this;
  }

  /** Sets how batch jobs run. */
  public SimulatedServiceBuilder batch(BatchSettings settings) {
    this.batch = settings;
    return this;
  }

  /** Sets what chance is drawn from: the same seed gives the same chance. */
  public SimulatedServiceBuilder seed(long seed) {
    this.seed = seed;
    return this;
  }

  /**
   * Sets where the time of batch jobs, expiry, limits and retirement comes from. Latency always
   * passes in real time.
   */
  public SimulatedServiceBuilder clock(Clock clock) {
    this.clock = Optional.of(clock);
    return this;
  }

  /** Starts the service. */
  public SimulatedService start() {
    return new SimulatedService(
        new Settings(
            port,
            key,
            keyHeader,
            prefix,
            gateway,
            latency,
            new RateLimits(requestsPerSecond, pagesPerMinute),
            retryAfter,
            limits,
            bodyBytes,
            blockConfidence,
            retiredModels,
            missesAfterUpload,
            batch,
            seed,
            clock.orElseGet(Clock::systemUTC),
            clock.isPresent()));
  }
}
