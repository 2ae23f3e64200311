package io.github.ocr4j.maven;

import io.github.ocr4j.convert.conversion.Advice;
import io.github.ocr4j.convert.conversion.Collisions;
import io.github.ocr4j.convert.conversion.Conversion;
import io.github.ocr4j.convert.conversion.ConversionListener;
import io.github.ocr4j.convert.conversion.ConversionOptions;
import io.github.ocr4j.convert.conversion.DocumentSentence;
import io.github.ocr4j.convert.conversion.EngineConverter;
import io.github.ocr4j.convert.conversion.MarkdownStep;
import io.github.ocr4j.convert.conversion.ReadingOptions;
import io.github.ocr4j.convert.conversion.ReviewOptions;
import io.github.ocr4j.convert.conversion.WritingOptions;
import io.github.ocr4j.convert.engine.EngineChoice;
import io.github.ocr4j.convert.engine.EngineSession;
import io.github.ocr4j.convert.plan.Plan;
import io.github.ocr4j.convert.plan.PlanEntry;
import io.github.ocr4j.convert.routing.Routing;
import io.github.ocr4j.convert.source.Source;
import io.github.ocr4j.exception.OcrException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.settings.crypto.SettingsDecrypter;

/** Goals that convert, or say what converting would do. */
abstract class AbstractConversionMojo extends AbstractWritingMojo {

  /** Whether the first document that cannot be converted ends the run. */
  @Parameter(property = "ocr.failFast", defaultValue = "false")
  private boolean failFast;

  AbstractConversionMojo(BuildEngines engines, SettingsDecrypter decrypter) {
    super(engines, decrypter);
  }

  /**
   * Prepares a conversion; nothing is opened or written yet.
   *
   * @param engine opened when a document needs it
   * @param listeners are told what happens
   */
  final Conversion conversion(LazyEngine engine, ConversionListener... listeners) {
    String wanted = engineName();
    boolean whichever = wanted.equals(EngineChoice.AUTO) || reading().routing() != Routing.ALL;
    return conversion(whichever ? Optional.empty() : Optional.of(wanted), engine, listeners);
  }

  /** The conversion for looking at what is there, whichever engine read it. */
  final Conversion whateverEngine() {
    return conversion(
        Optional.empty(),
        new LazyEngine(
            () -> {
              throw new IllegalStateException("nothing is read here");
            }));
  }

  private Conversion conversion(
      Optional<String> requiredEngine, LazyEngine engine, ConversionListener... listeners) {
    ReadingOptions reading = reading();
    WritingOptions writing = writing();
    ReviewOptions review = reviewing();
    return new Conversion(
        new Conversion.Places(sourceDirectory(), outputDirectory(writing), workDirectory()),
        new ConversionOptions(
            writing.fingerprint(reading, review),
            requiredEngine,
            rewrites(),
            commandLine().flag("failFast", failFast)),
        () -> {
          MarkdownStep markdown = new MarkdownStep(writing, review, outputRoots(writing));
          EngineSession session = engine.open();
          return new EngineConverter(
              session, strategy(), reading::request, review(session), markdown);
        },
        List.of(listeners));
  }

  /** Shows what converting would read and cost, and returns it. */
  final Plan showPlan(LazyEngine engine) throws IOException {
    Collisions collisions = Collisions.among(conversion(engine).sources(filter()));
    collisions.sentences().forEach(why -> getLog().warn("Not planned: " + why));
    Plan plan = plan(engine);
    plan.toTable().lines().forEach(getLog()::info);
    getLog().info(plan.sentence(false));
    return plan;
  }

  /** What converting would read and cost. */
  final Plan plan(LazyEngine engine) throws IOException {
    ReadingOptions reading = reading();
    EngineSession session = engine.open();
    List<PlanEntry> entries = new ArrayList<>();
    for (Source source : conversion(engine).pending(filter())) {
      try {
        entries.add(session.entry(reading.request(source)));
      } catch (OcrException e) {
        getLog().warn("Not planned: " + DocumentSentence.of(source.path(), Advice.of(e)));
      }
    }
    return session.plan(entries);
  }
}
