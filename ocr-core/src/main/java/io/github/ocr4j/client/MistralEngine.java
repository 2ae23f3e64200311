package io.github.ocr4j.client;

import io.github.ocr4j.document.Document;
import io.github.ocr4j.document.DocumentInfo;
import io.github.ocr4j.document.DocumentInspector;
import io.github.ocr4j.document.PdfSplitter;
import io.github.ocr4j.engine.EngineIdentity;
import io.github.ocr4j.engine.OcrEngine;
import io.github.ocr4j.engine.OcrRequest;
import io.github.ocr4j.engine.PageSelection;
import io.github.ocr4j.exception.DocumentException;
import io.github.ocr4j.exception.DocumentException.Reason;
import io.github.ocr4j.model.OcrPage;
import io.github.ocr4j.model.OcrResponse;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * Reads documents by calling {@code POST /v1/ocr}: refuses before any call what cannot work, and
 * splits PDF files that are over the limits.
 */
final class MistralEngine implements OcrEngine {
  private final OcrCaller caller;
  private final DocumentOptions limits;
  private final EngineIdentity identity;
  private volatile boolean closed;

  MistralEngine(OcrCaller caller, DocumentOptions limits, String model) {
    this.caller = caller;
    this.limits = limits;
    this.identity = EngineIdentity.remote(MistralEngineProvider.NAME, model);
  }

  @Override
  public EngineIdentity identity() {
    return identity;
  }

  @Override
  public OcrResponse process(OcrRequest request) {
    return process(request, page -> {});
  }

  OcrResponse process(OcrRequest request, Consumer<OcrPage> onPage) {
    if (closed) {
      throw new IllegalStateException("this engine is closed");
    }
    Optional<DocumentInfo> info =
        request.document() instanceof Document.WithContent content
            ? Optional.of(DocumentInspector.inspect(content))
            : Optional.empty();
    info.ifPresent(known -> PageLimits.check(request, known));
    if (info.filter(this::isOverTheLimits).isPresent()) {
      return processInParts(request, info.get(), onPage);
    }
    return caller.process(request, info, onPage);
  }

  private boolean isOverTheLimits(DocumentInfo info) {
    return info.sizeInBytes() > limits.maxBytes()
        || info.pageCount().isPresent() && info.pageCount().getAsInt() > limits.maxPages();
  }

  private OcrResponse processInParts(
      OcrRequest request, DocumentInfo info, Consumer<OcrPage> onPage) {
    refuseWhatCannotBeSplit(request, info);
    List<Integer> indexes =
        request.pages().isAll()
            ? IntStream.range(0, info.pageCount().getAsInt()).boxed().toList()
            : request.pages().indexes();
    MergedResponse merged = new MergedResponse(onPage);
    try (PdfSplitter splitter =
        new PdfSplitter(
            (Document.WithContent) request.document(),
            indexes,
            limits.maxPages(),
            limits.maxBytes())) {
      while (splitter.hasNext()) {
        PdfSplitter.Part part = splitter.next();
        OcrRequest partRequest =
            request.toBuilder(part.document()).pages(PageSelection.all()).build();
        merged.add(
            caller.process(
                partRequest, Optional.of(DocumentInspector.inspect(part.document())), page -> {}),
            part.indexes());
      }
    }
    return merged.toResponse(info.sizeInBytes());
  }

  private void refuseWhatCannotBeSplit(OcrRequest request, DocumentInfo info) {
    String name = request.document().name();
    if (info.kind() != DocumentInfo.Kind.PDF) {
      throw new DocumentException(
          Reason.TOO_LARGE,
          name
              + " has "
              + info.sizeInBytes()
              + " bytes, but at most "
              + limits.maxBytes()
              + " are accepted and only PDF files can be split: make it smaller, or a PDF.");
    }
    if (request.documentAnnotationFormat().isPresent()) {
      throw new DocumentException(
          Reason.TOO_LARGE,
          name
              + " is over the limits of one call, and an annotation of the whole document cannot be"
              + " put together from parts: select fewer pages by splitting it yourself.");
    }
  }

  @Override
  public void close() {
    closed = true;
  }
}
