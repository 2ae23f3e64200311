package io.github.ocr4j.convert.conversion;

import io.github.ocr4j.convert.engine.PageRepair;
import io.github.ocr4j.convert.engine.PageRepair.Repaired;
import io.github.ocr4j.convert.opinion.PageComparison;
import io.github.ocr4j.convert.opinion.SecondOpinions;
import io.github.ocr4j.convert.source.Source;
import io.github.ocr4j.engine.OcrRequest;
import io.github.ocr4j.engine.OcrResult;
import java.util.List;
import java.util.Optional;

/** What is done with an answer before files are made of it. Thread-safe. */
public final class Review {
  private final Optional<PageRepair> repair;
  private final Optional<SecondOpinions> opinions;

  /**
   * Repairs, then compares.
   *
   * @param repair reads pages again that came back without text; empty to leave them
   * @param opinions compares pages with a second reading; empty to compare none
   */
  public Review(Optional<PageRepair> repair, Optional<SecondOpinions> opinions) {
    this.repair = repair;
    this.opinions = opinions;
  }

  /**
   * Takes answers as they are.
   *
   * @return a review that changes and says nothing
   */
  public static Review none() {
    return new Review(Optional.empty(), Optional.empty());
  }

  /**
   * Looks at an answer.
   *
   * @param source the document
   * @param request what was asked for
   * @param result the answer
   * @return the answer with its repairs, and what was found out
   */
  public ReadDocument of(Source source, OcrRequest request, OcrResult result) {
    Repaired repaired =
        repair
            .map(ladder -> ladder.repair(request, result))
            .orElseGet(() -> new Repaired(result, List.of()));
    List<PageComparison> second =
        opinions.map(reader -> reader.of(request, repaired.result())).orElseGet(List::of);
    return new ReadDocument(source, repaired.result(), repaired.attempts(), second);
  }
}
