package io.github.ocr4j.simulated.ocr;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A model that reads documents.
 *
 * @param name its own name
 * @param aliases the other names that it can be asked for by
 * @param generation which shape its answers have
 * @param released when it came
 * @param retired from when on it is gone
 */
public record Model(
    String name,
    List<String> aliases,
    Generation generation,
    LocalDate released,
    Optional<LocalDate> retired) {

  /** The newest one, which also answers when no model is named. */
  static final Model LATEST =
      new Model(
          "mistral-ocr-4-1",
          List.of("mistral-ocr-4", "mistral-ocr-latest"),
          Generation.FOURTH,
          LocalDate.of(2026, 7, 16),
          Optional.empty());

  /** The shape of answers, which grew over time. */
  public enum Generation {
    /** Of 2025: index, markdown, images and dimensions only. */
    FIRST,
    /** OCR 3: tables, links, header, footer, confidence; blocks stay empty. */
    THIRD,
    /** OCR 4: blocks are filled. */
    FOURTH
  }

  /** Keeps the list unchangeable. */
  public Model {
    aliases = List.copyOf(aliases);
  }

  boolean answersTo(String asked) {
    return name.equals(asked) || aliases.contains(asked);
  }

  /**
   * The name in an answer: the first generation says more, later ones repeat what was asked for.
   */
  String answersAs(String asked) {
    return generation == Generation.FIRST ? name + "-completion" : asked;
  }
}
