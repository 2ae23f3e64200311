package io.github.ocr4j.simulated.ocr;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The models that answer.
 *
 * @param clock decides which models are retired
 * @param retiredToo whether retired models still answer
 */
public record OcrModels(Clock clock, boolean retiredToo) {

  /**
   * Finds a model by any of its names.
   *
   * @param name the name in a request
   * @return empty if there is no such model, or no more
   */
  public Optional<Model> find(String name) {
    return available().stream().filter(model -> model.names().contains(name)).findFirst();
  }

  /** Returns the models that answer. */
  public List<Model> available() {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    return Stream.of(Model.values())
        .filter(model -> retiredToo || !model.isRetired(today))
        .toList();
  }
}
