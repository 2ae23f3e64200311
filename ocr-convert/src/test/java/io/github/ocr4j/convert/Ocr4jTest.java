package io.github.ocr4j.convert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ocr4j.convert.internal.engine.EnginePool;
import io.github.ocr4j.convert.option.Budget;
import io.github.ocr4j.convert.option.SourceFilter;
import io.github.ocr4j.convert.plan.Plan;
import io.github.ocr4j.convert.run.ConversionResult;
import io.github.ocr4j.convert.run.DocumentFinding;
import io.github.ocr4j.convert.run.DocumentResult;
import io.github.ocr4j.convert.run.DocumentResult.State;
import io.github.ocr4j.convert.run.Problem;
import io.github.ocr4j.convert.run.Problem.Remedy;
import io.github.ocr4j.convert.run.RunEvent;
import io.github.ocr4j.convert.run.RunObserver;
import io.github.ocr4j.engine.EngineSettings;
import io.github.ocr4j.engine.OcrEngine;
import io.github.ocr4j.engine.OcrEngineProvider;
import io.github.ocr4j.engine.OcrOptions;
import io.github.ocr4j.exception.BudgetException;
import io.github.ocr4j.exception.ConfigurationException;
import io.github.ocr4j.markdown.option.Flavour;
import io.github.ocr4j.markdown.option.FrontMatter;
import io.github.ocr4j.markdown.option.MarkdownOptions;
import io.github.ocr4j.markdown.option.PageThresholds;
import io.github.ocr4j.model.AnnotationFormat;
import io.github.ocr4j.model.OcrPage;
import io.github.ocr4j.model.OcrResponse;
import io.github.ocr4j.model.PageConfidence;
import io.github.ocr4j.model.UsageInfo;
import io.github.ocr4j.price.Money;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A program converts a directory with the same store, ledger and manifest as a build. */
class Ocr4jTest {
  private static final AnnotationFormat DESCRIPTION =
      AnnotationFormat.of("image", "{\"type\": \"object\"}");

  private static final String DOUBT =
      "page 1: the lowest confidence of its words is 0.50, below 0.60";

  @TempDir Path folder;
  private final List<String> calls = new ArrayList<>();
  private Path documents;
  private Path outputs;

  /** Answers in the place of the paid engine; the embedded engine is the real one. */
  private final EnginePool pool =
      new EnginePool() {
        @Override
        protected OcrEngine open(OcrEngineProvider provider, EngineSettings settings) {
          return provider.name().equals("mistral")
              ? (request, observer) -> {
                calls.add(request.document().name());
                return new OcrResponse(
                    List.of(
                        OcrPage.builder(0, "Read by the service")
                            .confidenceScores(PageConfidence.of(0.9, 0.5, List.of()))
                            .build()),
                    "mistral-ocr-latest",
                    request.options().documentAnnotationFormat().map(format -> "{\"total\": 12}"),
                    UsageInfo.ofPages(1),
                    Map.of());
              }
              : super.open(provider, settings);
        }
      };

  @BeforeEach
  void writeDocuments() throws IOException {
    documents = folder.resolve("docs");
    outputs = folder.resolve("out");
    OnePagePdf.write(documents.resolve("letter.pdf"), "Dear reader");
    OnePagePdf.write(documents.resolve("more/second.pdf"), "Yours sincerely");
  }

  @Test
  void convertsADirectoryWithTheEmbeddedEngine() throws IOException {
    try (Ocr4j ocr = builder().engine("local").build()) {
      ConversionResult result = ocr.convert(documents).to(outputs).run();

      assertThat(result.failures()).isEmpty();
      assertThat(result.documents())
          .extracting(DocumentResult::path)
          .containsExactlyInAnyOrder("letter.pdf", "more/second.pdf");
      assertThat(outputs.resolve("letter/index.md")).content().contains("Dear reader");
      assertThat(outputs.resolve("more/second/index.md")).content().contains("Yours sincerely");
    }
  }

  @Test
  void readsAgainOnlyWhatHasChanged() throws IOException {
    try (Ocr4j ocr = builder().engine("local").build()) {
      ocr.convert(documents).to(outputs).run();
      OnePagePdf.write(documents.resolve("letter.pdf"), "Dear new reader");

      ConversionResult second = ocr.convert(documents).to(outputs).run();

      assertThat(second.summary().line()).isEqualTo("Converted 1, up to date 1, failed 0; 1 page");
    }
  }

  @Test
  void convertsAListOfDocumentsAndNamesTheOneThatIsMissing() throws IOException {
    Path missing = documents.resolve("gone.pdf");
    try (Ocr4j ocr = builder().engine("local").build()) {
      ConversionResult result =
          ocr.convert(List.of(documents.resolve("letter.pdf"), missing)).to(outputs).run();

      assertThat(result.failures())
          .singleElement()
          .extracting(DocumentFinding::path)
          .isEqualTo("gone.pdf");
      assertThat(outputs.resolve("letter/index.md")).exists();
      assertThat(outputs.resolve("more")).doesNotExist();
    }
  }

  @Test
  void aListRemovesNothingOfWhatTheDirectoryMade() throws IOException {
    try (Ocr4j ocr = builder().engine("local").build()) {
      ocr.convert(documents).to(outputs).run();

      ocr.convert(List.of(documents.resolve("letter.pdf"))).to(outputs).run();

      assertThat(outputs.resolve("more/second/index.md")).exists();
    }
  }

  @Test
  void anEmptyListIsRefused() {
    try (Ocr4j ocr = builder().build()) {
      assertThatThrownBy(() -> ocr.convert(List.of()))
          .isInstanceOf(ConfigurationException.class)
          .hasMessage("There is no document to convert.");
    }
  }

  @Test
  void writesTheMarkdownThatIsAskedFor() throws IOException {
    try (Ocr4j ocr = builder().engine("local").build()) {
      ocr.convert(documents)
          .markdown(
              MarkdownOptions.defaults()
                  .withFlavour(Flavour.HUGO)
                  .withFrontMatter(FrontMatter.YAML))
          .to(outputs)
          .run();

      assertThat(outputs.resolve("letter/index.md")).content().startsWith("---\ntitle: ");
    }
  }

  @Test
  void needsAPlaceForTheFiles() {
    try (Ocr4j ocr = builder().engine("local").build()) {
      assertThatThrownBy(() -> ocr.convert(documents).run())
          .hasMessage("Say where the files go: to(directory).");
    }
  }

  @Test
  void refusesAnEngineThatNobodyProvides() {
    assertThatThrownBy(() -> Ocr4j.builder().engine("abbyy"))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("abbyy");
  }

  @Test
  void tellsAnObserverEachStepInALine() throws IOException {
    List<String> lines = new ArrayList<>();
    try (Ocr4j ocr = builder().engine("local").build()) {
      ocr.convert(List.of(documents.resolve("letter.pdf")))
          .to(outputs)
          .run(event -> lines.add(event.toString()));
    }

    assertThat(lines)
        .hasSize(3)
        .contains("Reading 1 document, 1 page", "Converted letter.pdf to letter/index.md: 1 page")
        .first()
        .asString()
        .startsWith("Engine: local (");
  }

  @Test
  void anEngineThatDescribesNoImagesReadsWithoutAndTheObserverHearsItOnce() throws IOException {
    List<String> notices = new ArrayList<>();
    try (Ocr4j ocr = builder().engine("local").build()) {
      ConversionResult result =
          ocr.convert(documents)
              .options(OcrOptions.defaults().withImageAnnotationFormat(DESCRIPTION))
              .to(outputs)
              .run(
                  event -> {
                    if (event instanceof RunEvent.Notice) {
                      notices.add(event.toString());
                    }
                  });

      assertThat(result.failures()).isEmpty();
    }
    assertThat(notices)
        .containsExactly("Images are not described: the engine local makes no annotations.");
  }

  @Test
  void aPageIsDoubtedByTheThresholdsOfTheMarkdownOptions() throws IOException {
    PageThresholds strict = PageThresholds.defaults().withMinimumWordConfidence(0.6);
    try (Ocr4j ocr = builder().engine("mistral").apiKey("key").build()) {
      ConversionResult result =
          ocr.convert(documents)
              .markdown(MarkdownOptions.defaults().withThresholds(strict))
              .to(outputs)
              .run();

      assertThat(result.documents())
          .flatExtracting(DocumentResult::warnings)
          .containsExactly(DOUBT, DOUBT);
    }
  }

  @Test
  void paysForAPageOnceWhateverIsMadeOfIt() throws IOException {
    try (Ocr4j ocr = builder().engine("mistral").apiKey("key").build()) {
      ConversionResult first = ocr.convert(documents).to(outputs).run();
      ConversionResult second = ocr.convert(documents).to(folder.resolve("elsewhere")).run();

      assertThat(calls).containsExactlyInAnyOrder("letter.pdf", "second.pdf");
      assertThat(first.costs().orElseThrow().billedPages()).isEqualTo(2);
      assertThat(second.documents()).allMatch(document -> document.storedPages() == 1);
      assertThat(ocr.costs().total().pages()).isEqualTo(2);
      assertThat(ocr.costs().saved()).isPositive();
    }
  }

  @Test
  void plansWithoutCallingAnything() throws IOException {
    try (Ocr4j ocr = builder().engine("mistral").apiKey("key").build()) {
      Plan plan = ocr.convert(documents).to(outputs).plan(RunObserver.none());

      assertThat(plan.pagesToRead()).hasValue(2);
      assertThat(calls).isEmpty();
      assertThat(outputs).doesNotExist();
    }
  }

  @Test
  void aPlanSaysThatTheBudgetDoesNotAllowTheConversion() throws IOException {
    List<String> lines = new ArrayList<>();
    Budget budget = Budget.perRun(Money.usd("0.001"));
    try (Ocr4j ocr = builder().engine("mistral").apiKey("key").budget(budget).build()) {
      ocr.convert(documents).to(outputs).plan(event -> lines.add(event.toString()));
    }

    assertThat(lines).last().asString().contains("Not within the budget", "maxCost=");
  }

  @Test
  void refusesWhatExceedsTheBudgetBeforeTheFirstCall() {
    Budget budget = Budget.perRun(Money.usd("0.001"));
    try (Ocr4j ocr = builder().engine("mistral").apiKey("key").budget(budget).build()) {
      assertThatThrownBy(() -> ocr.convert(documents).to(outputs).run())
          .isInstanceOf(BudgetException.class);
      assertThat(calls).isEmpty();
    }
  }

  @Test
  void checksWhetherTheFilesAreCurrent() throws IOException {
    try (Ocr4j ocr = builder().engine("local").build()) {
      Conversion conversion = ocr.convert(documents).to(outputs);
      conversion.run();
      assertThat(conversion.check()).isEmpty();

      OnePagePdf.write(documents.resolve("letter.pdf"), "Changed");

      assertThat(conversion.check())
          .singleElement()
          .satisfies(
              problem -> {
                assertThat(problem.path()).isEqualTo("letter.pdf");
                assertThat(problem.remedy()).isEqualTo(Remedy.CONVERT);
              });
    }
  }

  @Test
  void aCheckSaysThatTheBudgetDoesNotAllowTheConversion() throws IOException {
    Budget budget = Budget.perRun(Money.usd("0.001"));
    try (Ocr4j ocr = builder().engine("mistral").apiKey("key").budget(budget).build()) {
      assertThat(ocr.convert(documents).to(outputs).check())
          .extracting(Problem::remedy)
          .containsOnlyOnce(Remedy.BUDGET);
    }
  }

  @Test
  void reportsHowWellThePagesWereRead() throws IOException {
    Path report = folder.resolve("report.html");
    try (Ocr4j ocr = builder().engine("local").build()) {
      Conversion conversion = ocr.convert(documents).to(outputs);
      conversion.run();

      assertThat(conversion.report(report).pageCount()).isEqualTo(2);
      assertThat(report).content().contains("Dear reader");
    }
  }

  @Test
  void aReportTakesNoOutputForADocument() throws IOException {
    Path below = documents.resolve("generated");
    try (Ocr4j ocr = builder().engine("local").build()) {
      Conversion conversion = ocr.convert(documents).to(below);
      conversion.run();
      OnePagePdf.write(below.resolve("picture.pdf"), "An image that the conversion wrote");

      assertThat(conversion.report(folder.resolve("report.html")).pageCount()).isEqualTo(2);
    }
  }

  @Test
  void anExtractionTakesNoOutputOfTheConversionForADocument() throws IOException {
    AnnotationFormat schema = AnnotationFormat.of("invoice", "{\"type\": \"object\"}");
    Path below = documents.resolve("generated");
    try (Ocr4j ocr = builder().engine("mistral").apiKey("key").build()) {
      Conversion conversion = ocr.convert(documents).to(below);
      conversion.run();
      OnePagePdf.write(below.resolve("picture.pdf"), "An image that the conversion wrote");

      ConversionResult result = conversion.extract(schema).to(outputs).run(RunObserver.none());

      assertThat(result.documents())
          .extracting(DocumentResult::path)
          .containsExactlyInAnyOrder("letter.pdf", "more/second.pdf");
    }
  }

  @Test
  void takesDataOutOfDocuments() throws IOException {
    AnnotationFormat schema = AnnotationFormat.of("invoice", "{\"type\": \"object\"}");
    try (Ocr4j ocr = builder().engine("mistral").apiKey("key").build()) {
      ConversionResult result =
          ocr.convert(documents).extract(schema).to(outputs).run(RunObserver.none());

      assertThat(result.documents()).allMatch(document -> document.state() == State.CONVERTED);
      assertThat(outputs.resolve("letter.json")).content().contains("\"total\" : 12");
    }
  }

  @Test
  void theEmbeddedEngineTakesNoDataOut() {
    AnnotationFormat schema = AnnotationFormat.of("invoice", "{\"type\": \"object\"}");
    try (Ocr4j ocr = builder().engine("local").build()) {
      assertThatThrownBy(
              () -> ocr.convert(documents).extract(schema).to(outputs).run(RunObserver.none()))
          .isInstanceOf(ConfigurationException.class)
          .hasMessageStartingWith("Only the remote engine takes data out of documents");
    }
  }

  @Test
  void submitsNoBatchJobWithoutAService() {
    try (Ocr4j ocr = builder().engine("local").build()) {
      assertThatThrownBy(() -> ocr.convert(documents).to(outputs).batchSubmit(RunObserver.none()))
          .isInstanceOf(ConfigurationException.class)
          .hasMessageStartingWith("Batch jobs need the remote engine");
    }
  }

  @Test
  void aFailureIsAnEventWithItsCause() throws IOException {
    Files.writeString(documents.resolve("broken.pdf"), "no PDF");
    List<RunEvent.DocumentDone> failures = new ArrayList<>();
    try (Ocr4j ocr = builder().engine("local").build()) {
      ocr.convert(documents)
          .to(outputs)
          .run(
              event -> {
                if (event instanceof RunEvent.DocumentDone done && done.cause().isPresent()) {
                  failures.add(done);
                }
              });
    }

    assertThat(failures)
        .singleElement()
        .satisfies(done -> assertThat(done.document().path()).isEqualTo("broken.pdf"));
  }

  @Test
  void aDocumentThatTheEngineDoesNotReadIsLeftOutAndSaidOnceForEachType() throws IOException {
    writeMails();
    try (Ocr4j ocr = builder().engine("local").build()) {
      ConversionResult result =
          ocr.convert(documents, mailsAndPdfs()).to(outputs).run(RunObserver.none());

      assertThat(result.failures()).isEmpty();
      assertThat(result.summary().line())
          .isEqualTo("Converted 2, up to date 0, left out 2, failed 0; 2 pages, 2 warnings");
      assertThat(result.summary().leftOutLines())
          .containsExactly(
              "Left out: a.eml is of type message/rfc822, which the engine local does not read:"
                  + " choose another engine, convert it to PDF, or exclude it. So is more/b.eml.");
      assertThat(result.findings())
          .extracting(DocumentFinding::path)
          .containsExactlyInAnyOrder("a.eml", "more/b.eml");
    }
  }

  @Test
  void aCheckWarnsOfADocumentThatTheEngineDoesNotRead() throws IOException {
    writeMails();
    try (Ocr4j ocr = builder().engine("local").build()) {
      Conversion conversion = ocr.convert(documents, mailsAndPdfs()).to(outputs);
      conversion.run();

      assertThat(conversion.check())
          .hasSize(2)
          .extracting(Problem::remedy)
          .containsOnly(Remedy.LOOK);
    }
  }

  @Test
  void whatTheServiceReadOfALeftOutTypeIsServedWithoutIt() throws IOException {
    writeMails();
    try (Ocr4j ocr = builder().engine("mistral").apiKey("key").build()) {
      ocr.convert(documents, mailsAndPdfs()).to(outputs).run();
    }
    calls.clear();
    try (Ocr4j ocr = builder().credentials(known -> known).build()) {
      ConversionResult result =
          ocr.convert(documents, mailsAndPdfs()).to(folder.resolve("elsewhere")).run();

      assertThat(result.summary().line()).startsWith("Converted 4, up to date 0, failed 0");
      assertThat(calls).isEmpty();
    }
  }

  private void writeMails() throws IOException {
    String mail = "From: a@b.example\nSubject: Lamp\n\nIt is out.\n";
    Files.writeString(documents.resolve("a.eml"), mail);
    Files.writeString(documents.resolve("more/b.eml"), mail + "Still.\n");
  }

  private static SourceFilter mailsAndPdfs() {
    return new SourceFilter(List.of("**/*.pdf", "**/*.eml"), List.of(), List.of());
  }

  @Test
  void nothingWasSpentBeforeTheFirstCall() {
    try (Ocr4j ocr = builder().build()) {
      assertThat(ocr.costs().total().price()).isEqualByComparingTo(BigDecimal.ZERO);
    }
  }

  private Ocr4j.Builder builder() {
    return Ocr4j.builder()
        .engines(pool)
        .store(folder.resolve("store"))
        .ledger(folder.resolve("ledger.jsonl"))
        .workDirectory(folder.resolve("work"));
  }
}
