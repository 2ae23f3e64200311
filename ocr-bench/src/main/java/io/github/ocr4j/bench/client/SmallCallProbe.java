package io.github.ocr4j.bench.client;

import com.sun.management.OperatingSystemMXBean;
import io.github.ocr4j.bench.documents.SyntheticPdf;
import io.github.ocr4j.bench.process.ServiceProcess;
import java.io.IOException;
import java.lang.management.CompilationMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * The processor time of small calls, over all threads of this process, the compiler's among them:
 * the first hundred calls, and batches of calls after many others. Says which client it is and how
 * many pages the service billed, so that a wrong class path shows.
 */
public final class SmallCallProbe {
  private static final int FIRST = 100;

  private final OperatingSystemMXBean system =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
  private final CompilationMXBean compiler = ManagementFactory.getCompilationMXBean();

  private final CallClient client;
  private final Path document;
  private long characters;

  private SmallCallProbe(CallClient client, Path document) {
    this.client = client;
    this.document = document;
  }

  /**
   * Measures.
   *
   * @param arguments how many calls are made before the batches, how many batches there are, and
   *     how many calls each has
   */
  public static void main(String[] arguments) throws IOException {
    int before = Integer.parseInt(arguments[0]);
    int batches = Integer.parseInt(arguments[1]);
    int calls = Integer.parseInt(arguments[2]);
    Path document = Files.createTempFile("ocr-bench", ".pdf");
    Files.write(document, SyntheticPdf.ofText(1, 1));
    try (ServiceProcess service = ServiceProcess.start();
        CallClient client = CallClient.open(service)) {
      SmallCallProbe probe = new SmallCallProbe(client, document);
      probe.measure("first", FIRST);
      probe.measure("warm-up", before - FIRST);
      for (int batch = 0; batch < batches; batch++) {
        probe.measure("batch", calls);
      }
      System.out.printf(
          "client=%s document=%d characters=%d calls=%d billed=%d%n",
          client.getClass().getName(),
          Files.size(document),
          probe.characters,
          before + batches * calls,
          service.bill().pages());
    } finally {
      Files.delete(document);
    }
  }

  private void measure(String what, int calls) throws IOException {
    long cpu = system.getProcessCpuTime();
    long compilation = compiler.getTotalCompilationTime();
    long start = System.nanoTime();
    for (int call = 0; call < calls; call++) {
      characters = client.read(document, false);
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    double micros = (system.getProcessCpuTime() - cpu) / 1e3 / calls;
    System.out.printf(
        Locale.ROOT,
        "%s %.1f us per call; %d calls in %.1f s, of which the compiler worked %d ms%n",
        what,
        micros,
        calls,
        seconds,
        compiler.getTotalCompilationTime() - compilation);
  }
}
