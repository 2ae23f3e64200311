package io.github.ocr4j.simulated;

import io.github.ocr4j.simulated.billing.BillingMeter;
import io.github.ocr4j.simulated.http.HttpServer;
import io.github.ocr4j.simulated.http.Settings;
import io.github.ocr4j.simulated.traffic.FaultPlan;
import io.github.ocr4j.simulated.traffic.RateLimits;
import io.github.ocr4j.simulated.traffic.RecordedRequest;
import io.github.ocr4j.simulated.traffic.RequestLog;
import java.net.URI;
import java.time.Clock;
import java.util.List;

/**
 * A running stand-in for the document service, reachable from this machine only. It is as strict as
 * the service's contract and answers from the documents that it is sent. Thread-safe.
 */
public final class SimulatedService implements AutoCloseable {

  private final HttpServer server;
  private final BillingMeter billing;
  private final FaultPlan faults;
  private final RequestLog log;
  private final RateLimits limits;
  private final Clock clock;

  SimulatedService(Settings settings) {
    this.limits = settings.rateLimits();
    this.clock = settings.clock();
    this.billing = new BillingMeter();
    this.faults = new FaultPlan(settings.seed());
    this.log = new RequestLog();
    this.server = HttpServer.start(settings, billing, faults, log);
  }

  /** Returns a builder: any free port, key {@code test-key}, no delay, no faults. */
  public static SimulatedServiceBuilder builder() {
    return new SimulatedServiceBuilder();
  }

  /** Starts a service with the builder's defaults. */
  public static SimulatedService start() {
    return builder().start();
  }

  /** Returns the base URI to give to a client: without {@code /v1}, with the prefix if any. */
  public URI uri() {
    return server.uri();
  }

  /** Returns the meter of billed pages. */
  public BillingMeter billing() {
    return billing;
  }

  /** Returns the plan of faults, to be filled at any time. */
  public FaultPlan faults() {
    return faults;
  }

  /**
   * Changes the limits of requests and pages while calls come in.
   *
   * @param factor multiplies them, more than 0
   */
  public void rescaleLimits(double factor) {
    limits.rescale(clock.instant(), factor);
  }

  /** Returns the requests so far, up to 10,000, in the order in which answers were decided. */
  public List<RecordedRequest> requests() {
    return log.requests();
  }

  /** Returns how many requests there were. */
  public long requestCount() {
    return log.count();
  }

  /** Forgets requests, faults and bills. */
  public void reset() {
    log.clear();
    faults.clear();
    billing.reset();
  }

  /** Stops the service; open connections are closed. */
  @Override
  public void close() {
    server.close();
  }
}
