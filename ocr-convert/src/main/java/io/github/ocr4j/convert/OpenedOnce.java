package io.github.ocr4j.convert;

import io.github.ocr4j.convert.internal.engine.EngineChoice;
import io.github.ocr4j.convert.internal.engine.EngineSession;
import io.github.ocr4j.convert.internal.ledger.Costs;
import io.github.ocr4j.convert.internal.ledger.LedgerHistory;
import io.github.ocr4j.convert.run.RunCosts;
import io.github.ocr4j.convert.run.RunEvent.EngineOpened;
import io.github.ocr4j.convert.run.RunEvent.Notice;
import io.github.ocr4j.convert.run.RunObserver;
import io.github.ocr4j.engine.EngineIdentity.Capability;
import io.github.ocr4j.engine.OcrOptions;
import io.github.ocr4j.price.PriceList;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A session that is opened only when something is to be read. Tells which engine it is, and once
 * what this engine leaves out of the options. Not thread-safe.
 */
final class OpenedOnce implements AutoCloseable {
  private final Supplier<EngineSession> opener;
  private final RunObserver observer;
  private final OcrOptions options;
  private Optional<EngineSession> session = Optional.empty();

  OpenedOnce(Supplier<EngineSession> opener, RunObserver observer, OcrOptions options) {
    this.opener = opener;
    this.observer = observer;
    this.options = options;
  }

  EngineSession get() {
    if (session.isEmpty()) {
      EngineSession opened = opener.get();
      session = Optional.of(opened);
      EngineChoice choice = opened.choice();
      observer.on(new EngineOpened(choice.provider().name(), choice.reason()));
      if (options.imageAnnotationFormat().isPresent()
          && !choice.identity().can(Capability.ANNOTATIONS)) {
        observer.on(
            new Notice(
                "Images are not described: the engine "
                    + choice.provider().name()
                    + " makes no annotations."));
      }
    }
    return session.get();
  }

  /** The session, if something was read. */
  Optional<EngineSession> opened() {
    return session;
  }

  /** What was paid and saved, if something was read. */
  Optional<RunCosts> costs(PriceList prices) {
    return session.map(known -> costs(known.history(), prices));
  }

  private static RunCosts costs(LedgerHistory history, PriceList prices) {
    Costs total = history.total();
    return new RunCosts(
        total.pages(),
        total.price().amount(),
        total.pagesOfUnknownPrice(),
        total.possiblyBilledPages(),
        history.pagesSaved(),
        history.saved().amount(),
        total.price().currency().getCurrencyCode(),
        prices.toString());
  }

  @Override
  public void close() {
    session.ifPresent(EngineSession::close);
  }
}
