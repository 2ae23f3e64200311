package io.github.ocr4j.bench.result;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * The machine and the date of figures.
 *
 * @param date when the run began, as an ISO 8601 instant
 * @param version the version of ocr4j
 * @param java the version of the Java runtime
 * @param system the operating system
 * @param processor what kind of processor, as far as the system says
 * @param processors how many processors the runtime may use
 * @param memoryMebibytes the greatest heap of the runtime
 */
public record Environment(
    String date,
    String version,
    String java,
    String system,
    String processor,
    int processors,
    long memoryMebibytes) {
  private static final Path CPU_INFO = Path.of("/proc/cpuinfo");
  private static final String UNKNOWN_PROCESSOR = "processor";

  /** This machine, now. */
  public static Environment current() {
    String version = Environment.class.getPackage().getImplementationVersion();
    return new Environment(
        Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(),
        version == null ? "development" : version,
        System.getProperty("java.vm.name") + " " + System.getProperty("java.runtime.version"),
        System.getProperty("os.name") + " " + System.getProperty("os.arch"),
        processorName(),
        Runtime.getRuntime().availableProcessors(),
        Runtime.getRuntime().maxMemory() >> 20);
  }

  private static String processorName() {
    try {
      return Files.readAllLines(CPU_INFO).stream()
          .filter(line -> line.startsWith("model name"))
          .map(line -> line.substring(line.indexOf(':') + 1).trim())
          .findFirst()
          .orElse(UNKNOWN_PROCESSOR);
    } catch (IOException unreadable) {
      return UNKNOWN_PROCESSOR;
    }
  }

  /** The environment in one line. */
  public String sentence() {
    return "%s, %d × %s, %s, %s, ocr4j %s"
        .formatted(date.substring(0, 10), processors, processor, system, java, version);
  }
}
