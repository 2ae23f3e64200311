package io.github.ocr4j.bench.jmh;

import io.github.ocr4j.bench.documents.SyntheticPdf;
import io.github.ocr4j.bench.process.ServiceProcess;
import io.github.ocr4j.client.MistralClient;
import io.github.ocr4j.client.NetworkOptions;
import io.github.ocr4j.document.Document;
import io.github.ocr4j.engine.OcrRequest;
import io.github.ocr4j.model.OcrResponse;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.BenchmarkParams;

/**
 * Pages per second of the remote engine over the number of callers, against the simulated service
 * with a set latency, in a process of its own. One caller is sequential processing. An operation is
 * a document of one page.
 *
 * <p>The number of callers is the number of JMH's threads, {@code -t 64}; the report runs it from 1
 * to 256.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 5, time = 3)
@Fork(1)
public class ConcurrencyBenchmark {
  private static final int DOCUMENTS = 64;

  /** How long the service takes for a document, in milliseconds. */
  @Param("200")
  public int latency;

  private ServiceProcess service;
  private MistralClient client;
  private List<OcrRequest> requests;

  /** Starts the service and the client. */
  @Setup(Level.Trial)
  public void start(BenchmarkParams benchmark) throws IOException {
    service = ServiceProcess.start("--latency", String.valueOf(latency));
    client =
        MistralClient.builder()
            .baseUrl(service.baseUrl())
            .apiKey(ServiceProcess.KEY)
            .network(NetworkOptions.builder().maxConnections(benchmark.getThreads()).build())
            .build();
    requests =
        IntStream.range(0, DOCUMENTS)
            .mapToObj(n -> OcrRequest.of(Document.of(SyntheticPdf.ofText(n, 1), n + ".pdf")))
            .toList();
  }

  /** One page. */
  @Benchmark
  public OcrResponse page() {
    return client.engine().process(requests.get(ThreadLocalRandom.current().nextInt(DOCUMENTS)));
  }

  /** Stops service and client. */
  @TearDown(Level.Trial)
  public void stop() throws IOException {
    client.close();
    service.close();
  }
}
