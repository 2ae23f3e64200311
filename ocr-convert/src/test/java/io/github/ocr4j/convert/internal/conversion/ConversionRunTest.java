package io.github.ocr4j.convert.internal.conversion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ocr4j.convert.internal.source.Source;
import io.github.ocr4j.convert.internal.source.Sources;
import io.github.ocr4j.convert.option.SourceFilter;
import io.github.ocr4j.convert.run.ConversionResult;
import io.github.ocr4j.convert.run.DocumentFinding;
import io.github.ocr4j.convert.run.DocumentResult;
import io.github.ocr4j.convert.run.RunObserver;
import io.github.ocr4j.convert.run.RunSummary;
import io.github.ocr4j.exception.ConfigurationException;
import io.github.ocr4j.exception.DocumentException;
import io.github.ocr4j.exception.OcrException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConversionRunTest {
  private static final SourceFilter EVERYTHING = SourceFilter.standard();

  @TempDir Path project;
  private final List<String> read = new ArrayList<>();
  private Path sources;
  private Path outputs;
  private ConversionOptions options = options("a", Optional.empty());

  @BeforeEach
  void addDocuments() throws IOException {
    sources = Files.createDirectories(project.resolve("src/docs"));
    outputs = project.resolve("target/docs");
    add("a.pdf", "first");
    add("sub/b.pdf", "second");
  }

  @Test
  void convertsOnceAndThenHoldsStill() throws IOException {
    assertThat(run().line()).isEqualTo("Converted 2, up to date 0, failed 0; 2 pages");
    assertThat(run().line()).isEqualTo("Converted 0, up to date 2, failed 0; 0 pages");
    assertThat(read).containsExactly("a.pdf", "sub/b.pdf");
  }

  @Test
  void convertsAgainWhatHasChanged() throws IOException {
    run();
    add("a.pdf", "changed");

    assertThat(run().converted()).isEqualTo(1);
    assertThat(read).endsWith("a.pdf");
  }

  @Test
  void convertsAgainWhenAnOutputIsMissing() throws IOException {
    run();
    Files.delete(outputs.resolve("sub/b.md"));

    assertThat(run().converted()).isEqualTo(1);
    assertThat(outputs.resolve("sub/b.md")).exists();
  }

  @Test
  void convertsAgainWithOtherOptionsOrAnotherEngineOrByForce() throws IOException {
    run();
    options = options("b", Optional.empty());
    assertThat(run().converted()).isEqualTo(2);
    options = options("b", Optional.of("mistral"));
    assertThat(run().converted()).isEqualTo(2);
    options = new ConversionOptions("b", Optional.empty(), true, false);
    assertThat(run().converted()).isEqualTo(2);
  }

  @Test
  void acceptsWhatWhicheverEngineReadWhenNoneIsRequired() throws IOException {
    options = options("a", Optional.of("fake"));
    run();
    options = options("a", Optional.empty());
    assertThat(run().converted()).isZero();
  }

  @Test
  void removesWhatWasMadeOfADocumentThatIsGone() throws IOException {
    run();
    Files.delete(sources.resolve("sub/b.pdf"));

    assertThat(run().removed()).isEqualTo(1);
    assertThat(outputs.resolve("sub")).doesNotExist();
    assertThat(outputs.resolve("a.md")).exists();
  }

  @Test
  void removesNothingWhenFilesOrOtherPatternsNarrowTheSelection() throws IOException {
    run();
    Files.delete(sources.resolve("sub/b.pdf"));

    run(new SourceFilter(List.of(), List.of(), List.of("a.pdf")));
    run(new SourceFilter(List.of("a.*"), List.of(), List.of()));

    assertThat(outputs.resolve("sub/b.md")).exists();
  }

  @Test
  void removesNothingThatIsOnlyExcluded() throws IOException {
    run();
    SourceFilter withoutB = new SourceFilter(List.of(), List.of("sub/**"), List.of());

    run(withoutB);
    run(withoutB);

    assertThat(outputs.resolve("sub/b.md")).exists();
  }

  @Test
  void leavesAloneWhatItDidNotWrite() throws IOException {
    run();
    Path own = Files.writeString(outputs.resolve("sub/own.md"), "mine");
    Files.delete(sources.resolve("sub/b.pdf"));

    run();

    assertThat(own).exists();
  }

  @Test
  void triesEveryDocumentAndReportsFailures() throws IOException {
    add("bad.pdf", "broken");

    RunSummary summary = run();

    assertThat(summary.converted()).isEqualTo(2);
    assertThat(summary.failures())
        .singleElement()
        .satisfies(
            failure -> {
              assertThat(failure.path()).isEqualTo("bad.pdf");
              assertThat(failure.sentence()).isEqualTo("bad.pdf is broken.");
            });
    assertThat(run().failures()).hasSize(1);
  }

  @Test
  void stopsAtTheFirstFailureWhenAsked() throws IOException {
    add("0.pdf", "broken");
    options = new ConversionOptions("a", Optional.empty(), false, true);

    RunSummary summary = run();

    assertThat(summary.converted()).isZero();
    assertThat(summary.failures()).hasSize(1);
  }

  @Test
  void failsTwoDocumentsWithOneOutputAndConvertsTheOthers() throws IOException {
    add("A.png", "picture");

    RunSummary summary = run();

    assertThat(read).containsExactly("sub/b.pdf");
    assertThat(summary.failures())
        .extracting(DocumentFinding::sentence)
        .containsExactlyInAnyOrder(
            "A.png and a.pdf would be written to the same 'A': rename one of them, or leave one"
                + " out with -Docr.excludes.",
            "a.pdf and A.png would be written to the same 'a': rename one of them, or leave one"
                + " out with -Docr.excludes.");
  }

  @Test
  void keepsWhatWasMadeOfADocumentThatNowCollides() throws IOException {
    run();
    add("a.png", "picture");

    assertThat(run().line()).isEqualTo("Converted 0, up to date 1, failed 2; 0 pages");
    assertThat(outputs.resolve("a.md")).hasContent("first");
  }

  @Test
  void convertsNothingAfterACollisionWhenTheFirstFailureEndsTheRun() throws IOException {
    add("a.png", "picture");
    options = new ConversionOptions("a", Optional.empty(), false, true);

    assertThat(run().failures()).hasSize(2);
    assertThat(read).isEmpty();
  }

  @Test
  void plansNoDocumentThatCollides() throws IOException {
    add("a.png", "picture");

    assertThat(withoutEngine().pending()).extracting(Source::path).containsExactly("sub/b.pdf");
  }

  @Test
  void failsWhenNoEngineCanBeOpened() {
    assertThatThrownBy(() -> withoutEngine().run(RunObserver.none())).hasMessage("No key.");
  }

  @Test
  void saysWhatIsToDoWithoutDoingIt() throws IOException {
    run();
    add("a.pdf", "changed");

    List<Source> pending = withoutEngine().pending();

    assertThat(pending).extracting(Source::path).containsExactly("a.pdf");
    assertThat(outputs.resolve("a.md")).hasContent("first");
  }

  @Test
  void needsNoEngineWhenNothingIsToDo() throws IOException {
    run();

    assertThat(summary(withoutEngine()).upToDate()).isEqualTo(2);
  }

  private RunSummary run() throws IOException {
    return run(EVERYTHING);
  }

  private RunSummary run(SourceFilter filter) throws IOException {
    return summary(conversion(filter, () -> this::convertAll));
  }

  private static RunSummary summary(ConversionRun run) throws IOException {
    return new ConversionResult(run.run(RunObserver.none()), Optional.empty(), Optional.empty())
        .summary();
  }

  private ConversionRun withoutEngine() {
    return conversion(
        EVERYTHING,
        () -> {
          throw new ConfigurationException("No key.");
        });
  }

  private ConversionRun conversion(SourceFilter filter, Supplier<DocumentConverter> converter) {
    return new ConversionRun(
        Sources.below(sources, filter), outputs, project.resolve("target/ocr"), options, converter);
  }

  private void convertAll(List<Source> documents, RunRecorder recorder) {
    for (Source document : documents) {
      try {
        recorder.converted(document, convert(document));
      } catch (OcrException | IOException e) {
        recorder.failed(document, e);
      }
    }
  }

  private DocumentResult convert(Source source) throws IOException {
    read.add(source.path());
    String content = Files.readString(source.file());
    if (content.equals("broken")) {
      throw new DocumentException(DocumentException.Reason.CORRUPT, source.path() + " is broken.");
    }
    String output = source.stem() + ".md";
    Path file = outputs.resolve(output);
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
    return new DocumentResult(
        source.path(),
        DocumentResult.State.CONVERTED,
        "fake",
        "",
        1,
        0,
        List.of(),
        List.of(),
        List.of(output),
        List.of(),
        List.of(),
        "");
  }

  private void add(String name, String content) throws IOException {
    Path file = sources.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
  }

  private static ConversionOptions options(String fingerprint, Optional<String> engine) {
    return new ConversionOptions(fingerprint, engine, false, false);
  }
}
