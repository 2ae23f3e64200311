package io.github.ocr4j.convert;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.ocr4j.convert.internal.check.OutputCheck;
import io.github.ocr4j.convert.internal.conversion.Advice;
import io.github.ocr4j.convert.internal.conversion.Collisions;
import io.github.ocr4j.convert.internal.conversion.ConversionOptions;
import io.github.ocr4j.convert.internal.conversion.ConversionRun;
import io.github.ocr4j.convert.internal.conversion.EngineConverter;
import io.github.ocr4j.convert.internal.conversion.MarkdownStep;
import io.github.ocr4j.convert.internal.conversion.OptionFingerprint;
import io.github.ocr4j.convert.internal.conversion.OutputRoots;
import io.github.ocr4j.convert.internal.conversion.ReadingOptions;
import io.github.ocr4j.convert.internal.conversion.Review;
import io.github.ocr4j.convert.internal.engine.EngineSession;
import io.github.ocr4j.convert.internal.report.HtmlReport;
import io.github.ocr4j.convert.internal.report.StoredPages;
import io.github.ocr4j.convert.internal.source.Source;
import io.github.ocr4j.convert.internal.source.Sources;
import io.github.ocr4j.convert.option.BatchMode;
import io.github.ocr4j.convert.option.PlaceholderPolicy;
import io.github.ocr4j.convert.option.ReviewOptions;
import io.github.ocr4j.convert.option.Routing;
import io.github.ocr4j.convert.option.StrategySettings;
import io.github.ocr4j.convert.plan.Plan;
import io.github.ocr4j.convert.plan.PlanEntry;
import io.github.ocr4j.convert.run.ConversionResult;
import io.github.ocr4j.convert.run.DocumentFinding;
import io.github.ocr4j.convert.run.DocumentResult;
import io.github.ocr4j.convert.run.Problem;
import io.github.ocr4j.convert.run.Problem.Remedy;
import io.github.ocr4j.convert.run.ReportResult;
import io.github.ocr4j.convert.run.RereadReport;
import io.github.ocr4j.convert.run.RunEvent.Notice;
import io.github.ocr4j.convert.run.RunObserver;
import io.github.ocr4j.engine.ImageSplit;
import io.github.ocr4j.engine.OcrOptions;
import io.github.ocr4j.engine.PageSelection;
import io.github.ocr4j.exception.BudgetException;
import io.github.ocr4j.exception.ConfigurationException;
import io.github.ocr4j.exception.OcrException;
import io.github.ocr4j.markdown.option.MarkdownOptions;
import io.github.ocr4j.model.AnnotationFormat;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What is to be made of documents. Say what is wanted, then {@link #run}; or ask with {@link #plan}
 * what it would cost, with {@link #check} whether the files are current, with {@link #report} how
 * well they were read. Every question may be asked again. Not thread-safe.
 */
public final class Conversion {
  private final Ocr4j ocr;
  private final Sources sources;
  private Routing routing = Routing.ALL;
  private PageSelection pages = PageSelection.all();
  private OcrOptions options = OcrOptions.defaults();
  private MarkdownOptions markdown = MarkdownOptions.defaults();
  private Charset encoding = UTF_8;
  private ReviewOptions review = ReviewOptions.defaults();
  private StrategySettings strategy = StrategySettings.defaults();
  private boolean failFast;
  private Optional<Path> outputDirectory = Optional.empty();

  Conversion(Ocr4j ocr, Sources sources) {
    this.ocr = ocr;
    this.sources = sources;
  }

  /**
   * What is asked of the engine. Default: {@link OcrOptions#defaults()}.
   *
   * @param wanted the same for every document
   * @return this
   */
  public Conversion options(OcrOptions wanted) {
    this.options = Objects.requireNonNull(wanted, "wanted");
    return this;
  }

  /**
   * Which pages are read. Default: all.
   *
   * @param selection the same for every document
   * @return this
   */
  public Conversion pages(PageSelection selection) {
    this.pages = Objects.requireNonNull(selection, "selection");
    return this;
  }

  /**
   * Which pages go to an engine that is paid. Default: all.
   *
   * @param wanted how pages are shared out
   * @return this
   */
  public Conversion routing(Routing wanted) {
    this.routing = Objects.requireNonNull(wanted, "wanted");
    return this;
  }

  /**
   * What the Markdown is to be like. Default: {@link MarkdownOptions#defaults()}.
   *
   * @param wanted the same for every document
   * @return this
   */
  public Conversion markdown(MarkdownOptions wanted) {
    this.markdown = Objects.requireNonNull(wanted, "wanted");
    return this;
  }

  /**
   * How the Markdown is encoded. Default: UTF-8.
   *
   * @param charset characters that it lacks are written as character references
   * @return this
   */
  public Conversion encoding(Charset charset) {
    this.encoding = Objects.requireNonNull(charset, "charset");
    return this;
  }

  /**
   * How answers are looked at. Default: {@link ReviewOptions#defaults()}.
   *
   * @param wanted paid re-reading, second opinion, confidence
   * @return this
   */
  public Conversion review(ReviewOptions wanted) {
    this.review = Objects.requireNonNull(wanted, "wanted");
    return this;
  }

  /**
   * In which way documents are read. Default: {@link StrategySettings#defaults()}.
   *
   * @param wanted single, concurrent or batch
   * @return this
   */
  public Conversion strategy(StrategySettings wanted) {
    this.strategy = Objects.requireNonNull(wanted, "wanted");
    return this;
  }

  /**
   * Whether the first document that cannot be converted ends the run. Default: no.
   *
   * @param wanted true to end it
   * @return this
   */
  public Conversion failFast(boolean wanted) {
    this.failFast = wanted;
    return this;
  }

  /**
   * Where the files go. Needed by everything but {@link #report} and {@link #extract}.
   *
   * @param directory made when it is not there
   * @return this
   */
  public Conversion to(Path directory) {
    this.outputDirectory = Optional.of(directory.toAbsolutePath().normalize());
    return this;
  }

  /**
   * Converts what has changed.
   *
   * @return what was done
   * @throws OcrException if no engine can be opened or the budget is too small
   * @throws IOException if the sources cannot be listed or the manifest cannot be written
   */
  public ConversionResult run() throws IOException {
    return run(RunObserver.none());
  }

  /**
   * Converts what has changed.
   *
   * @param observer is told what happens, by one thread at a time
   * @return what was done
   * @throws OcrException if no engine can be opened or the budget is too small
   * @throws IOException if the sources cannot be listed or the manifest cannot be written
   */
  public ConversionResult run(RunObserver observer) throws IOException {
    return run(strategy, observer);
  }

  /**
   * Submits what has changed as a batch job, at half the price, and does not wait for it. What is
   * answered already is written at once.
   *
   * @param observer is told what happens, by one thread at a time
   * @return what was done, and which documents wait
   * @throws OcrException if there is no paid engine, or the budget is too small
   * @throws IOException if the sources cannot be listed or the manifest cannot be written
   */
  public ConversionResult batchSubmit(RunObserver observer) throws IOException {
    return run(strategy.batch(BatchMode.SUBMIT), observer);
  }

  /**
   * Writes the Markdown of documents whose batch job is done. Submits nothing.
   *
   * @param observer is told what happens, by one thread at a time
   * @return what was done, and which documents wait
   * @throws OcrException if there is no paid engine
   * @throws IOException if the sources cannot be listed or the manifest cannot be written
   */
  public ConversionResult batchCollect(RunObserver observer) throws IOException {
    return run(strategy.batch(BatchMode.COLLECT), observer);
  }

  private ConversionResult run(StrategySettings way, RunObserver observer) throws IOException {
    try (OpenedOnce session = session(observer)) {
      List<DocumentResult> documents =
          conversion(requiredEngine(), () -> converter(session.get(), way)).run(observer);
      return new ConversionResult(
          documents, session.costs(ocr.money().prices()), rereading(session));
    }
  }

  private Optional<RereadReport> rereading(OpenedOnce session) {
    return review.placeholders() == PlaceholderPolicy.REPAIR
        ? session.opened().map(known -> RereadReport.of(review.repair(), known.repairCost()))
        : Optional.empty();
  }

  /**
   * What a run would read and cost. Calls nothing.
   *
   * @param observer is told of documents that cannot be planned, and whether the budget refuses it
   * @return the documents that have changed, with pages and prices
   * @throws OcrException if no engine can be chosen
   * @throws IOException if the sources cannot be listed
   */
  public Plan plan(RunObserver observer) throws IOException {
    try (OpenedOnce session = session(observer)) {
      Plan plan = plan(session.get(), observer);
      try {
        session.get().requireWithinBudget(plan);
      } catch (BudgetException e) {
        observer.on(new Notice("Not within the budget. " + e.getMessage()));
      }
      return plan;
    }
  }

  private Plan plan(EngineSession session, RunObserver observer) throws IOException {
    ConversionRun conversion = conversion(requiredEngine(), Conversion::nothingIsRead);
    Collisions.among(conversion.sources())
        .sentences()
        .forEach(why -> observer.on(new Notice("Not planned: " + why)));
    ReadingOptions reading = reading();
    List<PlanEntry> entries = new ArrayList<>();
    for (Source source : conversion.pending()) {
      try {
        entries.add(session.entry(reading.request(source)));
      } catch (OcrException e) {
        observer.on(new Notice("Not planned: " + new DocumentFinding(source.path(), Advice.of(e))));
      }
    }
    return session.plan(entries);
  }

  /**
   * Looks whether the files are current with the documents and whole. Calls nothing and needs no
   * key.
   *
   * @return what is wrong; empty when all is well
   * @throws IOException if something cannot be read
   */
  public List<Problem> check() throws IOException {
    ConversionRun conversion = conversion(Optional.empty(), Conversion::nothingIsRead);
    List<Problem> problems =
        new ArrayList<>(
            new OutputCheck(
                    conversion, roots(), pages, document -> ocr.choice().requireReadable(document))
                .problems());
    if (problems.stream().anyMatch(problem -> problem.remedy() == Remedy.CONVERT)) {
      budgetProblem().ifPresent(problems::add);
    }
    return problems;
  }

  /** Whether converting what is stale would be refused. */
  private Optional<Problem> budgetProblem() throws IOException {
    if (ocr.money().budget().isUnlimited()) {
      return Optional.empty();
    }
    try (OpenedOnce session = session(RunObserver.none())) {
      session.get().requireWithinBudget(plan(session.get(), RunObserver.none()));
      return Optional.empty();
    } catch (BudgetException e) {
      return Optional.of(new Problem("budget", e.getMessage(), Remedy.BUDGET));
    }
  }

  /**
   * Writes one HTML page that shows every page beside what was read of it, the doubtful pages
   * first. Calls nothing: what was read comes from the store.
   *
   * @param file where; directories are made
   * @return what the report shows
   * @throws IOException if the sources cannot be listed or the file cannot be written
   */
  public ReportResult report(Path file) throws IOException {
    ReadingOptions reading = reading();
    HtmlReport report = new HtmlReport(split());
    try (EngineSession stored = ocr.openStored(routing, split())) {
      StoredPages read =
          new StoredPages(
              stored,
              reading,
              review(stored),
              markdown.thresholds().withMinimumAverageConfidence(review.minConfidence()));
      sources().find().forEach(source -> read.addTo(source, report));
    }
    report.write(file, ocr.costs());
    return new ReportResult(file, report.pageCount(), report.flaggedCount());
  }

  /**
   * Takes structured data out of the documents, in the shape of a JSON schema.
   *
   * @param schema what the data looks like
   * @return an extraction with the options, pages and strategy of this conversion
   */
  public Extraction extract(AnnotationFormat schema) {
    return new Extraction(this, schema);
  }

  /** The documents; what was made of them is none. */
  private Sources sources() {
    Sources found = sources.without(ocr.workDirectory());
    return outputDirectory.map(found::without).orElse(found);
  }

  private static EngineConverter nothingIsRead() {
    throw new IllegalStateException("nothing is read here");
  }

  private ConversionRun conversion(Optional<String> engine, Supplier<EngineConverter> converter) {
    return run(
        roots().outputDirectory(),
        new ConversionOptions(
            OptionFingerprint.of(reading(), review, markdown, encoding),
            engine,
            rewrites(),
            failFast),
        converter);
  }

  ConversionRun run(
      Path outputs, ConversionOptions conversionOptions, Supplier<EngineConverter> converter) {
    return ConversionRun.of(sources(), outputs, ocr.workDirectory(), conversionOptions, converter);
  }

  private EngineConverter converter(EngineSession session, StrategySettings way) {
    return new EngineConverter(
        session,
        way,
        reading()::request,
        review(session),
        new MarkdownStep(markdown, review, roots()));
  }

  private Review review(EngineSession session) {
    return Review.of(review, session, ocr.money().prices(), markdown.thresholds());
  }

  /** Whether what was written before is written again. */
  boolean rewrites() {
    return ocr.money().policy().force() || ocr.money().policy().maxAge().isPresent();
  }

  /** With routing, pages of one document come from several engines. */
  private Optional<String> requiredEngine() {
    return routing == Routing.ALL ? ocr.requiredEngine() : Optional.empty();
  }

  OpenedOnce session(RunObserver observer) {
    return new OpenedOnce(() -> ocr.open(routing, split()), observer, options);
  }

  Ocr4j ocr() {
    return ocr;
  }

  StrategySettings strategy() {
    return strategy;
  }

  private ImageSplit split() {
    return options.imageSplit().orElseGet(ImageSplit::none);
  }

  ReadingOptions reading() {
    OcrOptions asked = options.withImageSplit(split());
    return new ReadingOptions(
        routing,
        ocr.languages(),
        pages,
        asked.model().isPresent() ? asked : ocr.model().map(asked::withModel).orElse(asked));
  }

  private OutputRoots roots() {
    return new OutputRoots(
        outputDirectory.orElseThrow(
            () -> new ConfigurationException("Say where the files go: to(directory).")),
        markdown.layout(),
        encoding);
  }
}
