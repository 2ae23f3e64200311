package io.github.ocr4j.convert.plan;

import io.github.ocr4j.convert.routing.PageRouter;
import io.github.ocr4j.convert.routing.RoutedRequest;
import io.github.ocr4j.convert.store.EngineShelf;
import io.github.ocr4j.convert.store.StoredState;
import io.github.ocr4j.document.Document;
import io.github.ocr4j.engine.OcrRequest;
import io.github.ocr4j.price.Money;
import io.github.ocr4j.price.PriceList;
import io.github.ocr4j.price.Rate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/** Makes plans. It reads documents and the store, calls nobody and renders nothing. Thread-safe. */
public final class Planner {
  private final EngineShelf shelf;
  private final PriceList prices;
  private final int pagesPerCall;
  private final long uploadAbove;
  private final Optional<PageRouter> router;

  private Planner(Builder builder) {
    this.shelf = builder.shelf;
    this.prices = builder.prices;
    this.pagesPerCall = builder.pagesPerCall;
    this.uploadAbove = builder.uploadAbove;
    this.router = builder.router;
  }

  /**
   * Starts a planner for one engine.
   *
   * @param shelf the store and the engine
   * @return a builder
   */
  public static Builder builder(EngineShelf shelf) {
    return new Builder(shelf);
  }

  /**
   * Plans a run. Documents are read on all processors, because hashing them takes most of the time.
   *
   * @param requests what is wanted
   * @return the plan
   * @throws io.github.ocr4j.exception.DocumentException if a document cannot be read
   */
  public Plan plan(Collection<OcrRequest> requests) {
    return Plan.of(requests.parallelStream().map(this::entry).toList(), prices);
  }

  /**
   * Plans one document.
   *
   * @param request what is wanted
   * @return its line of the plan
   * @throws io.github.ocr4j.exception.DocumentException if the document cannot be read
   */
  public PlanEntry entry(OcrRequest request) {
    RoutedRequest routed =
        router.map(parting -> parting.route(request)).orElseGet(() -> RoutedRequest.paid(request));
    StoredState state = routed.paid().map(shelf::look).orElseGet(() -> nothing(routed));
    String model = shelf.engine().modelOf(request).orElse("");
    return new PlanEntry(
        request,
        shelf.engine().name(),
        model,
        state.pageCount(),
        state.storedPages().size(),
        routed,
        state.missingPages(),
        state.isComplete() ? Transport.NONE : transport(request.document()),
        Chunks.of(state, state.ofImage() && isPaid() ? 1 : pagesPerCall),
        prices(model, state.missingPages()));
  }

  private static StoredState nothing(RoutedRequest routed) {
    int free = routed.free().orElseThrow().pages().indexes().size();
    return new StoredState(
        Optional.empty(), OptionalInt.of(free), List.of(), Optional.empty(), true, false);
  }

  private Transport transport(Document document) {
    return isPaid() ? Transport.of(document, uploadAbove) : Transport.EMBEDDED;
  }

  private boolean isPaid() {
    return shelf.engine().billed();
  }

  private Map<Rate, Money> prices(String model, OptionalInt pages) {
    Map<Rate, Money> known = new EnumMap<>(Rate.class);
    for (Rate rate : Rate.values()) {
      price(model, rate, pages).ifPresent(price -> known.put(rate, price));
    }
    return known;
  }

  private Optional<Money> price(String model, Rate rate, OptionalInt pages) {
    if (!isPaid()) {
      return Optional.of(Money.zero(prices.currency()));
    }
    return pages.isPresent() ? prices.price(model, rate, pages.getAsInt()) : Optional.empty();
  }

  /** Collects options. Not thread-safe. */
  public static final class Builder {
    /** The service refuses documents of more pages. */
    private static final int MOST_PAGES_PER_CALL = 1000;

    private final EngineShelf shelf;
    private PriceList prices = PriceList.standard();
    private int pagesPerCall = MOST_PAGES_PER_CALL;
    private long uploadAbove = Long.MAX_VALUE;
    private Optional<PageRouter> router = Optional.empty();

    private Builder(EngineShelf shelf) {
      this.shelf = Objects.requireNonNull(shelf, "shelf");
    }

    /**
     * Sets what pages cost.
     *
     * @param value the standard list by default
     * @return this builder
     */
    public Builder prices(PriceList value) {
      this.prices = Objects.requireNonNull(value, "prices");
      return this;
    }

    /**
     * Sets how many pages one call asks for at most. What a call answers is stored at once, so a
     * run that is killed pays again for one call only.
     *
     * @param value 1 to 1000, by default 1000
     * @return this builder
     */
    public Builder pagesPerCall(int value) {
      if (value < 1 || value > MOST_PAGES_PER_CALL) {
        throw new IllegalArgumentException(
            "pagesPerCall must be between 1 and 1000, but is " + value);
      }
      this.pagesPerCall = value;
      return this;
    }

    /**
     * Sets from which size on documents are uploaded instead of sent inside the request.
     *
     * @param bytes by default no document is uploaded
     * @return this builder
     */
    public Builder uploadAbove(long bytes) {
      this.uploadAbove = bytes;
      return this;
    }

    /**
     * Sets which pages are worth paying for.
     *
     * @param value by default every page is
     * @return this builder
     */
    public Builder router(PageRouter value) {
      this.router = Optional.of(value);
      return this;
    }

    /**
     * Builds the planner.
     *
     * @return a planner
     */
    public Planner build() {
      return new Planner(this);
    }
  }
}
