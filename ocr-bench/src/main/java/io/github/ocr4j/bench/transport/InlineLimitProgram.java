package io.github.ocr4j.bench.transport;

import io.github.ocr4j.bench.documents.SyntheticPdf;
import io.github.ocr4j.bench.memory.ChildJvm;
import io.github.ocr4j.bench.memory.SinkServer;
import io.github.ocr4j.bench.program.Arguments;
import io.github.ocr4j.bench.program.Program;
import io.github.ocr4j.bench.result.Better;
import io.github.ocr4j.bench.result.Measurement;
import io.github.ocr4j.client.DocumentOptions;
import io.github.ocr4j.client.DocumentTransport;
import io.github.ocr4j.client.MistralClient;
import io.github.ocr4j.document.Document;
import io.github.ocr4j.engine.OcrRequest;
import java.io.BufferedReader;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Measures what a document costs inline and uploaded, by its size: time over a line of limited
 * speed on which every answer takes a while, and processor time. Uploading takes two more calls,
 * inline takes a third more bytes.
 */
public final class InlineLimitProgram {
  private static final int MEBIBYTE = 1024 * 1024;
  private static final int ROUND_TRIP_MILLIS = 100;
  private static final List<Integer> MEGABITS = List.of(20, 50, 100);
  private static final List<Double> SIZES = List.of(0.25, 1.0, 2.0, 4.0, 8.0, 16.0);
  private static final int REPETITIONS = 3;

  private static final String NAME = "inline-limit";

  private final PrintStream out;
  private final Path directory;
  private final List<Measurement> figures = new ArrayList<>();
  private String url;

  private InlineLimitProgram(PrintStream out, Path directory) {
    this.out = out;
    this.directory = directory;
  }

  /**
   * As a named program.
   *
   * @return takes about two minutes
   */
  public static Program program() {
    return Program.of(
        NAME,
        "a document inline and uploaded, by its size and the speed of the line",
        InlineLimitProgram::run);
  }

  private static List<Measurement> run(Arguments arguments, PrintStream out) throws Exception {
    Path directory = Files.createTempDirectory("ocr4j-inline-");
    InlineLimitProgram program = new InlineLimitProgram(out, directory);
    program.out.printf("every answer takes %d ms%n", ROUND_TRIP_MILLIS);
    program.out.println("line, Mbit/s   size, MiB   inline, s   upload, s   inline/upload CPU, ms");
    try {
      for (int megabits : MEGABITS) {
        program.measure(megabits);
      }
      return program.figures;
    } finally {
      for (double size : SIZES) {
        Files.deleteIfExists(program.file(size));
      }
      Files.delete(directory);
    }
  }

  private void measure(int megabits) throws Exception {
    Process server =
        ChildJvm.start(
            SinkServer.class,
            List.of("-Xmx64m"),
            String.valueOf(ROUND_TRIP_MILLIS),
            String.valueOf(megabits * 1_000_000L / 8));
    try (BufferedReader output = ChildJvm.output(server)) {
      url = "http://localhost:" + output.readLine();
      for (double size : SIZES) {
        Meter inline = cost(DocumentTransport.INLINE, pdf(size));
        Meter upload = cost(DocumentTransport.UPLOAD, pdf(size));
        add(megabits, size, DocumentTransport.INLINE, inline);
        add(megabits, size, DocumentTransport.UPLOAD, upload);
        out.printf(
            Locale.ROOT,
            "%12d %11.2f %11.2f %11.2f %13.0f %9.0f%n",
            megabits,
            size,
            inline.seconds() / REPETITIONS,
            upload.seconds() / REPETITIONS,
            inline.processorMillis() / REPETITIONS,
            upload.processorMillis() / REPETITIONS);
      }
    } finally {
      server.destroy();
    }
  }

  private void add(int megabits, double size, DocumentTransport transport, Meter cost) {
    Map<String, String> how =
        Map.of(
            "Mbit/s", String.valueOf(megabits),
            "MiB", String.valueOf(size),
            "transport", transport.name());
    figures.add(
        Measurement.exact(NAME, how, "time", "s", Better.LOWER, cost.seconds() / REPETITIONS));
  }

  private Meter cost(DocumentTransport transport, Path document) {
    try (MistralClient client =
        MistralClient.builder()
            .apiKey("a-key-for-measuring")
            .baseUrl(url)
            .documents(DocumentOptions.builder().transport(transport).build())
            .build()) {
      client.engine().process(OcrRequest.of(Document.of(document)));
      Meter before = Meter.now();
      for (int i = 0; i < REPETITIONS; i++) {
        client.engine().process(OcrRequest.of(Document.of(document)));
      }
      return Meter.now().since(before);
    }
  }

  private Path pdf(double mebibytes) throws Exception {
    Path file = file(mebibytes);
    return Files.exists(file)
        ? file
        : Files.write(file, SyntheticPdf.of(1, 10, List.of(), (int) (mebibytes * MEBIBYTE)));
  }

  private Path file(double mebibytes) {
    return directory.resolve(mebibytes + ".pdf");
  }
}
