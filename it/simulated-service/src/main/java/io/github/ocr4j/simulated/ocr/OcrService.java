package io.github.ocr4j.simulated.ocr;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.ocr4j.simulated.body.JsonBody;
import io.github.ocr4j.simulated.contract.RefusedException;
import io.github.ocr4j.simulated.contract.RequestSchema;
import io.github.ocr4j.simulated.document.DocumentReader;
import io.github.ocr4j.simulated.document.SourceDocument;
import io.github.ocr4j.simulated.document.UnreadableDocumentException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Answers OCR requests. Thread-safe. */
public final class OcrService {

  private final RequestSchema schema;
  private final DocumentResolver documents;
  private final OcrLimits limits;
  private final OcrModels models;
  private final AnswerWriter writer;
  private final AnswerCache cache = new AnswerCache();

  /**
   * Creates the service.
   *
   * @param directory where large bodies are kept for a while
   * @param uploads the files that requests may refer to
   * @param limits what a request may carry at most
   * @param models the models that can be asked for
   * @param blockConfidence whether the confidence granularity {@code block} is accepted
   */
  public OcrService(
      Path directory,
      UploadedDocuments uploads,
      OcrLimits limits,
      OcrModels models,
      boolean blockConfidence) {
    this.schema = blockConfidence ? RequestSchema.OCR_WITH_BLOCK_CONFIDENCE : RequestSchema.OCR;
    this.documents = new DocumentResolver(new UrlFetcher(directory), uploads);
    this.limits = limits;
    this.models = models;
    this.writer = new AnswerWriter(directory);
  }

  /**
   * Answers a request.
   *
   * @param request the request's JSON
   * @param body the body that it came in, with its inline documents
   * @return the answer, to be closed
   * @throws RefusedException if the request is refused
   * @throws IOException if the disk fails
   */
  public OcrAnswer process(JsonNode request, JsonBody body) throws IOException {
    schema.require(request, "body");
    String name = request.path("model").asText(Model.LATEST.name());
    Model model = models.find(name).orElseThrow(() -> unknownModel(name));
    OcrOptions options = OcrOptions.of(request);
    try (ResolvedDocument resolved = documents.resolve(request.get("document"), body)) {
      if (resolved.content().size() > limits.documentBytes()) {
        throw RefusedException.gateway(413, "Payload too large");
      }
      AnswerCache.Key key =
          new AnswerCache.Key(
              resolved.content().sha256(), resolved.image(), withoutDocument(request));
      return cache.get(key, () -> read(resolved, options, model, name));
    }
  }

  /**
   * Reads the text of a document, for a conversation about it.
   *
   * @param chunk the document chunk of a valid request
   * @param body the body that it came in
   * @return the text of all pages, as Markdown
   * @throws RefusedException if the document cannot be had or read
   * @throws IOException if the disk fails
   */
  public String text(JsonNode chunk, JsonBody body) throws IOException {
    try (ResolvedDocument resolved = documents.resolve(chunk, body);
        SourceDocument document = open(resolved)) {
      if (document.pageCount() > limits.pages()) {
        throw tooManyPages(document.pageCount());
      }
      PageComposer composer = new PageComposer(OcrOptions.NONE, Model.LATEST);
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < document.pageCount(); i++) {
        text.append(composer.compose(i, document.page(i)).markdown()).append("\n\n");
      }
      return text.toString();
    } catch (UnreadableDocumentException e) {
      throw unreadable(e);
    }
  }

  private OcrAnswer read(ResolvedDocument resolved, OcrOptions options, Model model, String name)
      throws IOException {
    try (SourceDocument document = open(resolved)) {
      if (document.pageCount() > limits.pages()) {
        throw tooManyPages(document.pageCount());
      }
      AnswerWriter.Written written =
          writer.write(document, options, model, name, resolved.content().size());
      return new OcrAnswer(
          written.json(), name, written.pages(), options.annotated(), resolved.content().sha256());
    } catch (UnreadableDocumentException e) {
      throw unreadable(e);
    }
  }

  private static SourceDocument open(ResolvedDocument resolved) throws IOException {
    return resolved.image()
        ? DocumentReader.openImage(resolved.content())
        : DocumentReader.openDocument(resolved.content());
  }

  private static JsonNode withoutDocument(JsonNode request) {
    ObjectNode copy = JsonNodeFactory.instance.objectNode();
    copy.setAll((ObjectNode) request);
    return copy.remove(List.of("document", "id"));
  }

  private static RefusedException unknownModel(String name) {
    return RefusedException.error(
        404, 3040, "model_not_found", "The model `" + name + "` does not exist for router `ocr`.");
  }

  private RefusedException tooManyPages(int pages) {
    return RefusedException.error(
        400,
        3730,
        "document_parser_too_many_pages",
        "This document has "
            + pages
            + " pages, which is more than the maximum allowed of "
            + limits.pages()
            + ".");
  }

  private static RefusedException unreadable(UnreadableDocumentException e) {
    return switch (e.reason()) {
      case INVALID_PDF ->
          RefusedException.error(400, 3740, "document_parser_invalid_file", e.getMessage());
      case CORRUPTED, UNSUPPORTED_TYPE ->
          RefusedException.error(400, 3310, "invalid_request_file", e.getMessage());
    };
  }
}
