package io.github.ocr4j.bench.opinion;

import io.github.ocr4j.bench.program.Arguments;
import io.github.ocr4j.bench.program.Program;
import io.github.ocr4j.bench.result.Better;
import io.github.ocr4j.bench.result.Measurement;
import io.github.ocr4j.model.OcrPage;
import io.github.ocr4j.opinion.Difference;
import io.github.ocr4j.opinion.PageOpinion;
import io.github.ocr4j.opinion.SecondOpinion;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

/**
 * The second opinion over PDFs with text layers: how many faithful pages it flags, written in
 * several ways, and how many seeded mistakes it finds.
 */
public final class OpinionFigures implements Program {
  private static final int MOST_TRIES = 20;

  @Override
  public String name() {
    return "opinion";
  }

  @Override
  public String usage() {
    return "the second opinion: faithful pages flagged, seeded mistakes found"
        + " [--samples ../shared/samples] [--changes 500] [--seed 7]";
  }

  @Override
  public List<Measurement> run(Arguments arguments, PrintStream out) throws IOException {
    List<TextPage> pages = TextPage.read(pdfs(arguments.path("samples", "../shared/samples")));
    if (pages.isEmpty()) {
      out.println("There are no PDFs with text; --samples names a folder of them.");
      return List.of();
    }
    long seed = arguments.integer("seed", 7);
    List<Measurement> figures = new ArrayList<>();
    for (Rewriting rewriting : Rewriting.values()) {
      figures.addAll(
          figures(rewriting, pages, arguments.integer("changes", 500), new Random(seed), out));
    }
    return figures;
  }

  private static List<Path> pdfs(Path directory) throws IOException {
    if (!Files.isDirectory(directory)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(directory)) {
      return files.filter(file -> file.toString().endsWith(".pdf")).sorted().toList();
    }
  }

  private List<Measurement> figures(
      Rewriting rewriting, List<TextPage> pages, int changes, Random random, PrintStream out) {
    List<TextPage> written = pages.stream().map(page -> page.rewritten(rewriting, random)).toList();
    List<TextPage> quiet = new ArrayList<>();
    for (TextPage page : written) {
      PageOpinion opinion = page.opinion();
      if (opinion.flagged()) {
        out.println("  flagged: " + page.name() + ", score " + opinion.score());
        opinion.differences().stream().limit(6).forEach(d -> out.println("    " + line(d)));
      } else {
        quiet.add(page);
      }
    }
    int flagged = written.size() - quiet.size();
    out.printf("%s: %d of %d faithful pages flagged%n", lower(rewriting), flagged, written.size());
    List<Measurement> figures = new ArrayList<>();
    Map<String, String> how = Map.of("written", lower(rewriting));
    figures.add(
        Measurement.exact(name(), how, "faithful pages flagged", "pages", Better.LOWER, flagged));
    for (Mistake mistake : Mistake.values()) {
      double found = found(mistake, quiet, changes, random, out);
      out.printf("%s: %s found: %.1f %%%n", lower(rewriting), lower(mistake), 100 * found);
      figures.add(
          Measurement.exact(
              name(), how, lower(mistake) + " found", "%", Better.HIGHER, 100 * found));
    }
    return figures;
  }

  private static double found(
      Mistake mistake, List<TextPage> pages, int changes, Random random, PrintStream out) {
    int made = 0;
    int found = 0;
    for (int tries = 0; made < changes && tries < changes * MOST_TRIES; tries++) {
      TextPage page = pages.get(random.nextInt(pages.size()));
      Optional<OcrPage> wrong = page.with(mistake, random);
      if (wrong.isPresent()) {
        made++;
        if (SecondOpinion.compare(wrong.get(), page.text()).flagged()) {
          found++;
        } else {
          out.println("  missed: " + page.name() + ": " + page.change(wrong.get()));
        }
      }
    }
    return made == 0 ? 1 : (double) found / made;
  }

  private static String line(Difference difference) {
    return difference.kind()
        + " "
        + difference.expected().orElse("-")
        + " read as "
        + difference.found().orElse("-");
  }

  private static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
