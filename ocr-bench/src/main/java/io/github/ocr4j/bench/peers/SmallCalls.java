package io.github.ocr4j.bench.peers;

import io.github.ocr4j.bench.client.SmallCallProbe;
import io.github.ocr4j.bench.process.ChildJvm;
import io.github.ocr4j.bench.program.ProgramRun;
import io.github.ocr4j.bench.result.Better;
import io.github.ocr4j.bench.result.Measurement;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Processor time of a small call, ours and that of the peers: a page of text goes inline to a
 * service that answers at once. Every client runs in several processes of its own, in turns.
 */
public final class SmallCalls {
  private static final String OURS = "ocr4j";
  private static final List<Peer> PEERS = List.of(Peer.HAND_WRITTEN, Peer.SPRING_AI);
  private static final Pattern FIGURE = Pattern.compile("(first|warm-up|batch) ([0-9.]+) us .*");
  private static final Pattern WORK =
      Pattern.compile("client=(\\S+) (document=.*) calls=(\\d+) billed=(\\d+)");

  private final ProgramRun run;
  private final Path projects;
  private final Map<String, Samples> clients = new LinkedHashMap<>();

  private SmallCalls(ProgramRun run) {
    this.run = run;
    this.projects = run.path("peers", "ocr-bench/src/peers");
  }

  /** Measures; fails when the clients do different work. */
  public static void run(ProgramRun run) throws IOException, InterruptedException {
    SmallCalls calls = new SmallCalls(run);
    Peer.build(calls.projects);
    calls.measure(run.integer("rounds", 2));
    calls.refuseDifferentWork();
    calls.report();
  }

  private void measure(int rounds) throws IOException, InterruptedException {
    List<String> turn = new ArrayList<>(List.of(OURS));
    PEERS.forEach(peer -> turn.add(peer.name()));
    for (int round = 0; round < rounds; round++) {
      for (String client : turn) {
        run.print("%s", client);
        clients.computeIfAbsent(client, name -> new Samples()).add(start(client), run);
      }
      Collections.rotate(turn, 1);
    }
  }

  private Process start(String client) throws IOException {
    List<String> length = List.of(run.text("warmup", "30000"), "3", run.text("calls", "10000"));
    String main = SmallCallProbe.class.getName();
    Optional<Peer> peer = PEERS.stream().filter(one -> one.name().equals(client)).findFirst();
    return ChildJvm.start(
        peer.isPresent()
            ? peer.get().command(projects, main, length)
            : ChildJvm.command(ChildJvm.classPath(), List.of(), main, length));
  }

  /** Clients that send another document or read another answer cannot be compared. */
  private void refuseDifferentWork() {
    if (clients.values().stream().map(samples -> samples.work).distinct().count() > 1) {
      throw new IllegalStateException("The clients did different work, see above.");
    }
  }

  private void report() {
    clients.forEach(
        (client, samples) -> {
          Map<String, String> how = Map.of("client", client);
          run.figure(how, "processor time", "us", Better.LOWER, samples.batches);
          run.figure(how, "first hundred", "us", Better.LOWER, samples.first);
        });
    for (Peer peer : PEERS) {
      double ratio = median(OURS) / median(peer.name());
      run.print("%s by %s: %.2f", OURS, peer.name(), ratio);
      run.figure(Map.of("client", OURS), "by " + peer.name(), "ratio", Better.LOWER, ratio);
    }
  }

  private double median(String client) {
    return Measurement.median(clients.get(client).batches);
  }

  /** The output of one client's processes. */
  private static final class Samples {
    private final List<Double> first = new ArrayList<>();
    private final List<Double> batches = new ArrayList<>();
    private String work = "";

    void add(Process process, ProgramRun run) throws IOException, InterruptedException {
      try (BufferedReader output = ChildJvm.output(process)) {
        for (String line = output.readLine(); line != null; line = output.readLine()) {
          run.print("  %s", line);
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
