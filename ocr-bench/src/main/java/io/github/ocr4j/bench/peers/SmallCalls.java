package io.github.ocr4j.bench.peers;

import io.github.ocr4j.bench.client.SmallCallProbe;
import io.github.ocr4j.bench.memory.ChildJvm;
import io.github.ocr4j.bench.program.Arguments;
import io.github.ocr4j.bench.program.Program;
import io.github.ocr4j.bench.result.Better;
import io.github.ocr4j.bench.result.Measurement;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Processor time of a small call, ours and that of the peers: a page of text goes inline to a
 * service that answers at once. Every client runs in several processes of its own, in turns.
 */
public final class SmallCalls implements Program {
  private static final String OURS = "ocr4j";
  private static final List<Peer> PEERS = List.of(Peer.HAND_WRITTEN, Peer.SPRING_AI);
  private static final Pattern FIGURE = Pattern.compile("(first|warm-up|batch) ([0-9.]+) us .*");
  private static final Pattern WORK =
      Pattern.compile("client=(\\S+) (document=.*) calls=(\\d+) billed=(\\d+)");

  @Override
  public String name() {
    return "small-call";
  }

  @Override
  public String usage() {
    return "processor time of a small call beside java.net.http and Spring AI; --peers DIRECTORY"
        + " [--rounds 2] [--warmup 30000] [--calls 10000]";
  }

  @Override
  public List<Measurement> run(Arguments arguments, PrintStream out) throws Exception {
    Path projects = arguments.path("peers", "ocr-bench/src/peers");
    Peer.build(projects);
    Map<String, Samples> clients = new LinkedHashMap<>();
    for (int round = 0; round < arguments.integer("rounds", 2); round++) {
      List<String> turn =
          new ArrayList<>(List.of(OURS, Peer.HAND_WRITTEN.name(), Peer.SPRING_AI.name()));
      Collections.rotate(turn, round);
      for (String client : turn) {
        out.println(client);
        Process process = start(client, projects, arguments);
        clients.computeIfAbsent(client, name -> new Samples()).add(process, out);
      }
    }
    refuseDifferentWork(clients);
    return figures(clients, out);
  }

  private static Process start(String client, Path projects, Arguments arguments)
      throws IOException {
    String[] length = {arguments.text("warmup", "30000"), "3", arguments.text("calls", "10000")};
    Optional<Peer> peer = PEERS.stream().filter(one -> one.name().equals(client)).findFirst();
    if (peer.isEmpty()) {
      return ChildJvm.start(SmallCallProbe.class, List.of(), length);
    }
    List<String> command = peer.get().command(projects, List.of(), SmallCallProbe.class.getName());
    command.addAll(List.of(length));
    return new ProcessBuilder(command).redirectErrorStream(true).start();
  }

  /** Clients that send another document or read another answer cannot be compared. */
  private static void refuseDifferentWork(Map<String, Samples> clients) {
    if (clients.values().stream().map(samples -> samples.work).distinct().count() > 1) {
      throw new IllegalStateException("The clients did different work, see above.");
    }
  }

  private List<Measurement> figures(Map<String, Samples> clients, PrintStream out) {
    List<Measurement> figures = new ArrayList<>();
    clients.forEach(
        (client, samples) -> {
          figures.add(figure(client, "processor time", "us", samples.batches));
          figures.add(figure(client, "first hundred", "us", samples.first));
        });
    double ours = median(clients, OURS);
    for (Peer peer : PEERS) {
      double ratio = ours / median(clients, peer.name());
      out.printf(Locale.ROOT, "%s by %s: %.2f%n", OURS, peer.name(), ratio);
      figures.add(figure(OURS, "by " + peer.name(), "ratio", List.of(ratio)));
    }
    return figures;
  }

  private static double median(Map<String, Samples> clients, String client) {
    return figure(client, "processor time", "us", clients.get(client).batches).median();
  }

  private static Measurement figure(
      String client, String metric, String unit, List<Double> samples) {
    return new Measurement(
        "small-call", Map.of("client", client), metric, unit, Better.LOWER, samples);
  }

  /** What the processes of one client said. */
  private static final class Samples {
    private final List<Double> first = new ArrayList<>();
    private final List<Double> batches = new ArrayList<>();
    private String work = "";

    void add(Process process, PrintStream out) throws IOException, InterruptedException {
      try (BufferedReader output = ChildJvm.output(process)) {
        for (String line = output.readLine(); line != null; line = output.readLine()) {
          out.println("  " + line);
          add(line);
        }
      }
      if (process.waitFor() != 0) {
        throw new IOException("A client failed, see above.");
      }
    }

    private void add(String line) {
      Matcher figure = FIGURE.matcher(line);
      if (figure.matches() && !figure.group(1).equals("warm-up")) {
        (figure.group(1).equals("first") ? first : batches).add(Double.valueOf(figure.group(2)));
      }
      Matcher done = WORK.matcher(line);
      if (done.matches()) {
        if (!done.group(3).equals(done.group(4))) {
          throw new IllegalStateException("Not every call was billed: " + line);
        }
        work = done.group(2);
      }
    }
  }
}
