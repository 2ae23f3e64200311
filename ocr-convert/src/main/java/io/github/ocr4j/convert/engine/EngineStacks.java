package io.github.ocr4j.convert.engine;

import io.github.ocr4j.convert.ledger.Billing;
import io.github.ocr4j.convert.paging.ImagePages;
import io.github.ocr4j.convert.paging.PageByPageEngine;
import io.github.ocr4j.convert.reread.RepairRung;
import io.github.ocr4j.convert.reread.RepairRungs;
import io.github.ocr4j.convert.routing.PageRouter;
import io.github.ocr4j.convert.routing.RoutingEngine;
import io.github.ocr4j.convert.store.EngineShelf;
import io.github.ocr4j.convert.store.StoringEngine;
import io.github.ocr4j.convert.strategy.batch.JobAwareEngine;
import io.github.ocr4j.convert.strategy.batch.LiveJobs;
import io.github.ocr4j.engine.EngineIdentity;
import io.github.ocr4j.engine.ImageSplit;
import io.github.ocr4j.engine.OcrEngine;
import io.github.ocr4j.engine.PageSource;
import io.github.ocr4j.engine.TracedEngine;
import io.github.ocr4j.local.CleanPageSource;
import io.github.ocr4j.local.ImagePageSource;
import io.github.ocr4j.local.PdfPageSource;
import io.github.ocr4j.price.Money;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Puts engines together, always in the same order: routing, store, page by page, engine.
 *
 * @param remoteShelf what is stored of the remote engine
 * @param localShelf what is stored of the embedded engine
 * @param router which pages are worth paying for
 * @param split how images are cut into pages
 */
record EngineStacks(
    EngineShelf remoteShelf, EngineShelf localShelf, PageRouter router, ImageSplit split) {
  /** Draws the pages of images. */
  static final ImagePages IMAGES = new ImagePages(ImagePageSource::new);

  private static final int DOTS_PER_INCH = 300;

  /**
   * The engines that cost money.
   *
   * @param ocr reads documents
   * @param chat makes a chat model read pages
   */
  record PaidEngines(OcrEngine ocr, Function<String, OcrEngine> chat) {
    /** Asks nobody. */
    static final PaidEngines NONE =
        new PaidEngines(StoredOrElse.NOBODY, model -> StoredOrElse.NOBODY);
  }

  /** The remote engines, and the embedded one for pages that the router finds free. */
  EngineStack remote(
      PaidEngines paid,
      Billing billing,
      Function<Money, Billing> repairBilling,
      OcrEngine embedded) {
    LiveJobs jobs = new LiveJobs(EngineSession.journal(remoteShelf.store()));
    Function<Billing, TracedEngine> storing =
        account -> new JobAwareEngine(remoteShelf, jobs, storing(remoteShelf, paid.ocr(), account));
    return remote(
        storing.apply(billing),
        (settings, free) -> {
          Billing capped = repairBilling.apply(settings.maxCost());
          return ladder(settings, storing.apply(capped), chat(paid, settings, capped), free);
        },
        embedded);
  }

  /** What the remote engines answered before; asks nobody. */
  EngineStack storedRemote(Billing billing, OcrEngine embedded) {
    Billing uncalled = StoredOrElse.withoutCalls(billing);
    TracedEngine stored = storing(remoteShelf, PaidEngines.NONE.ocr(), uncalled);
    return remote(
        stored,
        (settings, free) ->
            ladder(settings, stored, chat(PaidEngines.NONE, settings, uncalled), free),
        embedded);
  }

  private EngineStack remote(
      TracedEngine storing,
      BiFunction<RepairSettings, TracedEngine, List<RepairRung>> ladder,
      OcrEngine embedded) {
    TracedEngine free = embedded(embedded);
    return new EngineStack(
        new RoutingEngine(router, storing, free), free, settings -> ladder.apply(settings, free));
  }

  private List<RepairRung> ladder(
      RepairSettings settings, TracedEngine paid, TracedEngine chat, TracedEngine free) {
    PageSource pages = new CleanPageSource(new PdfPageSource().or(new ImagePageSource(split)));
    return settings.ladder().stream()
        .map(
            step ->
                switch (step) {
                  case WITHOUT_IMAGES -> RepairRungs.withoutImages(paid);
                  case AS_IMAGE -> RepairRungs.asImage(pages, DOTS_PER_INCH, paid);
                  case CHAT -> RepairRungs.chat(chat);
                  case EMBEDDED_ENGINE -> RepairRungs.otherEngine(step.parameterValue(), free);
                })
        .toList();
  }

  private TracedEngine chat(PaidEngines paid, RepairSettings settings, Billing billing) {
    String model = settings.chatModel();
    EngineShelf shelf =
        new EngineShelf(
            remoteShelf.store(),
            EngineIdentity.remote("mistral-chat", model),
            remoteShelf.policy());
    return storing(shelf, paid.chat().apply(model), billing);
  }

  private static TracedEngine storing(EngineShelf shelf, OcrEngine engine, Billing billing) {
    return new StoringEngine(shelf, pageByPage(engine), billing);
  }

  private static OcrEngine pageByPage(OcrEngine engine) {
    return new PageByPageEngine(IMAGES, engine);
  }

  /** The embedded engine alone. */
  EngineStack local(OcrEngine embedded) {
    TracedEngine free = embedded(embedded);
    return new EngineStack(free, free, settings -> List.of());
  }

  /** Frames are pages to the embedded engine anyway. */
  private TracedEngine embedded(OcrEngine embedded) {
    OcrEngine engine = split.equals(ImageSplit.none()) ? embedded : pageByPage(embedded);
    return new StoringEngine(localShelf, engine, Billing.none());
  }
}
