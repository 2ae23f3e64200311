package io.github.ocr4j.convert.internal.store;

/** Hears what a store notices. Called by many threads at once. */
public interface StoreListener {

  /**
   * An entry cannot be trusted; it counts as missing.
   *
   * @param file the entry's file, relative to the store, with {@code /} between names
   */
  default void damaged(String file, String reason) {}

  /**
   * An answer could not be stored; it is used all the same, and will be paid for again next time.
   */
  default void notStored(String documentName, String reason) {}

  /** A listener that hears nothing. */
  static StoreListener none() {
    return new StoreListener() {};
  }
}
