package io.github.ocr4j.simulated.ocr;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.ocr4j.simulated.annotation.Annotator;
import io.github.ocr4j.simulated.body.Payload;
import io.github.ocr4j.simulated.body.PayloadSink;
import io.github.ocr4j.simulated.contract.RefusedException;
import io.github.ocr4j.simulated.document.Element;
import io.github.ocr4j.simulated.document.ReadPage;
import io.github.ocr4j.simulated.document.SourceDocument;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Writes the answer for an open document, page by page. */
final class AnswerWriter {

  /** The service describes a document by its text; this much of it is enough here. */
  private static final int ANNOTATED_CHARACTERS = 20_000;

  private static final JsonMapper JSON = new JsonMapper();

  private final Path directory;

  AnswerWriter(Path directory) {
    this.directory = directory;
  }

  Payload write(
      SourceDocument document,
      List<Integer> pages,
      OcrOptions options,
      Model model,
      String asked,
      long documentBytes)
      throws IOException {
    PageComposer composer = new PageComposer(options, model, directory);
    StringBuilder text = new StringBuilder();
    PayloadSink sink = new PayloadSink(directory);
    try (JsonGenerator json = JSON.createGenerator(sink)) {
      json.writeStartObject();
      json.writeArrayFieldStart("pages");
      for (int index : pages) {
        ReadPage read = document.page(index);
        if (document.isOffice()) {
          requireImagesWanted(read, options);
        }
        ObjectNode page = composer.compose(index, read);
        if (text.length() < ANNOTATED_CHARACTERS) {
          text.append(page.get("markdown").asText()).append('\n');
        }
        json.writeTree(page);
      }
      json.writeEndArray();
      json.writeStringField("model", model.answersAs(asked));
      json.writeStringField(
          "document_annotation",
          options
              .annotation("document_annotation_format")
              .map(schema -> Annotator.annotate(schema, text.toString()))
              .orElse(null));
      ObjectNode usage = JSON.createObjectNode().put("pages_processed", pages.size());
      usage.put("doc_size_bytes", documentBytes);
      if (options.isAnnotated()) {
        usage.put("pages_processed_annotation", pages.size());
      }
      json.writeObjectField("usage_info", usage);
      json.writeEndObject();
    } catch (IOException | RuntimeException e) {
      sink.discard();
      throw e;
    }
    return sink.finish();
  }

  private static void requireImagesWanted(ReadPage page, OcrOptions options) {
    boolean images = page.elements().stream().anyMatch(Element.Image.class::isInstance);
    if (images && !options.isOn("include_image_base64") && options.number("image_limit", 1) != 0) {
      throw RefusedException.invalidFile(
          "For this type of file, extracted images can only be returned in base64. If you don't"
              + " want images, try setting `image_limit=0` instead.");
    }
  }
}
