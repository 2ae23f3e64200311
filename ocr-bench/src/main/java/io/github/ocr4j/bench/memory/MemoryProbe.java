package io.github.ocr4j.bench.memory;

import com.sun.management.ThreadMXBean;
import io.github.ocr4j.client.DocumentOptions;
import io.github.ocr4j.client.MistralClient;
import io.github.ocr4j.client.MistralClientBuilder;
import io.github.ocr4j.document.Document;
import io.github.ocr4j.engine.OcrRequest;
import io.github.ocr4j.model.OcrResponse;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * The child: sends one document several times at once and prints how many pages came back and how
 * many bytes all threads allocated.
 */
final class MemoryProbe {
  private MemoryProbe() {}

  /**
   * Sends documents.
   *
   * @param arguments the base URL, the transport, the document, how many at once, the model, a
   *     directory for images
   */
  public static void main(String[] arguments) throws Exception {
    DocumentOptions.Transport transport = DocumentOptions.Transport.valueOf(arguments[1]);
    int count = Integer.parseInt(arguments[3]);
    MistralClientBuilder builder =
        MistralClient.builder()
            .apiKey("a-key-for-measuring")
            .baseUrl(arguments[0])
            .model(arguments[4])
            .documents(
                DocumentOptions.builder()
                    .transport(transport)
                    .maxBytes(100_000_000)
                    .imageDirectory(Path.of(arguments[5]))
                    .build());
    OcrRequest request = OcrRequest.of(Document.of(Path.of(arguments[2])));
    try (MistralClient client = builder.build()) {
      int pages = 0;
      List<CompletableFuture<OcrResponse>> calls = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        calls.add(client.processAsync(request));
      }
      for (CompletableFuture<OcrResponse> call : calls) {
        pages += call.get().pages().size();
      }
      System.out.println("pages=" + pages + " allocated=" + allocated());
    }
  }

  /** The threads of the calls are alive for seconds after their last call. */
  private static long allocated() {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long sum = 0;
    for (long bytes : threads.getThreadAllocatedBytes(threads.getAllThreadIds())) {
      sum += Math.max(0, bytes);
    }
    return sum;
  }
}
