package io.github.ocr4j.convert.option;

import io.github.ocr4j.document.Document;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * What is served from a store.
 *
 * @param maxAge older pages count as missing; empty serves pages of any age
 * @param force whether every page counts as missing; what comes then replaces what was stored
 * @param names gives documents without content at hand (an address, an uploaded file) the name that
 *     they are stored under; without one they are not stored, because what an address leads to may
 *     change
 */
public record StorePolicy(
    Optional<Duration> maxAge, boolean force, Function<Document, Optional<String>> names) {

  /** Refuses nulls and a negative age. */
  public StorePolicy {
    Objects.requireNonNull(maxAge, "maxAge");
    Objects.requireNonNull(names, "names");
    if (maxAge.filter(Duration::isNegative).isPresent()) {
      throw new IllegalArgumentException("maxAge must not be negative, but is " + maxAge.get());
    }
  }

  /**
   * Serves pages of any age.
   *
   * @return the usual policy
   */
  public static StorePolicy standard() {
    return new StorePolicy(Optional.empty(), false, document -> Optional.empty());
  }

  /**
   * The same with an age limit.
   *
   * @param age older pages count as missing
   * @return a copy
   */
  public StorePolicy withMaxAge(Duration age) {
    return new StorePolicy(Optional.of(age), force, names);
  }

  /**
   * The same, ignoring what is stored.
   *
   * @return a copy
   */
  public StorePolicy forced() {
    return new StorePolicy(maxAge, true, names);
  }

  /**
   * The same with names for documents without content at hand.
   *
   * @param naming gives a document's name, or nothing when it is not to be stored
   * @return a copy
   */
  public StorePolicy withNames(Function<Document, Optional<String>> naming) {
    return new StorePolicy(maxAge, force, naming);
  }
}
