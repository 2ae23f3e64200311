package io.github.ocr4j.convert.internal.ledger;

import io.github.ocr4j.engine.PageSelection;
import io.github.ocr4j.price.Money;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Sums savings by engine, model and rate: a build that finds ten thousand documents in the store
 * adds one line to the ledger, not ten thousand.
 */
final class SavingSums {
  private SavingSums() {}

  static List<Saving> of(List<Saving> savings) {
    Map<List<Object>, Saving> sums = new LinkedHashMap<>();
    for (Saving saving : savings) {
      Charge charge = saving.charge();
      sums.merge(
          List.of(charge.engine(), charge.model(), charge.rate(), saving.price().isPresent()),
          saving,
          SavingSums::sum);
    }
    return List.copyOf(sums.values());
  }

  private static Saving sum(Saving first, Saving second) {
    int pages = first.charge().pageCount().orElse(0) + second.charge().pageCount().orElse(0);
    Charge charge =
        new Charge(
            "",
            "",
            PageSelection.all(),
            OptionalInt.of(pages),
            first.charge().engine(),
            first.charge().model(),
            first.charge().rate());
    Optional<Money> price = first.price().flatMap(one -> second.price().map(one::plus));
    return new Saving(first.run(), first.at(), charge, price);
  }
}
