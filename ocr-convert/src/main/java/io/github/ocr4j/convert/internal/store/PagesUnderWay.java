package io.github.ocr4j.convert.internal.store;

import java.util.Optional;

/** Knows which pages a batch job is reading. Implementations are thread-safe. */
@FunctionalInterface
public interface PagesUnderWay {

  /**
   * Finds the job that reads a page.
   *
   * @return the job in a few words, if there is one that makes part of this answer
   */
  Optional<String> reading(AnswerPlace place);

  /**
   * Whether no batch job is reading anything.
   *
   * @return true if {@link #reading} finds no job for any place
   */
  default boolean isEmpty() {
    return false;
  }

  /** For runs without batch jobs. */
  static PagesUnderWay none() {
    return new PagesUnderWay() {
      @Override
      public Optional<String> reading(AnswerPlace place) {
        return Optional.empty();
      }

      @Override
      public boolean isEmpty() {
        return true;
      }
    };
  }
}
