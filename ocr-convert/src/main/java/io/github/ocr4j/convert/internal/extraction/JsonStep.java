package io.github.ocr4j.convert.internal.extraction;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.ocr4j.convert.internal.conversion.DocumentStep;
import io.github.ocr4j.convert.internal.conversion.ReadDocument;
import io.github.ocr4j.convert.internal.result.OcrResult;
import io.github.ocr4j.convert.internal.source.Source;
import io.github.ocr4j.convert.run.DocumentResult;
import io.github.ocr4j.exception.DocumentException;
import io.github.ocr4j.exception.DocumentException.Reason;
import io.github.ocr4j.markdown.document.SourceInfo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** Writes what was taken out of a document as one JSON file. Thread-safe. */
public final class JsonStep implements DocumentStep {
  private static final ObjectMapper MAPPER =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private final Path outputDirectory;

  /**
   * Writes below a directory.
   *
   * @param outputDirectory made when it is not there
   */
  public JsonStep(Path outputDirectory) {
    this.outputDirectory = outputDirectory;
  }

  @Override
  public DocumentResult write(ReadDocument read) throws IOException {
    Source source = read.source();
    OcrResult result = read.result();
    String annotation =
        result
            .response()
            .documentAnnotation()
            .orElseThrow(
                () ->
                    new DocumentException(
                        Reason.UNREADABLE,
                        "The engine took no data out of " + source.path() + "."));
    String name = SourceInfo.builder(source.path()).outputName(source.stem()).build().outputName();
    String output = name + ".json";
    Path file = outputDirectory.resolve(output);
    Files.createDirectories(file.getParent());
    Path draft = Files.createTempFile(file.getParent(), ".ocr4j", ".tmp");
    try {
      Files.write(draft, pretty(source, annotation));
      Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(draft);
    }
    return new DocumentResult(
        source.path(),
        DocumentResult.State.CONVERTED,
        result.origins().isEmpty() ? "" : result.origins().get(0).engine(),
        result.response().model(),
        result.response().pages().size(),
        (int) result.pagesFromStore(),
        List.of(),
        List.of(),
        List.of(output),
        List.of(),
        List.of(),
        "");
  }

  private static byte[] pretty(Source source, String annotation) throws IOException {
    try {
      return MAPPER.writeValueAsBytes(MAPPER.readTree(annotation));
    } catch (JsonProcessingException e) {
      throw new DocumentException(
          Reason.UNREADABLE,
          "What the engine took out of " + source.path() + " is not JSON; try another schema.",
          e);
    }
  }
}
