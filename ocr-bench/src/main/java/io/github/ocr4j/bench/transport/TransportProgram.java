package io.github.ocr4j.bench.transport;

import io.github.ocr4j.bench.memory.ChildJvm;
import io.github.ocr4j.bench.memory.SinkServer;
import io.github.ocr4j.internal.http.OutgoingBody;
import java.io.BufferedReader;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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

  private final PrintStream out;
  private final String url;

  private TransportProgram(PrintStream out, String url) {
    this.out = out;
    this.url = url;
  }

  /**
   * Runs all measurements; takes about a minute.
   *
   * @param arguments none
   * @throws Exception if the server cannot be started or a call fails
   */
  public static void main(String[] arguments) throws Exception {
    Process server = ChildJvm.start(SinkServer.class, List.of("-Xmx64m"));
    try (BufferedReader output = ChildJvm.output(server);
        Transport apache = new ApacheTransport();
        Transport jdk = new JdkTransport()) {
      TransportProgram program =
          new TransportProgram(System.out, "http://localhost:" + output.readLine() + "/v1/ocr");
      program.measure("Apache HttpClient 5", apache);
      program.measure("JDK HttpClient", jdk);
    } finally {
      server.destroy();
    }
  }

  private void measure(String name, Transport transport) throws Exception {
    repeat(transport, SMALL, 2 * CALLS);
    repeat(transport, new NoiseBody(10 * MEGABYTE), 20);
    report(name, "bytes allocated per byte sent", perByte(transport));
    Meter before = Meter.now();
    repeat(transport, SMALL, CALLS);
    Meter small = Meter.now().since(before);
    report(name, "processor time of a small call, µs", 1e3 * small.processorMillis() / CALLS);
    atOnce(transport);
    before = Meter.now();
    atOnce(transport);
    Meter many = Meter.now().since(before);
    report(name, "calls per second of 64 callers", CALLS / many.seconds());
    report(name, "processor time of one of them, µs", 1e3 * many.processorMillis() / CALLS);
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

  private void report(String name, String what, double value) {
    out.printf(Locale.ROOT, "%-20s %-36s %10.3f%n", name, what, value);
  }
}
