package io.github.ocr4j.convert;

import io.github.ocr4j.convert.engine.EngineSession;
import io.github.ocr4j.convert.run.RunCosts;
import io.github.ocr4j.convert.run.RunEvent.EngineOpened;
import io.github.ocr4j.convert.run.RunObserver;
import io.github.ocr4j.price.PriceList;
import java.util.Optional;
import java.util.function.Supplier;

/** A session that is opened only when something is to be read. Not thread-safe. */
final class OpenedOnce implements AutoCloseable {
  private final Supplier<EngineSession> opener;
  private final RunObserver observer;
  private Optional<EngineSession> session = Optional.empty();

  OpenedOnce(Supplier<EngineSession> opener, RunObserver observer) {
    this.opener = opener;
    this.observer = observer;
  }

  EngineSession get() {
    if (session.isEmpty()) {
      EngineSession opened = opener.get();
      session = Optional.of(opened);
      observer.on(new EngineOpened(opened.choice().provider().name(), opened.choice().reason()));
    }
    return session.get();
  }

  /** The session, if something was read. */
  Optional<EngineSession> opened() {
    return session;
  }

  /** What was paid and saved, if something was read. */
  Optional<RunCosts> costs(PriceList prices) {
    return session.map(known -> RunCosts.of(known.history(), prices));
  }

  @Override
  public void close() {
    session.ifPresent(EngineSession::close);
  }
}
