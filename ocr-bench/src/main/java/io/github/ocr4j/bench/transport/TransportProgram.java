package io.github.ocr4j.bench.transport;

import io.github.ocr4j.bench.memory.ChildJvm;
import io.github.ocr4j.bench.memory.SinkServer;
import io.github.ocr4j.bench.program.Arguments;
import io.github.ocr4j.bench.program.Program;
import io.github.ocr4j.bench.result.Better;
import io.github.ocr4j.bench.result.Measurement;
import io.github.ocr4j.internal.http.OutgoingBody;
import java.io.BufferedReader;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Measures Apache HttpClient 5 and the JDK's HttpClient as transports of the same bodies: bytes
 * allocated per byte sent, processor time of a small call, and 64 callers at once.
 */
public final class TransportProgram {
  private static final int MEGABYTE = 1_000_000;
  private static final OutgoingBody SMALL = new NoiseBody(5_000);
  private static final int CALLS = 10_000;
  private static final int CALLERS = 64;

  private static final String NAME = "transport";

  private final PrintStream out;
  private final String url;
  private final List<Measurement> figures = new ArrayList<>();

  private TransportProgram(PrintStream out, String url) {
    this.out = out;
    this.url = url;
  }

  /**
   * As a named program.
   *
   * @return takes about a minute
   */
  public static Program program() {
    return Program.of(
        NAME, "Apache HttpClient 5 and the JDK's, sending the same bodies", TransportProgram::run);
  }

  private static List<Measurement> run(Arguments arguments, PrintStream out) throws Exception {
    Process server = ChildJvm.start(SinkServer.class, List.of("-Xmx64m"));
    try (BufferedReader output = ChildJvm.output(server);
        Transport apache = new ApacheTransport();
        Transport jdk = new JdkTransport()) {
      TransportProgram program =
          new TransportProgram(out, "http://localhost:" + output.readLine() + "/v1/ocr");
      program.measure("Apache HttpClient 5", apache);
      program.measure("JDK HttpClient", jdk);
      return program.figures;
    } finally {
      server.destroy();
    }
  }

  private void measure(String name, Transport transport) throws Exception {
    repeat(transport, SMALL, 2 * CALLS);
    repeat(transport, new NoiseBody(10 * MEGABYTE), 20);
    report(name, "allocated per byte sent", "bytes", Better.LOWER, perByte(transport));
    Meter before = Meter.now();
    repeat(transport, SMALL, CALLS);
    Meter small = Meter.now().since(before);
    report(
        name,
        "processor time of a small call",
        "us",
        Better.LOWER,
        1e3 * small.processorMillis() / CALLS);
    atOnce(transport);
    before = Meter.now();
    atOnce(transport);
    Meter many = Meter.now().since(before);
    report(name, "64 callers", "calls/s", Better.HIGHER, CALLS / many.seconds());
    report(
        name,
        "processor time of one of 64 callers' calls",
        "us",
        Better.LOWER,
        1e3 * many.processorMillis() / CALLS);
  }

  private double perByte(Transport transport) throws Exception {
    long few = allocated(transport, 10 * MEGABYTE);
    long many = allocated(transport, 50 * MEGABYTE);
    return (many - few) / (40.0 * MEGABYTE);
  }

  private long allocated(Transport transport, long length) throws Exception {
    Meter before = Meter.now();
    transport.post(url, new NoiseBody(length));
    return Meter.now().since(before).allocatedBytes();
  }

  private void repeat(Transport transport, OutgoingBody body, int times) throws Exception {
    for (int i = 0; i < times; i++) {
      transport.post(url, body);
    }
  }

  private void atOnce(Transport transport) throws Exception {
    ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
    List<Future<Long>> answers = new ArrayList<>();
    for (int i = 0; i < CALLS; i++) {
      answers.add(callers.submit(() -> transport.post(url, SMALL)));
    }
    for (Future<Long> answer : answers) {
      answer.get();
    }
    callers.shutdown();
  }

  private void report(String client, String metric, String unit, Better better, double value) {
    out.printf(Locale.ROOT, "%-20s %-44s %10.3f %s%n", client, metric, value, unit);
    figures.add(Measurement.exact(NAME, Map.of("transport", client), metric, unit, better, value));
  }
}
