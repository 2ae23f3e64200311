package io.github.ocr4j.convert.internal.engine;

import io.github.ocr4j.client.MistralClient;
import io.github.ocr4j.convert.internal.ledger.Billing;
import io.github.ocr4j.convert.internal.ledger.Charge;
import io.github.ocr4j.convert.internal.paging.ImagePages;
import io.github.ocr4j.convert.internal.paging.PageByPageEngine;
import io.github.ocr4j.convert.internal.reread.ChatPageEngine;
import io.github.ocr4j.convert.internal.reread.RereadStep;
import io.github.ocr4j.convert.internal.reread.RereadSteps;
import io.github.ocr4j.convert.internal.result.TracedEngine;
import io.github.ocr4j.convert.internal.store.PagesUnderWay;
import io.github.ocr4j.convert.internal.store.ResultStore;
import io.github.ocr4j.convert.internal.store.StoredAnswers;
import io.github.ocr4j.convert.internal.store.StoringEngine;
import io.github.ocr4j.convert.internal.strategy.batch.LiveJobs;
import io.github.ocr4j.convert.option.RereadSettings;
import io.github.ocr4j.convert.option.StorePolicy;
import io.github.ocr4j.engine.CallObserver;
import io.github.ocr4j.engine.EngineIdentity;
import io.github.ocr4j.engine.ImageSplit;
import io.github.ocr4j.engine.OcrEngine;
import io.github.ocr4j.engine.PageSources;
import io.github.ocr4j.exception.ConfigurationException;
import io.github.ocr4j.model.OcrResponse;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Puts engines behind the store of a run.
 *
 * @param store where answers are kept
 * @param policy which of them are served
 * @param split how images are cut into pages
 * @param sources opens documents page by page
 * @param underWay knows the pages that batch jobs are reading
 */
record RunEngines(
    ResultStore store,
    StorePolicy policy,
    ImageSplit split,
    PageSources sources,
    PagesUnderWay underWay) {
  private static final int DOTS_PER_INCH = 300;

  static RunEngines of(ResultStore store, StorePolicy policy, ImageSplit split) {
    return new RunEngines(
        store, policy, split, PageSources.find(), new LiveJobs(EngineSession.journal(store)));
  }

  StoredAnswers shelf(EngineIdentity engine) {
    return new StoredAnswers(store, engine, policy);
  }

  ImagePages images() {
    return new ImagePages(sources::images);
  }

  /** An engine that is asked for what the store does not have. */
  TracedEngine storing(EngineIdentity identity, OcrEngine engine, Billing billing) {
    // Frames are pages to an engine that costs nothing anyway.
    boolean isPaged = identity.billed() || !split.equals(ImageSplit.none());
    return new StoringEngine(
        shelf(identity),
        isPaged ? new PageByPageEngine(images(), engine) : engine,
        billing,
        identity.billed() ? underWay : PagesUnderWay.none());
  }

  /** What is stored of an engine; the rest is refused with a sentence. */
  TracedEngine storedOnly(EngineIdentity identity, Billing billing) {
    return storing(
        identity,
        (request, observer) -> {
          throw new ConfigurationException(
              request.document().name()
                  + " is not in the store with these parameters: convert it first.");
        },
        withoutCalls(billing));
  }

  /** Answers no request. */
  static OcrEngine refusing(String sentence) {
    return (request, observer) -> {
      throw new ConfigurationException(sentence);
    };
  }

  /** A chat model that reads pages, stored apart from the pages of OCR models. */
  static EngineIdentity chatIdentity(EngineIdentity ocr, String model) {
    return EngineIdentity.remote(ocr.name() + "-chat", model);
  }

  static OcrEngine chat(Optional<MistralClient> client, String model) {
    return client
        .<OcrEngine>map(reached -> new ChatPageEngine(reached.chat()::complete, model))
        .orElseGet(
            () ->
                refusing(
                    "The step chat of reading again needs an engine with chat models that can be"
                        + " called."));
  }

  /** The ways of reading a page again, in the order of the settings. */
  List<RereadStep> rungs(
      RereadSettings settings, TracedEngine paid, TracedEngine chat, TracedEngine free) {
    return settings.ladder().stream()
        .map(
            step ->
                switch (step) {
                  case WITHOUT_IMAGES -> RereadSteps.withoutImages(paid);
                  case AS_IMAGE ->
                      RereadSteps.asImage(sources.forEngines(split), DOTS_PER_INCH, paid);
                  case CHAT -> RereadSteps.chat(chat);
                  case EMBEDDED_ENGINE -> RereadSteps.otherEngine(step.parameterValue(), free);
                })
        .toList();
  }

  /** Notes what the store saves; what would be a call never happens. */
  private static Billing withoutCalls(Billing billing) {
    return new Billing() {
      @Override
      public OcrResponse charge(
          Charge charge, CallObserver observer, Function<CallObserver, OcrResponse> call) {
        return call.apply(observer);
      }

      @Override
      public void saved(Charge charge) {
        billing.saved(charge);
      }
    };
  }
}
