package io.github.ocr4j.convert.internal.plan;

import io.github.ocr4j.convert.internal.routing.PageRouter;
import io.github.ocr4j.convert.internal.store.PagesUnderWay;
import io.github.ocr4j.convert.internal.store.StoredAnswers;
import io.github.ocr4j.convert.internal.store.StoredState;
import io.github.ocr4j.convert.plan.Plan;
import io.github.ocr4j.convert.plan.PlanEntry;
import io.github.ocr4j.convert.plan.PlannedCall;
import io.github.ocr4j.convert.plan.PlannedCall.Kind;
import io.github.ocr4j.convert.plan.RoutedRequest;
import io.github.ocr4j.convert.plan.Transport;
import io.github.ocr4j.document.Document;
import io.github.ocr4j.engine.EngineIdentity;
import io.github.ocr4j.engine.OcrRequest;
import io.github.ocr4j.engine.PageSelection;
import io.github.ocr4j.price.Money;
import io.github.ocr4j.price.PriceList;
import io.github.ocr4j.price.Rate;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Makes plans. It reads documents and the store, makes no call and renders nothing. Thread-safe.
 */
public final class Planner {
  private final StoredAnswers shelf;
  private final PriceList prices;
  private final int pagesPerCall;
  private final long uploadAbove;
  private final Optional<PageRouter> router;
  private final EngineIdentity free;
  private final List<StoredAnswers> storedFirst;
  private final PagesUnderWay underWay;

  private Planner(Builder builder) {
    this.shelf = builder.shelf;
    this.prices = builder.prices;
    this.pagesPerCall = builder.pagesPerCall;
    this.uploadAbove = builder.uploadAbove;
    this.router = builder.router;
    this.free = builder.free;
    this.storedFirst = builder.storedFirst;
    this.underWay = builder.underWay;
  }

  /** Starts a planner for one engine. */
  public static Builder builder(StoredAnswers shelf) {
    return new Builder(shelf);
  }

  /**
   * Plans a run. Documents are read on all processors, because hashing them takes most of the time.
   *
   * @throws io.github.ocr4j.exception.DocumentException if a document cannot be read
   */
  public Plan plan(Collection<OcrRequest> requests) {
    return Plan.of(requests.parallelStream().map(this::entry).toList(), prices);
  }

  /**
   * Plans one document: decides for every page whether it is stored, free, paid or under way in a
   * batch job, by which engine, and in which call.
   *
   * @throws io.github.ocr4j.exception.DocumentException if the document cannot be read
   */
  public PlanEntry entry(OcrRequest request) {
    for (StoredAnswers before : storedFirst) {
      OcrRequest offered = before.offered(request);
      RoutedRequest routed = route(offered, before);
      StoredState state = look(routed, before);
      if (state.isComplete()) {
        return entry(offered, before, routed, state);
      }
    }
    OcrRequest offered = shelf.offered(request);
    RoutedRequest routed = route(offered, shelf);
    return entry(offered, shelf, routed, look(routed, shelf));
  }

  private RoutedRequest route(OcrRequest request, StoredAnswers by) {
    return by.engine().billed()
        ? router.map(parting -> parting.route(request)).orElseGet(() -> RoutedRequest.paid(request))
        : RoutedRequest.paid(request);
  }

  private static StoredState look(RoutedRequest routed, StoredAnswers by) {
    return routed.paid().map(by::look).orElseGet(() -> nothing(routed));
  }

  private PlanEntry entry(
      OcrRequest request, StoredAnswers by, RoutedRequest routed, StoredState state) {
    boolean billed = by.engine().billed();
    List<PageSelection> chunks = Chunks.of(state, state.ofImage() && billed ? 1 : pagesPerCall);
    String model = by.engine().modelOf(request).orElse("");
    return new PlanEntry(
        request,
        by.engine().name(),
        model,
        state.pageCount(),
        state.storedPages().size(),
        routed,
        state.missingPages(),
        state.isComplete() ? Transport.NONE : transport(request.document(), billed),
        chunks,
        calls(by, routed, state, chunks),
        prices(billed, model, state.missingPages()));
  }

  private List<PlannedCall> calls(
      StoredAnswers by, RoutedRequest routed, StoredState state, List<PageSelection> chunks) {
    List<PlannedCall> calls = new ArrayList<>();
    routed.free().ifPresent(part -> calls.add(new PlannedCall(Kind.FREE, free, part)));
    if (routed.paid().isEmpty()) {
      return calls;
    }
    OcrRequest part = routed.paid().get();
    Kind kind = by.engine().billed() ? Kind.PAID : Kind.FREE;
    if (chunks.size() < 2) {
      // The store adds its own pages to those that are asked for.
      calls.add(
          new PlannedCall(
              chunks.isEmpty() ? Kind.STORED : underWay(by, part, chunks.get(0), kind),
              by.engine(),
              part));
      return calls;
    }
    for (PageSelection chunk : chunks) {
      calls.add(
          new PlannedCall(underWay(by, part, chunk, kind), by.engine(), part.withPages(chunk)));
    }
    if (!state.storedPages().isEmpty()) {
      calls.add(
          new PlannedCall(
              Kind.STORED, by.engine(), part.withPages(PageSelection.of(state.storedPages()))));
    }
    return calls;
  }

  private Kind underWay(StoredAnswers by, OcrRequest part, PageSelection chunk, Kind otherwise) {
    return otherwise == Kind.PAID && by.underWay(part.withPages(chunk), underWay).isPresent()
        ? Kind.UNDER_WAY
        : otherwise;
  }

  private static StoredState nothing(RoutedRequest routed) {
    int free = routed.free().orElseThrow().pages().indexes().size();
    return new StoredState(
        Optional.empty(), OptionalInt.of(free), List.of(), Optional.empty(), true, false);
  }

  private Transport transport(Document document, boolean billed) {
    return billed ? transport(document, uploadAbove) : Transport.EMBEDDED;
  }

  private Map<Rate, Money> prices(boolean billed, String model, OptionalInt pages) {
    Map<Rate, Money> known = new EnumMap<>(Rate.class);
    for (Rate rate : Rate.values()) {
      price(billed, model, rate, pages).ifPresent(price -> known.put(rate, price));
    }
    return known;
  }

  private Optional<Money> price(boolean billed, String model, Rate rate, OptionalInt pages) {
    if (!billed) {
      return Optional.of(Money.zero(prices.currency()));
    }
    return pages.isPresent() ? prices.price(model, rate, pages.getAsInt()) : Optional.empty();
  }

  /** Collects options. Not thread-safe. */
  public static final class Builder {
    /** The service refuses documents of more pages. */
    private static final int MOST_PAGES_PER_CALL = 1000;

    private final StoredAnswers shelf;
    private PriceList prices = PriceList.standard();
    private int pagesPerCall = MOST_PAGES_PER_CALL;
    private long uploadAbove = Long.MAX_VALUE;
    private Optional<PageRouter> router = Optional.empty();
    private EngineIdentity free;
    private List<StoredAnswers> storedFirst = List.of();
    private PagesUnderWay underWay = PagesUnderWay.none();

    private Builder(StoredAnswers shelf) {
      this.shelf = Objects.requireNonNull(shelf, "shelf");
      this.free = shelf.engine();
    }

    /** Sets what pages cost. */
    public Builder prices(PriceList value) {
      this.prices = Objects.requireNonNull(value, "prices");
      return this;
    }

    /**
     * Sets how many pages one call asks for at most. What a call answers is stored at once, so a
     * run that is killed pays again for one call only.
     *
     * @param value 1 to 1000, by default 1000
     */
    public Builder pagesPerCall(int value) {
      if (value < 1 || value > MOST_PAGES_PER_CALL) {
        throw new IllegalArgumentException(
            "pagesPerCall must be between 1 and 1000, but is " + value);
      }
      this.pagesPerCall = value;
      return this;
    }

    /** Sets from which size on documents are uploaded instead of sent inside the request. */
    public Builder uploadAbove(long bytes) {
      this.uploadAbove = bytes;
      return this;
    }

    /**
     * Sets which pages are worth paying for, and which engine reads the others for nothing.
     *
     * @param freeEngine reads the pages that are not worth paying for
     */
    public Builder router(PageRouter value, EngineIdentity freeEngine) {
      this.router = Optional.of(value);
      this.free = Objects.requireNonNull(freeEngine, "freeEngine");
      return this;
    }

    /**
     * Sets whose stored answers go before the engine. A document is taken from there as a whole or
     * not at all.
     *
     * @param value in the order in which they are looked at; none by default
     */
    public Builder storedFirst(List<StoredAnswers> value) {
      this.storedFirst = List.copyOf(value);
      return this;
    }

    /**
     * Sets which pages batch jobs are reading.
     *
     * @param value by default none are
     */
    public Builder underWay(PagesUnderWay value) {
      this.underWay = Objects.requireNonNull(value, "underWay");
      return this;
    }

    /** Builds the planner. */
    public Planner build() {
      return new Planner(this);
    }
  }

  /** How a document reaches a remote engine. */
  private static Transport transport(Document document, long uploadAbove) {
    if (document instanceof Document.Remote) {
      return Transport.ADDRESS;
    }
    if (document instanceof Document.WithContent content) {
      return sizeOf(content) > uploadAbove ? Transport.UPLOAD : Transport.INLINE;
    }
    return Transport.FILE_ID;
  }

  private static long sizeOf(Document.WithContent document) {
    try {
      return document.size();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
