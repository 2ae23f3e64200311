package io.github.ocr4j.simulated.ocr;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
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
import java.util.OptionalInt;

/** Writes the answer for an open document, page by page. */
final class AnswerWriter {

  /** The service describes a document by its text; this much of it is enough here. */
  private static final int ANNOTATED_CHARACTERS = 20_000;

  private final JsonFactory factory = new JsonFactory();
  private final Path directory;

  AnswerWriter(Path directory) {
    this.directory = directory;
  }

  Written write(
      SourceDocument document, OcrOptions options, Model model, String asked, long documentBytes)
      throws IOException {
    List<Integer> indexes =
        document.isOffice() ? List.of(0) : options.pages().of(document.pageCount());
    PageComposer composer = new PageComposer(options, model);
    StringBuilder text = new StringBuilder();
    PayloadSink sink = new PayloadSink(directory);
    try (JsonGenerator json = factory.createGenerator(sink)) {
      PageWriter pages = new PageWriter(json, options, model, directory);
      json.writeStartObject();
      json.writeArrayFieldStart("pages");
      for (int index : indexes) {
        ReadPage read = document.page(index);
        if (document.isOffice()) {
          requireImagesWanted(read, options);
        }
        ComposedPage page = composer.compose(index, read);
        if (text.length() < ANNOTATED_CHARACTERS) {
          text.append(page.markdown()).append('\n');
        }
        pages.write(page);
      }
      json.writeEndArray();
      json.writeStringField("model", model.answersAs(asked));
      writeAnnotation(json, options, text.toString());
      writeUsage(json, options, indexes.size(), documentBytes);
      json.writeEndObject();
    } catch (IOException | RuntimeException e) {
      sink.discard();
      throw e;
    }
    return new Written(sink.finish(), indexes.size());
  }

  private static void requireImagesWanted(ReadPage page, OcrOptions options) {
    boolean images = page.elements().stream().anyMatch(Element.Image.class::isInstance);
    if (images && !options.imageBase64() && !options.imageLimit().equals(OptionalInt.of(0))) {
      throw RefusedException.error(
          400,
          3310,
          "invalid_request_file",
          "For this type of file, extracted images can only be returned in base64. If you don't"
              + " want images, try setting `image_limit=0` instead.");
    }
  }

  private static void writeAnnotation(JsonGenerator json, OcrOptions options, String text)
      throws IOException {
    json.writeFieldName("document_annotation");
    if (options.documentAnnotation().isPresent()) {
      json.writeString(Annotator.annotate(options.documentAnnotation().get(), text));
    } else {
      json.writeNull();
    }
  }

  private static void writeUsage(
      JsonGenerator json, OcrOptions options, int pages, long documentBytes) throws IOException {
    json.writeObjectFieldStart("usage_info");
    json.writeNumberField("pages_processed", pages);
    json.writeNumberField("doc_size_bytes", documentBytes);
    if (options.annotated()) {
      json.writeNumberField("pages_processed_annotation", pages);
    }
    json.writeEndObject();
  }

  record Written(Payload json, int pages) {}
}
