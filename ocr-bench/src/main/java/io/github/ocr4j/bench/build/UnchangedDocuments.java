package io.github.ocr4j.bench.build;

import io.github.ocr4j.bench.documents.SyntheticPdf;
import io.github.ocr4j.bench.documents.TemporaryDirectory;
import io.github.ocr4j.bench.program.Arguments;
import io.github.ocr4j.bench.program.Program;
import io.github.ocr4j.bench.result.Better;
import io.github.ocr4j.bench.result.Measurement;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * What {@code ocr:convert} adds to an empty build when no document has changed: warm, and on a
 * fresh clone, where no time stamp can be trusted and every document is read again, against {@code
 * sha256sum} over the same files on all processors. Fails when an output that was taken away is not
 * missed.
 */
public final class UnchangedDocuments {
  private static final int DOCUMENTS_IN_A_DIRECTORY = 100;

  private final Path work;
  private final Path documents;
  private final RealBuild build;
  private final int count;
  private final PrintStream out;

  private UnchangedDocuments(Path work, Path repository, int count, PrintStream out)
      throws IOException {
    this.out = out;
    this.work = work;
    this.documents = work.resolve("src/docs");
    this.build = new RealBuild(work, repository);
    this.count = count;
  }

  /**
   * The program.
   *
   * @return needs a local repository with the plugin, which {@code mvn verify} leaves behind
   */
  public static Program program() {
    return Program.of(
        "unchanged",
        "what ocr:convert adds to a build when nothing changed [--documents 10000]"
            + " [--bytes 200000] [--rounds 5] [--repository it/builds/target/local-repo]",
        UnchangedDocuments::run);
  }

  private static List<Measurement> run(Arguments arguments, PrintStream out) throws Exception {
    Path repository = arguments.path("repository", "it/builds/target/local-repo");
    if (!Files.isDirectory(repository)) {
      out.println("There is no repository with the plugin in " + repository + ".");
      return List.of();
    }
    int count = arguments.integer("documents", 10_000);
    try (TemporaryDirectory work = TemporaryDirectory.create("unchanged")) {
      var program = new UnchangedDocuments(work.path(), repository, count, out);
      program.write(arguments.integer("bytes", 200_000));
      program.convertAll();
      List<Measurement> figures = program.measure(arguments.integer("rounds", 5));
      program.missAnOutput();
      return figures;
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
    Duration taken = build.run("ocr:convert");
    expect("Converted " + count + ", up to date 0, failed 0");
    out.printf("%d documents converted in %d s%n", count, taken.toSeconds());
  }

  private List<Measurement> measure(int rounds) throws IOException, InterruptedException {
    List<Long> warm = new ArrayList<>();
    List<Long> fresh = new ArrayList<>();
    List<Long> sums = new ArrayList<>();
    build.run("validate", "ocr:convert");
    for (int round = 0; round < rounds; round++) {
      long empty = build.run("validate").toMillis();
      warm.add(build.run("validate", "ocr:convert").toMillis() - empty);
      expectNothingToDo();
      touch(round);
      fresh.add(build.run("validate", "ocr:convert").toMillis() - empty);
      expectNothingToDo();
      sums.add(sha256sum().toMillis());
      out.printf(
          "empty build %d ms; added: warm %d ms, fresh clone %d ms; sha256sum %d ms%n",
          empty, warm.get(round), fresh.get(round), sums.get(round));
    }
    out.printf(
        "median: warm adds %d ms; fresh clone adds %d ms, %.2f times sha256sum (%d ms)%n",
        median(warm), median(fresh), (double) median(fresh) / median(sums), median(sums));
    Map<String, String> how = Map.of("documents", String.valueOf(count));
    double ratio = (double) median(fresh) / median(sums);
    return List.of(
        new Measurement("unchanged", how, "added, warm", "ms", Better.LOWER, doubles(warm)),
        new Measurement("unchanged", how, "added, fresh clone", "ms", Better.LOWER, doubles(fresh)),
        Measurement.exact(
            "unchanged", how, "fresh clone by sha256sum", "ratio", Better.LOWER, ratio));
  }

  private static List<Double> doubles(List<Long> values) {
    return values.stream().map(Long::doubleValue).toList();
  }

  private static long median(List<Long> values) {
    List<Long> sorted = new ArrayList<>(values);
    Collections.sort(sorted);
    return sorted.get(sorted.size() / 2);
  }

  /** A clone gives every file a new time, none of them this very moment. */
  private void touch(int round) throws IOException {
    FileTime cloned = FileTime.fromMillis(System.currentTimeMillis() - (round + 1) * 60_000L);
    for (int number = 0; number < count; number++) {
      Files.setLastModifiedTime(document(number), cloned);
    }
  }

  private Duration sha256sum() throws IOException, InterruptedException {
    int processors = Runtime.getRuntime().availableProcessors();
    String command =
        "find src/docs -name '*.pdf' -print0 | xargs -0 -n 100 -P "
            + processors
            + " sha256sum > sums.txt";
    long start = System.nanoTime();
    if (new ProcessBuilder("sh", "-c", command).directory(work.toFile()).start().waitFor() != 0) {
      throw new IOException("sha256sum failed");
    }
    return Duration.ofNanos(System.nanoTime() - start);
  }

  private void missAnOutput() throws IOException, InterruptedException {
    Path output = work.resolve("target/generated-docs/part-000/document-00042/index.md");
    Files.delete(output);
    build.run("ocr:convert");
    expect("Converted 1, up to date " + (count - 1) + ", failed 0");
    if (!Files.exists(output)) {
      throw new IOException("The output that was taken away is still missing.");
    }
    out.println("An output that was taken away was made again.");
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
