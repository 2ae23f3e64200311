package io.github.ocr4j.bench.build;

import io.github.ocr4j.bench.documents.SyntheticPdf;
import io.github.ocr4j.bench.documents.TemporaryDirectory;
import io.github.ocr4j.bench.process.Sha256Sum;
import io.github.ocr4j.bench.program.ProgramRun;
import io.github.ocr4j.bench.result.Better;
import io.github.ocr4j.bench.result.Measurement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The time that {@code ocr:convert} adds to an empty build when no document has changed: warm, and
 * on a fresh clone, where no time stamp can be trusted and every document is read again, against
 * {@code sha256sum} over the same files on all processors. Fails when an output that was taken away
 * is not missed. Needs a local repository with the plugin, which {@code mvn verify} leaves behind.
 */
public final class UnchangedDocuments {
  private static final int DOCUMENTS_IN_A_DIRECTORY = 100;

  private final ProgramRun run;
  private final Path work;
  private final Path documents;
  private final RealBuild build;
  private final int count;

  private UnchangedDocuments(ProgramRun run, Path work, Path repository) throws IOException {
    this.run = run;
    this.work = work;
    this.documents = work.resolve("src/docs");
    this.build = new RealBuild(work, repository);
    this.count = run.integer("documents", 10_000);
  }

  /** Measures. */
  public static void run(ProgramRun run) throws IOException, InterruptedException {
    Path repository = run.path("repository", "it/builds/target/local-repo");
    if (!Files.isDirectory(repository)) {
      run.print("There is no repository with the plugin in %s.", repository);
      return;
    }
    try (TemporaryDirectory work = TemporaryDirectory.create("unchanged")) {
      UnchangedDocuments program = new UnchangedDocuments(run, work.path(), repository);
      program.write(run.integer("bytes", 200_000));
      program.convertAll();
      program.measure(run.integer("rounds", 5));
      program.missAnOutput();
    }
  }

  private void write(int padding) throws IOException {
    for (int number = 0; number < count; number++) {
      Path file = document(number);
      Files.createDirectories(file.getParent());
      Files.write(file, SyntheticPdf.of(number, 1, List.of(), padding));
    }
  }

  private Path document(int number) {
    int directory = number / DOCUMENTS_IN_A_DIRECTORY;
    return documents.resolve("part-%03d/document-%05d.pdf".formatted(directory, number));
  }

  private void convertAll() throws IOException, InterruptedException {
    double millis = build.run("ocr:convert");
    expect("Converted " + count + ", up to date 0, failed 0");
    run.print("%d documents converted in %.0f s", count, millis / 1000);
  }

  private void measure(int rounds) throws IOException, InterruptedException {
    List<Double> warm = new ArrayList<>();
    List<Double> fresh = new ArrayList<>();
    List<Double> sums = new ArrayList<>();
    build.run("validate", "ocr:convert");
    for (int round = 0; round < rounds; round++) {
      double empty = build.run("validate");
      warm.add(build.run("validate", "ocr:convert") - empty);
      expectNothingToDo();
      touch(round);
      fresh.add(build.run("validate", "ocr:convert") - empty);
      expectNothingToDo();
      sums.add((double) Sha256Sum.time(documents, 100).toMillis());
      run.print(
          "empty build %.0f ms; added: warm %.0f ms, fresh clone %.0f ms; sha256sum %.0f ms",
          empty, warm.get(round), fresh.get(round), sums.get(round));
    }
    double ratio = Measurement.median(fresh) / Measurement.median(sums);
    run.print(
        "median: warm adds %.0f ms; fresh clone adds %.0f ms, %.2f times sha256sum (%.0f ms)",
        Measurement.median(warm), Measurement.median(fresh), ratio, Measurement.median(sums));
    Map<String, String> how = Map.of("documents", String.valueOf(count));
    run.figure(how, "added, warm", "ms", Better.LOWER, warm);
    run.figure(how, "added, fresh clone", "ms", Better.LOWER, fresh);
    run.figure(how, "fresh clone by sha256sum", "ratio", Better.LOWER, ratio);
  }

  /** A clone gives every file a new time, none of them this very moment. */
  private void touch(int round) throws IOException {
    FileTime cloned = FileTime.fromMillis(System.currentTimeMillis() - (round + 1) * 60_000L);
    for (int number = 0; number < count; number++) {
      Files.setLastModifiedTime(document(number), cloned);
    }
  }

  private void missAnOutput() throws IOException, InterruptedException {
    Path output = work.resolve("target/generated-docs/part-000/document-00042/index.md");
    Files.delete(output);
    build.run("ocr:convert");
    expect("Converted 1, up to date " + (count - 1) + ", failed 0");
    if (!Files.exists(output)) {
      throw new IOException("The output that was taken away is still missing.");
    }
    run.print("An output that was taken away was made again.");
  }

  private void expectNothingToDo() throws IOException {
    expect("Converted 0, up to date " + count + ", failed 0");
  }

  private void expect(String sentence) throws IOException {
    if (!build.log().contains(sentence)) {
      throw new IOException("Expected '" + sentence + "' in: " + build.log());
    }
  }
}
