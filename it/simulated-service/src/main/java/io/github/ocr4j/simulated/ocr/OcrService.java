package io.github.ocr4j.simulated.ocr;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.ocr4j.simulated.billing.BilledCall;
import io.github.ocr4j.simulated.body.JsonBody;
import io.github.ocr4j.simulated.body.Payload;
import io.github.ocr4j.simulated.contract.RefusedException;
import io.github.ocr4j.simulated.contract.RequestSchema;
import io.github.ocr4j.simulated.document.SourceDocument;
import io.github.ocr4j.simulated.files.FileStore;
import io.github.ocr4j.simulated.files.SignedUrls;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Answers OCR requests. Thread-safe. */
public final class OcrService {

  private final Path directory;
  private final RequestSchema schema;
  private final DocumentResolver documents;
  private final OcrLimits limits;
  private final OcrModels models;
  private final AnswerWriter writer;
  private final AnswerCache cache = new AnswerCache();

  public OcrService(
      Path directory,
      FileStore files,
      SignedUrls signedUrls,
      OcrLimits limits,
      OcrModels models,
      RequestSchema schema) {
    this.directory = directory;
    this.schema = schema;
    this.documents = new DocumentResolver(new UrlFetcher(directory), files, signedUrls);
    this.limits = limits;
    this.models = models;
    this.writer = new AnswerWriter(directory);
  }

  /** Answers a request or refuses it. The answer is to be closed. */
  public OcrAnswer process(JsonNode request, JsonBody body) throws IOException {
    schema.require(request, "body");
    String name = request.get("model").asText(Model.OCR_4_1.names().get(0));
    Model model = models.find(name).orElseThrow(() -> unknownModel(name));
    OcrOptions options = new OcrOptions(request);
    try (ResolvedDocument resolved = documents.resolve(request.get("document"), body)) {
      if (resolved.content().size() > limits.documentBytes()) {
        throw RefusedException.gateway(413, "Payload too large");
      }
      ObjectNode others = JsonNodeFactory.instance.objectNode();
      others.setAll((ObjectNode) request);
      others.remove(List.of("document", "id"));
      AnswerCache.Key key =
          new AnswerCache.Key(resolved.content().sha256(), resolved.image(), others);
      return cache.get(key, () -> read(resolved, options, model, name));
    }
  }

  /**
   * Reads the text of a document, for a conversation about it.
   *
   * @return the text of all pages, as Markdown
   */
  public String text(JsonNode chunk, JsonBody body) throws IOException {
    try (ResolvedDocument resolved = documents.resolve(chunk, body);
        SourceDocument document = open(resolved)) {
      PageComposer composer = new PageComposer(OcrOptions.NONE, Model.OCR_4_1, directory);
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < document.pageCount(); i++) {
        text.append(composer.compose(i, document.page(i)).get("markdown").asText()).append("\n\n");
      }
      return text.toString();
    }
  }

  private OcrAnswer read(ResolvedDocument resolved, OcrOptions options, Model model, String name)
      throws IOException {
    try (SourceDocument document = open(resolved)) {
      List<Integer> pages =
          document.isOffice() ? List.of(0) : options.pages().of(document.pageCount());
      Payload content = resolved.content();
      boolean annotated = options.isAnnotated();
      BilledCall bill =
          new BilledCall(
              pages.size(),
              annotated,
              false,
              content.sha256(),
              model.dollars(pages.size(), annotated));
      return new OcrAnswer(
          writer.write(document, pages, options, model, name, content.size()), bill);
    }
  }

  private SourceDocument open(ResolvedDocument resolved) throws IOException {
    SourceDocument document = SourceDocument.open(resolved.content(), resolved.image());
    if (document.pageCount() > limits.pages()) {
      document.close();
      throw tooManyPages(document.pageCount());
    }
    return document;
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
}
