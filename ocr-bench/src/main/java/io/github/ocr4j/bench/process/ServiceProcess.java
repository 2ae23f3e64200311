package io.github.ocr4j.bench.process;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The simulated service in a process of its own, so that its threads and its garbage are not
 * counted among the client's. It ends with {@link #close()}, and by itself after some hours.
 */
public final class ServiceProcess implements AutoCloseable {
  /** The key that the service asks for. */
  public static final String KEY = "bench-key";

  /** The system property with the service's class path; that of this process by default. */
  public static final String CLASS_PATH_PROPERTY = "ocr.bench.service";

  private static final String MAIN_CLASS = "io.github.ocr4j.simulated.Main";
  private static final String GREETING = "Serving on ";
  private static final String LONGEST_LIFE_SECONDS = "14400";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Process process;
  private final BufferedReader output;
  private final String baseUrl;

  private ServiceProcess(Process process) throws IOException {
    this.process = process;
    this.output = ChildJvm.output(process);
    this.baseUrl = awaitGreeting();
  }

  /**
   * Starts a service and waits until it listens.
   *
   * @param options of the service's {@code serve} command, such as {@code --latency 200}
   */
  public static ServiceProcess start(String... options) throws IOException {
    List<String> arguments = new ArrayList<>(List.of("serve", "--key", KEY));
    arguments.addAll(List.of("--for-seconds", LONGEST_LIFE_SECONDS));
    arguments.addAll(List.of(options));
    return new ServiceProcess(
        ChildJvm.start(
            ChildJvm.command(
                System.getProperty(CLASS_PATH_PROPERTY, ChildJvm.classPath()),
                List.of("-Xmx512m", "-XX:+UseSerialGC"),
                MAIN_CLASS,
                arguments)));
  }

  private String awaitGreeting() throws IOException {
    StringBuilder printed = new StringBuilder();
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      if (line.startsWith(GREETING)) {
        return line.substring(GREETING.length()).trim();
      }
      printed.append(line).append(System.lineSeparator());
    }
    process.destroy();
    throw new IOException("The simulated service did not start: " + printed);
  }

  /** The address of the service. */
  public String baseUrl() {
    return baseUrl;
  }

  /** The bill since the start. */
  public Bill bill() throws IOException {
    try (InputStream answer = URI.create(baseUrl + "/simulated/bill").toURL().openStream()) {
      JsonNode bill = JSON.readTree(answer);
      return new Bill(bill.path("pages").asLong(), bill.path("dollars").asDouble());
    }
  }

  /**
   * A bill.
   *
   * @param pages of every kind
   * @param dollars at the published prices
   */
  public record Bill(long pages, double dollars) {}

  /** Ends the process. */
  @Override
  public void close() throws IOException {
    process.destroy();
    try {
      if (!process.waitFor(Duration.ofSeconds(5).toMillis(), TimeUnit.MILLISECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException interrupted) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
    output.close();
  }
}
