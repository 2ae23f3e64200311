package io.github.ocr4j.simulated;

import java.time.Duration;
import java.util.Optional;

/** The options of the command {@code serve}. */
record ServeOptions(SimulatedService.Builder builder, Optional<Duration> duration) {

  static final String USAGE =
      """
      usage: serve [options]
        --port N          the port, any free one by default
        --key KEY         the bearer key that calls must carry, test-key by default
        --no-key          lets calls pass without a key
        --prefix PATH     puts everything under a path
        --gateway PATH    behaves like a gateway that passes only the OCR path through
        --latency MILLIS  how long every answer takes
        --seed N          what chance is drawn from
        --for-seconds N   ends by itself after this time""";

  static ServeOptions parse(String... arguments) {
    SimulatedService.Builder builder = SimulatedService.builder();
    Optional<Duration> duration = Optional.empty();
    for (int i = 1; i < arguments.length; i++) {
      String name = arguments[i];
      if (name.equals("--no-key")) {
        builder.withoutKey();
        continue;
      }
      if (++i == arguments.length) {
        throw new IllegalArgumentException("The option " + name + " needs a value.");
      }
      String value = arguments[i];
      switch (name) {
        case "--port" -> builder.port((int) number(name, value));
        case "--key" -> builder.key(value);
        case "--prefix" -> builder.prefix(value);
        case "--gateway" -> builder.gateway(value);
        case "--latency" -> builder.latency(Duration.ofMillis(number(name, value)));
        case "--seed" -> builder.seed(number(name, value));
        case "--for-seconds" -> duration = Optional.of(Duration.ofSeconds(number(name, value)));
        default -> throw new IllegalArgumentException("There is no option " + name + ".");
      }
    }
    return new ServeOptions(builder, duration);
  }

  private static long number(String name, String value) {
    try {
      return Long.parseLong(value);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("The option " + name + " needs a number, not " + value, e);
    }
  }
}
