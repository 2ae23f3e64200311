package io.github.ocr4j.client;

import io.github.ocr4j.chat.ChatMessage;
import io.github.ocr4j.chat.ChatRequest;
import io.github.ocr4j.document.Document;
import io.github.ocr4j.engine.OcrOptions;
import io.github.ocr4j.engine.OcrRequest;
import io.github.ocr4j.exception.UnfitAnswerException;
import io.github.ocr4j.internal.schema.RecordReader;
import io.github.ocr4j.internal.schema.RecordSchema;
import io.github.ocr4j.model.AnnotationFormat;
import io.github.ocr4j.model.OcrImage;
import io.github.ocr4j.model.OcrPage;
import io.github.ocr4j.model.OcrResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Facts of documents as records ({@code document_annotation_format} and {@code
 * bbox_annotation_format} of {@code /v1/ocr}, {@code response_format} of chats). The JSON schema
 * comes from the record: every component is required unless it is an {@code Optional};
 * {@code @JsonPropertyDescription} explains a component to the model. Answers are checked against
 * the schema where {@code com.networknt:json-schema-validator} 1.x is on the class path, which is
 * an optional dependency; otherwise the record alone decides. Members that the schema does not know
 * are passed over. Thread-safe.
 */
public final class ExtractionClient {
  private static final String TASK =
      "Extract the facts that the schema asks for from the document that the user gives as"
          + " Markdown. Copy names, dates and amounts exactly; do not guess what is not there.";

  private final MistralEngine engine;
  private final ChatClient chat;

  ExtractionClient(MistralEngine engine, ChatClient chat) {
    this.engine = engine;
    this.chat = chat;
  }

  /**
   * Facts and the answer they came with.
   *
   * @param <T> the record's type
   * @param value the facts
   * @param response the pages, which are billed at the annotated rate
   */
  public record Extraction<T extends Record>(T value, OcrResponse response) {}

  /**
   * The format of annotations that fit a record.
   *
   * @param type a record
   * @return for {@link OcrOptions#withImageAnnotationFormat} and {@link
   *     OcrOptions#withDocumentAnnotationFormat}
   */
  public static AnnotationFormat formatOf(Class<? extends Record> type) {
    return RecordSchema.formatOf(type);
  }

  /**
   * Extracts facts of a whole document in one call, as its annotation.
   *
   * @param <T> the record's type
   * @param document what to read
   * @param type the record
   * @return the facts
   * @throws UnfitAnswerException if the answer does not fit the record; it keeps the answer
   */
  public <T extends Record> Extraction<T> extract(Document document, Class<T> type) {
    return extract(OcrRequest.of(document), type);
  }

  /**
   * Extracts facts of a whole document in one call, as its annotation.
   *
   * @param <T> the record's type
   * @param request the document and what else is wanted of it
   * @param type the record
   * @return the facts
   * @throws UnfitAnswerException if the answer does not fit the record; it keeps the answer
   */
  public <T extends Record> Extraction<T> extract(OcrRequest request, Class<T> type) {
    OcrResponse response =
        engine.process(
            request.withOptions(request.options().withDocumentAnnotationFormat(formatOf(type))));
    String answer =
        response
            .documentAnnotation()
            .orElseThrow(
                () ->
                    new UnfitAnswerException(
                        type.getSimpleName(),
                        List.of(
                            "it has no annotation of the document: does the model "
                                + response.model()
                                + " annotate?"),
                        ""));
    return new Extraction<>(RecordReader.read(answer, type), response);
  }

  /**
   * Extracts facts in a second step from pages that were read before, with the chat model.
   *
   * @param <T> the record's type
   * @param response the pages
   * @param type the record
   * @return the facts
   * @throws UnfitAnswerException if the answer does not fit the record; it keeps the answer
   */
  public <T extends Record> T extractFrom(OcrResponse response, Class<T> type) {
    String markdown =
        response.pages().stream().map(OcrPage::markdown).collect(Collectors.joining("\n\n"));
    ChatRequest request =
        ChatRequest.of(ChatMessage.system(TASK), ChatMessage.user(markdown))
            .withTemperature(0)
            .withFormat(formatOf(type));
    return RecordReader.read(chat.complete(request).text(), type);
  }

  /**
   * Reads the annotations of images.
   *
   * @param <T> the record's type
   * @param response the answer to a request with {@link OcrOptions#imageAnnotationFormat()}
   * @param type the record whose format was asked for
   * @return by the images' ids, in the order of the pages; without images that have none
   * @throws UnfitAnswerException if an annotation does not fit the record; it keeps it
   */
  public static <T extends Record> Map<String, T> imageAnnotations(
      OcrResponse response, Class<T> type) {
    Map<String, T> annotations = new LinkedHashMap<>();
    for (OcrPage page : response.pages()) {
      for (OcrImage image : page.images()) {
        image
            .imageAnnotation()
            .ifPresent(answer -> annotations.put(image.id(), RecordReader.read(answer, type)));
      }
    }
    return annotations;
  }
}
