package io.github.ocr4j.bench.jmh;

import io.github.ocr4j.bench.client.ServiceState;
import io.github.ocr4j.bench.documents.SyntheticPdf;
import io.github.ocr4j.bench.service.ServiceProcess;
import io.github.ocr4j.client.MistralClient;
import io.github.ocr4j.client.NetworkOptions;
import io.github.ocr4j.document.Document;
import io.github.ocr4j.engine.OcrRequest;
import io.github.ocr4j.model.OcrResponse;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.infra.BenchmarkParams;

/** The remote engine, with the simulated service in a process of its own. */
@State(Scope.Benchmark)
public class RemoteState extends ServiceState {
  private static final int DOCUMENTS = 64;

  /** How long the service takes for a document, in milliseconds. */
  @Param("200")
  public int latency;

  private MistralClient client;
  private List<Document> documents;

  /**
   * Starts the service and the client.
   *
   * @param benchmark says how many callers there will be
   * @throws IOException when the service does not start
   */
  @Setup(Level.Trial)
  public void start(BenchmarkParams benchmark) throws IOException {
    ServiceProcess service = startService("--latency", String.valueOf(latency));
    client =
        MistralClient.builder()
            .baseUrl(service.baseUrl())
            .apiKey(ServiceProcess.KEY)
            .network(NetworkOptions.builder().maxConnections(benchmark.getThreads()).build())
            .build();
    documents =
        IntStream.range(0, DOCUMENTS)
            .mapToObj(n -> (Document) Document.of(SyntheticPdf.ofText(n, 1), n + ".pdf"))
            .toList();
  }

  OcrResponse read(Caller caller) {
    Document document = documents.get(caller.next(DOCUMENTS));
    return client.engine().process(OcrRequest.of(document));
  }

  /**
   * Stops them.
   *
   * @param benchmark names the figures of this trial
   * @throws IOException when the service does not stop
   */
  @TearDown(Level.Trial)
  public void stop(BenchmarkParams benchmark) throws IOException {
    client.close();
    stopService(benchmark);
  }
}
