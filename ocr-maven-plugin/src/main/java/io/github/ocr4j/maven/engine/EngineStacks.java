package io.github.ocr4j.maven.engine;

import io.github.ocr4j.engine.ImageSplit;
import io.github.ocr4j.engine.OcrEngine;
import io.github.ocr4j.engine.PageSource;
import io.github.ocr4j.engine.TracedEngine;
import io.github.ocr4j.ledger.Billing;
import io.github.ocr4j.local.CleanPageSource;
import io.github.ocr4j.local.ImagePageSource;
import io.github.ocr4j.local.PdfPageSource;
import io.github.ocr4j.paging.ImagePages;
import io.github.ocr4j.paging.PageByPageEngine;
import io.github.ocr4j.price.Money;
import io.github.ocr4j.repair.RepairRung;
import io.github.ocr4j.repair.RepairRungs;
import io.github.ocr4j.routing.PageRouter;
import io.github.ocr4j.routing.RoutingEngine;
import io.github.ocr4j.store.EngineShelf;
import io.github.ocr4j.store.StoringEngine;
import io.github.ocr4j.strategy.batch.JobAwareEngine;
import io.github.ocr4j.strategy.batch.LiveJobs;
import java.util.List;
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

  /** The remote engine, and the embedded one for pages that the router finds free. */
  EngineStack remote(
      OcrEngine remote,
      Billing billing,
      Function<Money, Billing> repairBilling,
      OcrEngine embedded) {
    LiveJobs jobs = new LiveJobs(EngineSession.journal(remoteShelf.store()));
    Function<Billing, TracedEngine> storing =
        account ->
            new JobAwareEngine(
                remoteShelf, jobs, new StoringEngine(remoteShelf, pageByPage(remote), account));
    return remote(
        storing.apply(billing), maxCost -> storing.apply(repairBilling.apply(maxCost)), embedded);
  }

  /** What the remote engine answered before; asks nobody. */
  EngineStack storedRemote(Billing billing, OcrEngine embedded) {
    TracedEngine stored =
        new StoringEngine(remoteShelf, StoredOrElse.NOBODY, StoredOrElse.withoutCalls(billing));
    return remote(stored, maxCost -> stored, embedded);
  }

  private EngineStack remote(
      TracedEngine storing, Function<Money, TracedEngine> repairing, OcrEngine embedded) {
    TracedEngine free = embedded(embedded);
    return new EngineStack(
        new RoutingEngine(router, storing, free),
        free,
        maxCost -> ladder(repairing.apply(maxCost), free));
  }

  private List<RepairRung> ladder(TracedEngine paid, TracedEngine free) {
    PageSource pages = new CleanPageSource(new PdfPageSource().or(new ImagePageSource(split)));
    return List.of(
        RepairRungs.withoutImages(paid),
        RepairRungs.asImage(pages, DOTS_PER_INCH, paid),
        RepairRungs.otherEngine("embedded-engine", free));
  }

  private static OcrEngine pageByPage(OcrEngine engine) {
    return new PageByPageEngine(IMAGES, engine);
  }

  /** The embedded engine alone. */
  EngineStack local(OcrEngine embedded) {
    TracedEngine free = embedded(embedded);
    return new EngineStack(free, free, maxCost -> List.of());
  }

  /** Frames are pages to the embedded engine anyway. */
  private TracedEngine embedded(OcrEngine embedded) {
    OcrEngine engine = split.equals(ImageSplit.none()) ? embedded : pageByPage(embedded);
    return new StoringEngine(localShelf, engine, Billing.none());
  }
}
