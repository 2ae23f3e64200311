package io.github.ocr4j.convert.internal.extraction;

import io.github.ocr4j.convert.internal.conversion.OptionFingerprint;
import io.github.ocr4j.convert.internal.conversion.ReadingOptions;
import io.github.ocr4j.convert.internal.source.Source;
import io.github.ocr4j.engine.OcrOptions;
import io.github.ocr4j.engine.OcrRequest;
import io.github.ocr4j.exception.ConfigurationException;
import io.github.ocr4j.model.AnnotationFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What is to be taken out of each document.
 *
 * @param reading what else is wanted of the engine
 * @param schema what the data looks like
 * @param prompt what the engine should look at
 */
public record ExtractionOptions(
    ReadingOptions reading, AnnotationFormat schema, Optional<String> prompt) {

  /**
   * Reads a schema.
   *
   * @throws ConfigurationException if it cannot be read
   */
  public static AnnotationFormat schema(Path file) {
    String name = file.getFileName().toString().replaceFirst("(\\.schema)?\\.json$", "");
    try {
      return AnnotationFormat.of(name.replaceAll("[^A-Za-z0-9_-]", "_"), Files.readString(file));
    } catch (IOException | IllegalArgumentException e) {
      throw new ConfigurationException(
          "The schema "
              + file
              + " cannot be read: "
              + e.getMessage()
              + ". Set -Docr.schemaFile to a file with a JSON schema.");
    }
  }

  /** The request for a document. */
  public OcrRequest request(Source source) {
    OcrOptions options =
        reading.options().withDocumentAnnotationFormat(schema).withIncludeImages(false);
    return reading
        .request(source)
        .withOptions(prompt.map(options::withDocumentAnnotationPrompt).orElse(options));
  }

  /** A text that differs whenever something else would come out. */
  public String fingerprint() {
    return OptionFingerprint.of(reading, schema, prompt);
  }
}
