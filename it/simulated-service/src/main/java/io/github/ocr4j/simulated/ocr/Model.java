package io.github.ocr4j.simulated.ocr;

import java.time.LocalDate;
import java.util.List;

/** The models that read documents, with dates and prices as documented on 2026-08-21. */
public enum Model {
  /** The first one. */
  OCR_2503(Generation.FIRST, "2025-03-06", "2025-12-31", 1, 1, "mistral-ocr-2503"),
  /** With annotations. */
  OCR_2505(Generation.FIRST, "2025-05-22", "2026-05-31", 1, 3, "mistral-ocr-2505"),
  /** OCR 3. */
  OCR_3(
      Generation.THIRD,
      "2025-12-18",
      "",
      2,
      3,
      "mistral-ocr-2512",
      "mistral-ocr-3",
      "mistral-ocr-3-0"),
  /** OCR 4.0. */
  OCR_4_0(Generation.FOURTH, "2026-06-23", "", 4, 5, "mistral-ocr-4-0"),
  /** OCR 4.1, which also answers when no model is named. */
  OCR_4_1(
      Generation.FOURTH,
      "2026-07-16",
      "",
      4,
      5,
      "mistral-ocr-4-1",
      "mistral-ocr-4",
      "mistral-ocr-latest");

  /** The shape of answers, which grew over time. */
  enum Generation {
    /** Of 2025: index, markdown, images and dimensions only. */
    FIRST,
    /** OCR 3: tables, links, header, footer, confidence; blocks stay empty. */
    THIRD,
    /** OCR 4: blocks are filled. */
    FOURTH
  }

  private final Generation generation;
  private final LocalDate released;
  private final LocalDate retired;
  private final double dollars;
  private final double dollarsAnnotated;
  private final List<String> names;

  Model(
      Generation generation,
      String released,
      String retired,
      double dollars,
      double dollarsAnnotated,
      String... names) {
    this.generation = generation;
    this.released = LocalDate.parse(released);
    this.retired = retired.isEmpty() ? LocalDate.MAX : LocalDate.parse(retired);
    this.dollars = dollars;
    this.dollarsAnnotated = dollarsAnnotated;
    this.names = List.of(names);
  }

  /** Returns the names that it can be asked for by, its own first. */
  public List<String> names() {
    return names;
  }

  /** Returns when it came. */
  public LocalDate released() {
    return released;
  }

  Generation generation() {
    return generation;
  }

  boolean isRetired(LocalDate today) {
    return !today.isBefore(retired);
  }

  /**
   * The name in an answer: the first generation says more, later ones repeat what was asked for.
   */
  String answersAs(String asked) {
    return generation == Generation.FIRST ? names.get(0) + "-completion" : asked;
  }

  /** Returns what pages cost in US dollars. The prices are for a thousand pages. */
  double dollars(int pages, boolean annotated) {
    return (annotated ? dollarsAnnotated : dollars) * pages / 1000;
  }
}
