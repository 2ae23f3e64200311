package io.github.ocr4j.client;

import io.github.ocr4j.document.Document;
import io.github.ocr4j.document.DocumentInfo;
import io.github.ocr4j.document.DocumentInspector;
import io.github.ocr4j.engine.OcrEngine;
import io.github.ocr4j.engine.OcrRequest;
import io.github.ocr4j.exception.DocumentException;
import io.github.ocr4j.exception.DocumentException.Reason;
import io.github.ocr4j.internal.http.CallContext;
import io.github.ocr4j.internal.json.InlineContent;
import io.github.ocr4j.internal.json.SpooledImages;
import io.github.ocr4j.internal.response.OcrResponseReader;
import io.github.ocr4j.model.OcrPage;
import io.github.ocr4j.model.OcrResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Reads documents by calling {@code POST /v1/ocr}. */
final class MistralEngine implements OcrEngine {
  private final OcrApi api;
  private final ClientSettings settings;
  private volatile boolean closed;

  MistralEngine(OcrApi api, ClientSettings settings) {
    this.api = api;
    this.settings = settings;
  }

  @Override
  public OcrResponse process(OcrRequest request) {
    if (closed) {
      throw new IllegalStateException("this engine is closed");
    }
    Optional<DocumentInfo> info = inspect(request.document());
    info.ifPresent(known -> refusePagesThatAreNotThere(request, known));
    OcrCall call = OcrCalls.of(request, chunk(request.document(), info), info, settings.model());
    return sorted(CallContext.billed().reading(this::read).call(() -> api.process(call)));
  }

  private OcrResponse read(InputStream answer) throws IOException {
    SpooledImages images =
        new SpooledImages(settings.imageDirectory(), settings.imageFileThreshold());
    return new OcrResponseReader(images, page -> {}).read(answer);
  }

  private static Optional<DocumentInfo> inspect(Document document) {
    return document instanceof Document.WithContent content
        ? Optional.of(DocumentInspector.inspect(content))
        : Optional.empty();
  }

  private static void refusePagesThatAreNotThere(OcrRequest request, DocumentInfo info) {
    List<Integer> indexes = request.pages().indexes();
    int last = indexes.isEmpty() ? -1 : indexes.get(indexes.size() - 1);
    if (info.pageCount().isPresent() && last >= info.pageCount().getAsInt()) {
      throw new DocumentException(
          Reason.NO_SUCH_PAGE,
          request.document().name()
              + " has "
              + info.pageCount().getAsInt()
              + " pages, but page number "
              + (last + 1)
              + " is asked for.");
    }
  }

  private static DocumentChunk chunk(Document document, Optional<DocumentInfo> info) {
    if (document instanceof Document.Remote remote) {
      return isImageName(remote.name())
          ? DocumentChunk.imageUrl(remote.uri().toString())
          : DocumentChunk.documentUrl(remote.uri().toString());
    }
    if (document instanceof Document.Uploaded uploaded) {
      return DocumentChunk.file(uploaded.fileId());
    }
    DocumentInfo known = info.orElseThrow();
    InlineContent content =
        new InlineContent(
            known.mediaType(), known.sizeInBytes(), ((Document.WithContent) document)::open);
    return known.kind() == DocumentInfo.Kind.IMAGE
        ? DocumentChunk.image(content)
        : DocumentChunk.document(content);
  }

  private static boolean isImageName(String name) {
    return name.toLowerCase(java.util.Locale.ROOT)
        .matches(".*\\.(png|jpe?g|avif|tiff?|gif|heic|heif|bmp|webp)");
  }

  private static OcrResponse sorted(OcrResponse response) {
    List<OcrPage> pages =
        response.pages().stream().sorted(Comparator.comparingInt(OcrPage::index)).toList();
    return new OcrResponse(
        pages,
        response.model(),
        response.documentAnnotation(),
        response.usageInfo(),
        response.additionalProperties());
  }

  @Override
  public void close() {
    closed = true;
  }
}
