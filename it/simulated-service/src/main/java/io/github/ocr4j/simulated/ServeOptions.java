package io.github.ocr4j.simulated;

import io.github.ocr4j.simulated.batch.BatchSettings;
import io.github.ocr4j.simulated.traffic.Fault;
import io.github.ocr4j.simulated.traffic.Latency;
import io.github.ocr4j.simulated.traffic.RetryAfter;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/** The options of the command {@code serve}. */
final class ServeOptions {

  static final String USAGE =
      """
      usage: serve [options]
        --port N                 the port, any free one by default
        --key KEY                the bearer key that calls must carry, test-key by default
        --no-key                 lets calls pass without a key
        --prefix PATH            puts everything under a path
        --gateway PATH           behaves like a gateway that passes only the OCR path through
        --latency MILLIS         how long every answer takes
        --latency-preset NAME    draws it instead: none, quick, announced or recorded
        --requests-per-second N  the limit of OCR and chat requests
        --pages-per-minute N     the limit of OCR pages
        --retry-after FORM       none, seconds or date in answers to calls beyond a limit
        --error-rate SHARE       which share of the calls is answered with 503
        --reset-rate SHARE       which share of the calls is reset after it was billed
        --misses N               how often new files and jobs are not found at first
        --batch-delay SECONDS    how long a batch job waits before it starts
        --batch-rows-per-second N  how fast a batch job runs
        --batch-failures SHARE   which share of a batch job's rows fails
        --retired-models         lets retired models answer
        --block-confidence       accepts the confidence granularity block
        --seed N                 what chance is drawn from
        --for-seconds N          ends by itself after this time""";

  private static final Fault OVERLOAD =
      Fault.answer(
          503,
          "text/plain",
          "upstream connect error or disconnect/reset before headers. reset reason: overflow");

  private final SimulatedServiceBuilder builder = SimulatedService.builder();
  private final BatchSettings batch = new BatchSettings();
  private Optional<Duration> duration = Optional.empty();
  private double errorRate;
  private double resetRate;

  private ServeOptions() {}

  static ServeOptions parse(String... arguments) {
    ServeOptions options = new ServeOptions();
    for (int i = 1; i < arguments.length; i++) {
      String name = arguments[i];
      if (options.flag(name)) {
        continue;
      }
      if (++i == arguments.length) {
        throw new IllegalArgumentException("The option " + name + " needs a value.");
      }
      options.set(name, arguments[i]);
    }
    return options;
  }

  SimulatedService start() {
    SimulatedService service = builder.batch(batch).start();
    service.faults().rate(errorRate, OVERLOAD);
    service.faults().rate(resetRate, Fault.of(Fault.Kind.RESET_BEFORE_ANSWER));
    return service;
  }

  Optional<Duration> duration() {
    return duration;
  }

  private boolean flag(String name) {
    switch (name) {
      case "--no-key" -> builder.withoutKey();
      case "--retired-models" -> builder.acceptRetiredModels();
      case "--block-confidence" -> builder.acceptBlockConfidence();
      default -> {
        return false;
      }
    }
    return true;
  }

  private void set(String name, String value) {
    switch (name) {
      case "--port" -> builder.port(integer(name, value));
      case "--key" -> builder.key(value);
      case "--prefix" -> builder.prefix(value);
      case "--gateway" -> builder.gateway(value);
      case "--latency" -> builder.latency(Duration.ofMillis(integer(name, value)));
      case "--latency-preset" -> builder.latency(preset(value));
      case "--requests-per-second" -> builder.requestsPerSecond(number(name, value));
      case "--pages-per-minute" -> builder.pagesPerMinute(integer(name, value));
      case "--retry-after" -> builder.retryAfter(retryAfter(value));
      case "--error-rate" -> errorRate = share(name, value);
      case "--reset-rate" -> resetRate = share(name, value);
      case "--misses" -> {
        builder.missesAfterUpload(integer(name, value));
        batch.missesAfterCreation(integer(name, value));
      }
      case "--batch-delay" -> batch.queueDelay(Duration.ofSeconds(integer(name, value)));
      case "--batch-rows-per-second" -> batch.rowsPerSecond(number(name, value));
      case "--batch-failures" -> batch.failureShare(share(name, value));
      case "--seed" -> builder.seed(integer(name, value));
      case "--for-seconds" -> duration = Optional.of(Duration.ofSeconds(integer(name, value)));
      default -> throw new IllegalArgumentException("There is no option " + name + ".");
    }
  }

  private static Latency preset(String name) {
    return Latency.preset(name)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "There is no latency preset "
                        + name
                        + "; there are "
                        + String.join(", ", Latency.presets().keySet())
                        + "."));
  }

  private static RetryAfter retryAfter(String value) {
    try {
      return RetryAfter.valueOf(value.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "The option --retry-after is none, seconds or date, not " + value + ".", e);
    }
  }

  private static int integer(String name, String value) {
    double number = number(name, value);
    if (number != Math.rint(number)) {
      throw new IllegalArgumentException("The option " + name + " needs a whole number.");
    }
    return (int) number;
  }

  private static double share(String name, String value) {
    double share = number(name, value);
    if (share < 0 || share > 1) {
      throw new IllegalArgumentException("The option " + name + " lies between 0 and 1.");
    }
    return share;
  }

  private static double number(String name, String value) {
    try {
      return Double.parseDouble(value);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "The option " + name + " needs a number, not " + value + ".", e);
    }
  }
}
