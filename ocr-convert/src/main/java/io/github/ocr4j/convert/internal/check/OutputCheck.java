package io.github.ocr4j.convert.internal.check;

import io.github.ocr4j.convert.internal.conversion.Collisions;
import io.github.ocr4j.convert.internal.conversion.ConversionRun;
import io.github.ocr4j.convert.internal.conversion.OutputRoots;
import io.github.ocr4j.convert.internal.manifest.Manifest;
import io.github.ocr4j.convert.internal.manifest.ManifestEntry;
import io.github.ocr4j.convert.internal.source.Source;
import io.github.ocr4j.convert.run.Problem;
import io.github.ocr4j.convert.run.Problem.Remedy;
import io.github.ocr4j.document.Document;
import io.github.ocr4j.document.DocumentInfo;
import io.github.ocr4j.document.DocumentInspector;
import io.github.ocr4j.engine.PageSelection;
import io.github.ocr4j.exception.DocumentException;
import io.github.ocr4j.exception.OcrException;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Compares the sources, the manifest and the outputs. */
public final class OutputCheck {
  private final ConversionRun conversion;
  private final OutputRoots roots;
  private final PageSelection pages;
  private final Consumer<Document> requireReadable;

  /**
   * Prepares a check.
   *
   * @param requireReadable refuses a document of a type that the engine does not read
   */
  public OutputCheck(
      ConversionRun conversion,
      OutputRoots roots,
      PageSelection pages,
      Consumer<Document> requireReadable) {
    this.conversion = conversion;
    this.roots = roots;
    this.pages = pages;
    this.requireReadable = requireReadable;
  }

  /**
   * Checks.
   *
   * @return what is wrong; empty when all is well
   * @throws IOException if something cannot be read
   */
  public List<Problem> problems() throws IOException {
    Manifest manifest = conversion.manifest();
    List<Source> sources = conversion.sources();
    Set<String> stale = conversion.pending().stream().map(Source::path).collect(Collectors.toSet());
    Collisions collisions = Collisions.among(sources);
    List<Problem> problems = new ArrayList<>();
    for (Source source : sources) {
      Optional<String> collision = collisions.of(source);
      if (collision.isPresent()) {
        problems.add(new Problem(source.path(), collision.get(), Remedy.RENAME));
      } else if (stale.contains(source.path())) {
        problems.add(stale(source, manifest));
      } else {
        problems.addAll(current(source, manifest.entry(source.path()).orElseThrow()));
      }
    }
    problems.addAll(gone(manifest));
    return problems;
  }

  private Problem stale(Source source, Manifest manifest) {
    if (manifest.entry(source.path()).isPresent()) {
      return new Problem(
          source.path(),
          "has changed since it was converted, or the options have, or an output is missing",
          Remedy.CONVERT);
    }
    try {
      requireReadable.accept(Document.of(source.file()));
    } catch (DocumentException leftOut) {
      return new Problem(source.path(), leftOut.getMessage(), Remedy.LOOK);
    }
    return new Problem(source.path(), "was never converted", Remedy.CONVERT);
  }

  private List<Problem> current(Source source, ManifestEntry entry) throws IOException {
    List<Problem> problems = new ArrayList<>();
    for (String output : entry.outputs()) {
      if (output.endsWith(".md")) {
        problems.addAll(new LinkCheck(roots).check(output));
      }
    }
    if (pages.isAll()) {
      problems.addAll(pageCount(source, entry));
    }
    for (int pageNumber : entry.blankPages()) {
      problems.add(
          new Problem(source.path(), "page " + pageNumber + " came back empty", Remedy.LOOK));
    }
    entry
        .warnings()
        .forEach(warning -> problems.add(new Problem(source.path(), warning, Remedy.LOOK)));
    return problems;
  }

  private static List<Problem> pageCount(Source source, ManifestEntry entry) {
    try {
      DocumentInfo info = DocumentInspector.inspect(Document.of(source.file()));
      return info.kind() == DocumentInfo.Kind.PDF
              && info.pageCount().orElse(entry.pages()) != entry.pages()
          ? List.of(
              new Problem(
                  source.path(),
                  "has "
                      + info.pageCount().getAsInt()
                      + " pages, but "
                      + entry.pages()
                      + " were converted",
                  Remedy.CONVERT))
          : List.of();
    } catch (OcrException e) {
      return List.of(new Problem(source.path(), e.getMessage(), Remedy.LOOK));
    }
  }

  private List<Problem> gone(Manifest manifest) {
    return manifest.entries().entrySet().stream()
        .filter(entry -> Files.notExists(conversion.sourceDirectory().resolve(entry.getKey())))
        .map(Map.Entry::getKey)
        .map(path -> new Problem(path, "is gone, but its outputs are not", Remedy.CONVERT))
        .toList();
  }
}
