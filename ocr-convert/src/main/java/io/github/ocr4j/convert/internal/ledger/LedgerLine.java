package io.github.ocr4j.convert.internal.ledger;

import io.github.ocr4j.engine.PageSelection;
import io.github.ocr4j.model.WireJson;
import io.github.ocr4j.price.Money;
import io.github.ocr4j.price.Rate;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/** One line of the ledger. Amounts are text, so that they stay exact. */
record LedgerLine(
    Event event,
    String call,
    String run,
    String at,
    Optional<String> document,
    Optional<String> name,
    Optional<String> pages,
    Optional<Integer> pageCount,
    Optional<String> engine,
    Optional<String> model,
    Optional<String> rate,
    Optional<String> price,
    Optional<String> currency,
    Optional<Outcome> outcome,
    Optional<String> correlationId) {

  enum Event {
    OPEN,
    /** An attempt that may have been billed is about to be repeated. */
    REPEATED,
    CLOSED,
    SAVED
  }

  static LedgerLine of(
      Event event, String call, String run, Instant at, Charge charge, Optional<Money> price) {
    return new LedgerLine(
        event,
        call,
        run,
        at.toString(),
        Optional.of(charge.document()),
        Optional.of(charge.documentName()),
        Optional.of(charge.pages().toString()),
        optional(charge.pageCount()),
        Optional.of(charge.engine()),
        Optional.of(charge.model()),
        Optional.of(charge.rate().name().toLowerCase(Locale.ROOT)),
        price.map(money -> money.amount().toPlainString()),
        price.map(money -> money.currency().getCurrencyCode()),
        Optional.empty(),
        Optional.empty());
  }

  static LedgerLine repeated(String call, String run, Instant at) {
    return new LedgerLine(
        Event.REPEATED,
        call,
        run,
        at.toString(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  static LedgerLine closed(String call, String run, Instant at, Ending ending) {
    return new LedgerLine(
        Event.CLOSED,
        call,
        run,
        at.toString(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        optional(ending.pagesBilled()),
        Optional.empty(),
        ending.modelAnswered(),
        Optional.empty(),
        ending.price().map(money -> money.amount().toPlainString()),
        ending.price().map(money -> money.currency().getCurrencyCode()),
        Optional.of(ending.outcome()),
        ending.correlationId());
  }

  private static Optional<Integer> optional(OptionalInt value) {
    return value.isPresent() ? Optional.of(value.getAsInt()) : Optional.empty();
  }

  static LedgerLine parse(String json) throws IOException {
    LedgerLine line = WireJson.read(json, LedgerLine.class);
    if (line.event == null || line.call == null || line.run == null || line.at == null) {
      throw new IOException("not a ledger line");
    }
    return line;
  }

  String json() {
    return WireJson.write(this);
  }

  Instant time() {
    return Instant.parse(at);
  }

  OptionalInt count() {
    return pageCount.map(OptionalInt::of).orElseGet(OptionalInt::empty);
  }

  Optional<Money> money() {
    return price.map(
        amount -> new Money(new BigDecimal(amount), Currency.getInstance(currency.orElse("USD"))));
  }

  Charge charge() {
    String selected = pages.orElse("all");
    return new Charge(
        document.orElse(""),
        name.orElse(""),
        selected.equals("all") ? PageSelection.all() : PageSelection.parseIndexes(selected),
        count(),
        engine.orElse(""),
        model.orElse(""),
        Rate.valueOf(rate.orElse("sync").toUpperCase(Locale.ROOT)));
  }
}
