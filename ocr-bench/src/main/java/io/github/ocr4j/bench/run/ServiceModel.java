package io.github.ocr4j.bench.run;

import io.github.ocr4j.simulated.traffic.Latency;
import io.github.ocr4j.simulated.traffic.RateLimits;
import java.time.Duration;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * The behaviour of the service in an experiment.
 *
 * @param name for the report
 * @param latency how long an answer takes
 * @param requestsPerSecond refuses more than so many
 * @param pagesPerMinute refuses more than so many
 * @param failureRate the share of calls that end with a failure of the service, 0 to 1
 * @param roundTrip how long a refusal or a failure takes
 */
public record ServiceModel(
    String name,
    Latency latency,
    OptionalDouble requestsPerSecond,
    OptionalInt pagesPerMinute,
    double failureRate,
    Duration roundTrip) {

  private static final Duration ROUND_TRIP = Duration.ofMillis(60);

  /** The service as it was recorded, with a limit of pages. */
  public static ServiceModel recorded(int pagesPerMinute) {
    return of("recorded", Latency.RECORDED, pagesPerMinute);
  }

  /** The service as it was announced, with a limit of pages. */
  public static ServiceModel announced(int pagesPerMinute) {
    return of("announced", Latency.ANNOUNCED, pagesPerMinute);
  }

  private static ServiceModel of(String name, Latency latency, int pagesPerMinute) {
    return new ServiceModel(
        name, latency, OptionalDouble.empty(), OptionalInt.of(pagesPerMinute), 0.001, ROUND_TRIP);
  }

  RateLimits limits() {
    return new RateLimits(requestsPerSecond, pagesPerMinute);
  }

  /** The name with the limits. */
  String label() {
    StringBuilder label = new StringBuilder(name);
    requestsPerSecond.ifPresent(limit -> label.append(", ").append(limit).append(" requests/s"));
    pagesPerMinute.ifPresent(limit -> label.append(", ").append(limit).append(" pages/min"));
    return label.toString();
  }
}
