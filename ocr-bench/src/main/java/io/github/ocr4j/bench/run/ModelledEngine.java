package io.github.ocr4j.bench.run;

import io.github.ocr4j.convert.internal.result.OcrResult;
import io.github.ocr4j.convert.internal.result.TracedEngine;
import io.github.ocr4j.engine.CallObserver;
import io.github.ocr4j.engine.OcrRequest;
import io.github.ocr4j.exception.RateLimitedException;
import io.github.ocr4j.exception.ServiceException.Failure;
import io.github.ocr4j.exception.ServiceUnavailableException;
import io.github.ocr4j.model.OcrPage;
import io.github.ocr4j.model.OcrResponse;
import io.github.ocr4j.model.UsageInfo;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The modelled service without the library's client, for a client written by hand: every call is
 * one attempt. Thread-safe.
 */
record ModelledEngine(ModelledService service, Corpus corpus) implements TracedEngine {

  @Override
  public OcrResult answer(OcrRequest request, CallObserver observer) {
    int pages = corpus.pagesOf(request.pages());
    return switch (service.attempt(pages)) {
      case ANSWERED -> OcrResult.fresh(response(pages), "modelled");
      case REFUSED -> throw new RateLimitedException(failure(Attempt.REFUSED), null);
      case FAILED -> throw new ServiceUnavailableException(failure(Attempt.FAILED), null);
    };
  }

  private static Failure failure(Attempt attempt) {
    return new Failure(
        OptionalInt.of(attempt.status()), Optional.empty(), attempt.name(), Optional.empty());
  }

  /** One empty page stands for all, as in {@link ModelledClient}. */
  private static OcrResponse response(int pages) {
    List<OcrPage> page = List.of(OcrPage.builder(0, "").build());
    return new OcrResponse(page, Corpus.MODEL, UsageInfo.ofPages(pages));
  }
}
