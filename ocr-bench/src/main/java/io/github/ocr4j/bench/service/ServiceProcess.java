package io.github.ocr4j.bench.service;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
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
  private final CpuMeter meter;

  private ServiceProcess(Process process, BufferedReader output, String baseUrl) {
    this.process = process;
    this.output = output;
    this.baseUrl = baseUrl;
    this.meter = new CpuMeter(process.toHandle());
  }

  /**
   * Starts a service and waits until it listens.
   *
   * @param options of the service's {@code serve} command, such as {@code --latency 200}
   * @return the running service
   * @throws IOException when it does not start; the message has what it said
   */
  public static ServiceProcess start(String... options) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx512m", "-XX:+UseSerialGC"));
    String classPath =
        System.getProperty(CLASS_PATH_PROPERTY, System.getProperty("java.class.path"));
    command.addAll(List.of("-cp", classPath));
    command.addAll(List.of(MAIN_CLASS, "serve", "--key", KEY));
    command.addAll(List.of("--for-seconds", LONGEST_LIFE_SECONDS));
    command.addAll(List.of(options));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    BufferedReader output =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    return new ServiceProcess(process, output, awaitGreeting(process, output));
  }

  private static String awaitGreeting(Process process, BufferedReader output) throws IOException {
    StringBuilder said = new StringBuilder();
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      if (line.startsWith(GREETING)) {
        return line.substring(GREETING.length()).trim();
      }
      said.append(line).append(System.lineSeparator());
    }
    process.destroy();
    throw new IOException("The simulated service did not start: " + said);
  }

  /**
   * Where the service listens.
   *
   * @return to be given to a client
   */
  public String baseUrl() {
    return baseUrl;
  }

  /** From now on what the service uses of the machine is counted: the measurement begins. */
  public void startMeter() {
    meter.start();
  }

  /** What the service uses of the machine from now on is not counted. */
  public void stopMeter() {
    meter.stop();
  }

  /**
   * Which part of the machine the service used between {@link #startMeter} and {@link #stopMeter}.
   *
   * @return processor time by real time and processors, 0 to 1
   */
  public double shareOfMachine() {
    return meter.share();
  }

  /**
   * What it billed since it started.
   *
   * @return pages and dollars
   * @throws IOException when it does not answer
   */
  public Billed billed() throws IOException {
    try (InputStream answer = URI.create(baseUrl + "/simulated/bill").toURL().openStream()) {
      JsonNode bill = JSON.readTree(answer);
      return new Billed(bill.path("pages").asLong(), bill.path("dollars").asDouble());
    }
  }

  /**
   * A bill.
   *
   * @param pages of every kind
   * @param dollars at the published prices
   */
  public record Billed(long pages, double dollars) {}

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
