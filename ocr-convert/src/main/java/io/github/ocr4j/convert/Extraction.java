package io.github.ocr4j.convert;

import io.github.ocr4j.convert.internal.conversion.ConversionOptions;
import io.github.ocr4j.convert.internal.conversion.EngineConverter;
import io.github.ocr4j.convert.internal.conversion.Review;
import io.github.ocr4j.convert.internal.engine.EngineSession;
import io.github.ocr4j.convert.internal.extraction.ExtractionOptions;
import io.github.ocr4j.convert.internal.extraction.JsonStep;
import io.github.ocr4j.convert.run.ConversionResult;
import io.github.ocr4j.convert.run.DocumentResult;
import io.github.ocr4j.convert.run.RunObserver;
import io.github.ocr4j.exception.ConfigurationException;
import io.github.ocr4j.exception.OcrException;
import io.github.ocr4j.model.AnnotationFormat;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Takes structured data out of documents: one JSON file for each. Not thread-safe. */
public final class Extraction {
  private final Conversion conversion;
  private final AnnotationFormat schema;
  private Optional<String> prompt = Optional.empty();
  private Optional<Path> outputDirectory = Optional.empty();

  Extraction(Conversion conversion, AnnotationFormat schema) {
    this.conversion = conversion;
    this.schema = Objects.requireNonNull(schema, "schema");
  }

  /**
   * What the engine should look at. Default: nothing in particular.
   *
   * @param words a prompt
   * @return this
   */
  public Extraction prompt(String words) {
    this.prompt = Optional.of(words);
    return this;
  }

  /**
   * Where the JSON files go.
   *
   * @param directory made when it is not there
   * @return this
   */
  public Extraction to(Path directory) {
    this.outputDirectory = Optional.of(directory.toAbsolutePath().normalize());
    return this;
  }

  /**
   * Reads what has changed, at the price of annotated pages.
   *
   * @param observer is told what happens, by one thread at a time
   * @return what was done
   * @throws OcrException if no engine that takes data out can be opened, or the budget is too small
   * @throws IOException if the sources cannot be listed or the manifest cannot be written
   */
  public ConversionResult run(RunObserver observer) throws IOException {
    Path outputs =
        outputDirectory.orElseThrow(
            () -> new ConfigurationException("Say where the data goes: to(directory)."));
    ExtractionOptions options = new ExtractionOptions(conversion.reading(), schema, prompt);
    ConversionOptions run =
        new ConversionOptions(
            options.fingerprint(), Optional.empty(), conversion.rewrites(), false);
    try (OpenedOnce session = conversion.session(observer)) {
      List<DocumentResult> documents =
          conversion
              .run(outputs, run, () -> converter(session.get(), options, outputs))
              .run(observer);
      return new ConversionResult(
          documents, session.costs(conversion.ocr().money().prices()), Optional.empty());
    }
  }

  private EngineConverter converter(
      EngineSession session, ExtractionOptions options, Path outputs) {
    if (!session.isBilled()) {
      throw new ConfigurationException(
          "Only the remote engine takes data out of documents: give it a key, and do not choose"
              + " the engine "
              + session.choice().provider().name()
              + ".");
    }
    return new EngineConverter(
        session, conversion.strategy(), options::request, Review.none(), new JsonStep(outputs));
  }
}
