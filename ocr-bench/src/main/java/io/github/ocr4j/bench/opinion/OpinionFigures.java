package io.github.ocr4j.bench.opinion;

import io.github.ocr4j.bench.program.ProgramRun;
import io.github.ocr4j.bench.result.Better;
import io.github.ocr4j.markdown.comparison.Difference;
import io.github.ocr4j.markdown.comparison.PageOpinion;
import io.github.ocr4j.markdown.comparison.SecondOpinion;
import io.github.ocr4j.model.OcrPage;
import java.io.IOException;
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
public final class OpinionFigures {
  private static final int MOST_TRIES = 20;

  private final ProgramRun run;
  private final int changes;

  private OpinionFigures(ProgramRun run) {
    this.run = run;
    this.changes = run.integer("changes", 500);
  }

  /** Measures. */
  public static void run(ProgramRun run) throws IOException {
    List<TextPage> pages = TextPage.read(pdfs(run.path("samples", "../shared/samples")));
    if (pages.isEmpty()) {
      run.print("There are no PDFs with text; --samples names a folder of them.");
      return;
    }
    for (Rewriting rewriting : Rewriting.values()) {
      new OpinionFigures(run).measure(rewriting, pages, new Random(run.integer("seed", 7)));
    }
  }

  private static List<Path> pdfs(Path directory) throws IOException {
    if (!Files.isDirectory(directory)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(directory)) {
      return files.filter(file -> file.toString().endsWith(".pdf")).sorted().toList();
    }
  }

  private void measure(Rewriting rewriting, List<TextPage> pages, Random random) {
    List<TextPage> written = pages.stream().map(page -> page.rewritten(rewriting, random)).toList();
    List<TextPage> quiet = new ArrayList<>();
    for (TextPage page : written) {
      PageOpinion opinion = page.opinion();
      if (opinion.isFlagged()) {
        run.print("  flagged: %s, score %s", page.name(), opinion.score());
        opinion.differences().stream().limit(6).forEach(d -> run.print("    %s", line(d)));
      } else {
        quiet.add(page);
      }
    }
    int flagged = written.size() - quiet.size();
    String way = words(rewriting);
    run.print("%s: %d of %d faithful pages flagged", way, flagged, written.size());
    Map<String, String> how = Map.of("written", way);
    run.figure(how, "faithful pages flagged", "pages", Better.LOWER, flagged);
    for (Mistake mistake : Mistake.values()) {
      double percent = 100 * found(mistake, quiet, random);
      run.print("%s: %s found: %.1f %%", way, words(mistake), percent);
      run.figure(how, words(mistake) + " found", "%", Better.HIGHER, percent);
    }
  }

  private double found(Mistake mistake, List<TextPage> pages, Random random) {
    int made = 0;
    int found = 0;
    for (int tries = 0; made < changes && tries < changes * MOST_TRIES; tries++) {
      TextPage page = pages.get(random.nextInt(pages.size()));
      Optional<OcrPage> wrong = page.with(mistake, random);
      if (wrong.isPresent()) {
        made++;
        if (SecondOpinion.compare(wrong.get(), page.text()).isFlagged()) {
          found++;
        } else {
          run.print("  missed: %s: %s", page.name(), page.change(wrong.get()));
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

  private static String words(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
