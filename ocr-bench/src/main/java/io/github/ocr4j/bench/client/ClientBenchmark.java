package io.github.ocr4j.bench.client;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The cost of a call for its client: time, processor time ({@code -prof} {@link ProcessorProfiler})
 * and allocation ({@code -prof gc}). Bytes per byte sent come from the difference of two sizes.
 * Large documents are answered after 200 ms, small ones at once.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(1)
public class ClientBenchmark {

  /** A document of one page of text: what is left is the overhead of a call. */
  @Benchmark
  public long small(ClientState state) throws IOException {
    return state.client().read(state.document(0), false);
  }

  /** 10 MB sent, a small answer. */
  @Benchmark
  public long send10(ClientState state) throws IOException {
    return state.client().read(state.document(10), false);
  }

  /** 50 MB sent, a small answer. */
  @Benchmark
  public long send50(ClientState state) throws IOException {
    return state.client().read(state.document(50), false);
  }

  /** 10 MB of pictures sent, without asking for them. */
  @Benchmark
  public long pictures(ClientState state) throws IOException {
    return state.client().read(state.pictures(), false);
  }

  /** 10 MB of pictures sent and received again. */
  @Benchmark
  public long picturesBack(ClientState state, Answer answer) throws IOException {
    answer.receivedBytes = state.client().read(state.pictures(), true);
    return answer.receivedBytes;
  }

  /** The last answer of an iteration. */
  @AuxCounters(AuxCounters.Type.EVENTS)
  @State(Scope.Thread)
  public static class Answer {
    /** Its size. */
    public long receivedBytes;
  }
}
