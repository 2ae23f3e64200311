package io.github.ocr4j.client;

import io.github.ocr4j.document.Document;
import io.github.ocr4j.document.DocumentInfo;
import io.github.ocr4j.document.DocumentInspector;
import io.github.ocr4j.document.PdfSplitter;
import io.github.ocr4j.engine.CallObserver;
import io.github.ocr4j.engine.EngineIdentity;
import io.github.ocr4j.engine.OcrEngine;
import io.github.ocr4j.engine.OcrRequest;
import io.github.ocr4j.engine.PageSelection;
import io.github.ocr4j.exception.DocumentException;
import io.github.ocr4j.exception.DocumentException.Reason;
import io.github.ocr4j.model.OcrPage;
import io.github.ocr4j.model.OcrResponse;
import io.github.ocr4j.model.PlaceholderIds;
import io.github.ocr4j.model.UsageInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * Reads documents by calling {@code POST /v1/ocr}: refuses before any call what cannot work, and
 * splits PDF files that are over the limits.
 */
final class MistralEngine implements OcrEngine {
  private final OcrCaller caller;
  private final DocumentOptions limits;
  private final EngineIdentity identity;
  private final AtomicBoolean closed;

  MistralEngine(OcrCaller caller, ClientSettings settings, Apis apis) {
    this.caller = caller;
    this.limits = settings.documents();
    this.identity = EngineIdentity.remote(MistralEngineProvider.NAME, settings.model());
    this.closed = apis.engineClosed;
  }

  @Override
  public EngineIdentity identity() {
    return identity;
  }

  @Override
  public OcrResponse process(OcrRequest request, CallObserver observer) {
    return process(request, observer, page -> {});
  }

  OcrResponse process(OcrRequest request, CallObserver observer, Consumer<OcrPage> onPage) {
    if (closed.get()) {
      throw new IllegalStateException("this engine is closed");
    }
    Optional<DocumentInfo> info = inspect(request);
    if (info.filter(this::isOverTheLimits).isPresent()) {
      return processInParts(request, info.get(), observer, onPage);
    }
    return caller.process(request, info, observer, onPage);
  }

  /** Refuses pages that a document does not have, before anything is sent. */
  static Optional<DocumentInfo> inspect(OcrRequest request) {
    Optional<DocumentInfo> info = request.document().content().map(DocumentInspector::inspect);
    info.map(DocumentInfo::pageCount)
        .orElse(OptionalInt.empty())
        .ifPresent(count -> request.pages().within(request.document().name(), count));
    return info;
  }

  private boolean isOverTheLimits(DocumentInfo info) {
    return info.sizeInBytes() > limits.maxBytes()
        || info.pageCount().isPresent() && info.pageCount().getAsInt() > limits.maxPages();
  }

  private OcrResponse processInParts(
      OcrRequest request, DocumentInfo info, CallObserver observer, Consumer<OcrPage> onPage) {
    refuseWhatCannotBeSplit(request, info);
    PlaceholderIds ids = new PlaceholderIds();
    List<OcrPage> pages = new ArrayList<>();
    String model = "";
    UsageInfo usage = UsageInfo.of(0, info.sizeInBytes());
    try (PdfSplitter splitter =
        new PdfSplitter(
            (Document.WithContent) request.document(),
            request.pages().indexesIn(info.pageCount().getAsInt()),
            limits.maxPages(),
            limits.maxBytes())) {
      while (splitter.hasNext()) {
        PdfSplitter.Part part = splitter.next();
        OcrResponse answer =
            caller.process(
                request.withDocument(part.document()).withPages(PageSelection.all()),
                Optional.of(DocumentInspector.inspect(part.document())),
                observer,
                page -> {});
        model = answer.model();
        usage = usage.plus(answer.usageInfo());
        for (OcrPage page : answer.pages()) {
          if (page.index() < part.indexes().size()) {
            int index = part.indexes().get(page.index());
            pages.add(ids.renumber(page.toBuilder().index(index).build()));
            onPage.accept(pages.get(pages.size() - 1));
          }
        }
      }
    }
    return new OcrResponse(pages, model, usage);
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
    if (request.options().documentAnnotationFormat().isPresent()) {
      throw new DocumentException(
          Reason.TOO_LARGE,
          name
              + " is over the limits of one call, and an annotation of the whole document cannot be"
              + " put together from parts: select fewer pages by splitting it yourself.");
    }
  }

  @Override
  public void close() {
    closed.set(true);
  }
}
