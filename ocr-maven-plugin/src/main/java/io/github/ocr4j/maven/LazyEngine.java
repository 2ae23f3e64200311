package io.github.ocr4j.maven;

import io.github.ocr4j.convert.engine.EngineSession;
import io.github.ocr4j.convert.ledger.LedgerHistory;
import io.github.ocr4j.price.Money;
import java.util.Optional;
import java.util.function.Supplier;

/** An engine that is opened only when something is to be read. Not thread-safe. */
final class LazyEngine implements AutoCloseable {
  private final Supplier<EngineSession> opener;
  private Optional<EngineSession> session = Optional.empty();

  LazyEngine(Supplier<EngineSession> opener) {
    this.opener = opener;
  }

  EngineSession open() {
    if (session.isEmpty()) {
      session = Optional.of(opener.get());
    }
    return session.get();
  }

  /** What was paid and saved, if the engine was opened. */
  Optional<LedgerHistory> history() {
    return session.map(EngineSession::history);
  }

  /** What reading pages again has cost, if the engine was opened. */
  Optional<Money> repairCost() {
    return session.map(EngineSession::repairCost);
  }

  @Override
  public void close() {
    session.ifPresent(EngineSession::close);
  }
}
