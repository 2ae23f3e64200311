package io.github.ocr4j.convert.internal.store;

import io.github.ocr4j.convert.internal.ledger.Billing;
import io.github.ocr4j.convert.internal.ledger.Charge;
import io.github.ocr4j.convert.internal.result.OcrResult;
import io.github.ocr4j.convert.internal.result.TracedEngine;
import io.github.ocr4j.convert.option.StorePolicy;
import io.github.ocr4j.engine.CallObserver;
import io.github.ocr4j.engine.OcrEngine;
import io.github.ocr4j.engine.OcrRequest;
import io.github.ocr4j.engine.PageSelection;
import io.github.ocr4j.exception.EngineException;
import io.github.ocr4j.exception.PendingException;
import io.github.ocr4j.model.OcrPage;
import io.github.ocr4j.model.OcrResponse;
import io.github.ocr4j.price.Rate;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Puts a store in front of an engine: pages that are there are served, only the others are asked
 * for, and what comes is on disk before it is given on. Threads and processes that want the same
 * pages at once make one call. Thread-safe.
 */
public final class StoringEngine implements TracedEngine {
  private final StoredAnswers shelf;
  private final OcrEngine engine;
  private final Billing billing;
  private final PagesUnderWay underWay;

  /**
   * Puts a store in front of an engine.
   *
   * @param shelf the store and whose answers are kept in it
   * @param engine asked for what is missing; closed with this
   * @param billing stands around each call of the engine, if its pages cost money
   */
  public StoringEngine(StoredAnswers shelf, OcrEngine engine, Billing billing) {
    this(shelf, engine, billing, PagesUnderWay.none());
  }

  /**
   * Puts a store in front of an engine that batch jobs ask too.
   *
   * @param shelf the store and whose answers are kept in it
   * @param engine asked for what is missing; closed with this
   * @param billing stands around each call of the engine, if its pages cost money
   * @param underWay knows the pages that a batch job is reading; they are not asked for beside it
   */
  public StoringEngine(
      StoredAnswers shelf, OcrEngine engine, Billing billing, PagesUnderWay underWay) {
    this.underWay = Objects.requireNonNull(underWay, "underWay");
    this.shelf = Objects.requireNonNull(shelf, "shelf");
    this.engine = Objects.requireNonNull(engine, "engine");
    Objects.requireNonNull(billing, "billing");
    this.billing = shelf.engine().billed() ? billing : Billing.none();
  }

  /** What the store has for this engine. */
  public StoredAnswers shelf() {
    return shelf;
  }

  @Override
  public OcrResult answer(OcrRequest wanted, CallObserver observer) {
    OcrRequest request = shelf.offered(wanted);
    Optional<Lookup> found = shelf.lookup(request);
    if (found.isEmpty()) {
      OcrResponse response =
          billing.charge(
              charge(request, "", request.pages(), OptionalInt.empty()),
              observer,
              followed -> engine.process(request, followed));
      return OcrResult.fresh(response, shelf.engine().name());
    }
    Lookup lookup = found.get();
    if (lookup.missing(request.pages()).isEmpty()) {
      return served(request, lookup);
    }
    if (lookup.ofImage() && shelf.engine().billed() && lookup.wanted().size() > 1) {
      return askPageByPage(request, lookup, observer);
    }
    return shelf.store().isWritable()
        ? askOnce(request, lookup, observer)
        : ask(request, lookup, observer);
  }

  /** Each page of an image is a call, whose answer is safe before the next is made. */
  private OcrResult askPageByPage(OcrRequest request, Lookup lookup, CallObserver observer) {
    return OcrResult.merge(
        lookup.wanted().stream()
            .map(page -> answer(request.withPages(PageSelection.of(page)), observer))
            .toList());
  }

  /** Waits for callers that ask for the same pages, then asks for what is still missing. */
  private OcrResult askOnce(OcrRequest request, Lookup before, CallObserver observer) {
    try {
      PageRegion region = PageRegion.of(before, request.pages());
      return shelf
          .store()
          .locks()
          .whileHolding(
              region.position(),
              region.length(),
              shelf.store().time(),
              () -> {
                Lookup now = shelf.lookup(before.key().document(), request, shelf.policy());
                return now.missing(request.pages()).isEmpty()
                    ? served(request, now)
                    : ask(request, now, observer);
              });
    } catch (IOException e) {
      report(request, e);
      return ask(request, before, observer);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new EngineException(
          "Interrupted while another build reads " + request.document().name() + ".", e);
    }
  }

  private OcrResult ask(OcrRequest request, Lookup lookup, CallObserver observer) {
    PageSelection missing = lookup.missing(request.pages()).orElseThrow();
    OcrRequest smaller = request.withPages(missing);
    refuseWhatIsUnderWay(smaller);
    String document = lookup.key().document();
    OptionalInt count = missing.countIn(pageCount(request, lookup));
    if (!lookup.pages().isEmpty()) {
      noteSaved(request, lookup);
    }
    Instant asked = shelf.store().time().now().truncatedTo(ChronoUnit.SECONDS);
    OcrResponse response =
        billing.charge(
            charge(smaller, document, missing, count),
            observer,
            followed -> {
              OcrResponse answer = engine.process(smaller, followed);
              keep(smaller, lookup, answer);
              return answer;
            });
    return combine(request, lookup, response, asked);
  }

  private void refuseWhatIsUnderWay(OcrRequest request) {
    shelf
        .underWay(request, underWay)
        .ifPresent(
            job -> {
              throw new PendingException(
                  job
                      + " is reading "
                      + request.document().name()
                      + ": collect it when it has ended. To pay for these pages a second time"
                      + " instead, force the request.");
            });
  }

  private static OptionalInt pageCount(OcrRequest request, Lookup lookup) {
    return lookup.pageCount().isPresent()
        ? lookup.pageCount()
        : StoredAnswers.pagesOfImage(request.document());
  }

  private void keep(OcrRequest asked, Lookup lookup, OcrResponse response) {
    if (!shelf.store().isWritable()) {
      return;
    }
    StoreWriter writer = shelf.store().writer();
    StoreKey key = lookup.key();
    try {
      if (key.perPage()) {
        TreeSet<Integer> wanted = new TreeSet<>(lookup.wanted());
        wanted.removeAll(lookup.pages().keySet());
        writer.pages(key, response, wanted);
      } else {
        writer.answer(key, response);
      }
      writer.document(key.document(), pageCountAfter(lookup, response));
    } catch (IOException e) {
      report(asked, e);
    }
  }

  /** The engine may count more pages than we do; then it is right. */
  private static OptionalInt pageCountAfter(Lookup lookup, OcrResponse response) {
    OptionalInt counted = lookup.countToRemember();
    if (counted.isEmpty()) {
      return counted;
    }
    int last = response.pages().stream().mapToInt(OcrPage::index).max().orElse(0);
    return OptionalInt.of(Math.max(counted.getAsInt(), last + 1));
  }

  private OcrResult combine(
      OcrRequest request, Lookup before, OcrResponse response, Instant asked) {
    TreeSet<Integer> fresh =
        response.pages().stream()
            .map(OcrPage::index)
            .collect(Collectors.toCollection(TreeSet::new));
    if (!before.key().perPage()) {
      return OcrResult.fresh(response, shelf.engine().name());
    }
    Lookup after = shelf.lookup(before.key().document(), request, StorePolicy.standard());
    return after
        .with(response, asked)
        .result(shelf.engine(), fresh, StoredAnswers.sizeOf(request.document()));
  }

  private OcrResult served(OcrRequest request, Lookup lookup) {
    shelf.store().markUsed(lookup.key().document());
    noteSaved(request, lookup);
    return lookup.result(shelf.engine(), new TreeSet<>(), StoredAnswers.sizeOf(request.document()));
  }

  private void noteSaved(OcrRequest request, Lookup lookup) {
    if (!lookup.pages().isEmpty()) {
      PageSelection pages = PageSelection.of(lookup.pages().keySet());
      billing.saved(
          charge(request, lookup.key().document(), pages, OptionalInt.of(lookup.pages().size())));
    }
  }

  private Charge charge(
      OcrRequest request, String document, PageSelection pages, OptionalInt pageCount) {
    return new Charge(
        document,
        request.document().name(),
        pages,
        pageCount,
        shelf.engine().name(),
        shelf.engine().modelOf(request).orElse(""),
        Rate.of(false, request.options().isAnnotated()));
  }

  private void report(OcrRequest request, IOException e) {
    shelf.store().listener().notStored(request.document().name(), String.valueOf(e.getMessage()));
  }

  @Override
  public void close() {
    engine.close();
  }
}
