package io.github.ocr4j.simulated.ocr;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** The models that read documents, with their dates as documented in August 2026. */
public final class OcrModels {

  private static final List<Model> ALL =
      List.of(
          new Model(
              "mistral-ocr-2503",
              List.of(),
              Model.Generation.FIRST,
              LocalDate.of(2025, 3, 6),
              Optional.of(LocalDate.of(2025, 12, 31))),
          new Model(
              "mistral-ocr-2505",
              List.of(),
              Model.Generation.FIRST,
              LocalDate.of(2025, 5, 22),
              Optional.of(LocalDate.of(2026, 5, 31))),
          new Model(
              "mistral-ocr-2512",
              List.of("mistral-ocr-3", "mistral-ocr-3-0"),
              Model.Generation.THIRD,
              LocalDate.of(2025, 12, 18),
              Optional.empty()),
          new Model(
              "mistral-ocr-4-0",
              List.of(),
              Model.Generation.FOURTH,
              LocalDate.of(2026, 6, 23),
              Optional.empty()),
          Model.LATEST);

  private final Clock clock;
  private final boolean retiredToo;

  /**
   * Creates the catalogue.
   *
   * @param clock decides which models are retired
   * @param retiredToo whether retired models still answer
   */
  public OcrModels(Clock clock, boolean retiredToo) {
    this.clock = clock;
    this.retiredToo = retiredToo;
  }

  /**
   * Finds a model by any of its names.
   *
   * @param name the name in a request
   * @return empty if there is no such model, or no more
   */
  public Optional<Model> find(String name) {
    return available().stream().filter(model -> model.answersTo(name)).findFirst();
  }

  /** Returns the models that answer. */
  public List<Model> available() {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    return ALL.stream()
        .filter(model -> retiredToo || model.retired().map(today::isBefore).orElse(true))
        .toList();
  }
}
