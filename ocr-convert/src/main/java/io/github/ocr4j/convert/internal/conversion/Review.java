package io.github.ocr4j.convert.internal.conversion;

import io.github.ocr4j.convert.internal.engine.EngineSession;
import io.github.ocr4j.convert.internal.engine.PageRereading;
import io.github.ocr4j.convert.internal.engine.PageRereading.Repaired;
import io.github.ocr4j.convert.internal.opinion.PageComparison;
import io.github.ocr4j.convert.internal.opinion.SecondOpinions;
import io.github.ocr4j.convert.internal.result.OcrResult;
import io.github.ocr4j.convert.internal.result.TracedEngine;
import io.github.ocr4j.convert.internal.source.Source;
import io.github.ocr4j.convert.option.PlaceholderPolicy;
import io.github.ocr4j.convert.option.RereadSettings;
import io.github.ocr4j.convert.option.ReviewOptions;
import io.github.ocr4j.convert.option.SecondReader;
import io.github.ocr4j.engine.OcrRequest;
import io.github.ocr4j.engine.PageSources;
import io.github.ocr4j.exception.ConfigurationException;
import io.github.ocr4j.markdown.PageClassifier;
import io.github.ocr4j.markdown.option.PageThresholds;
import io.github.ocr4j.price.PriceList;
import io.github.ocr4j.price.Rate;
import java.util.List;
import java.util.Optional;

/** What is done with an answer before files are made of it. Thread-safe. */
public final class Review {
  private final Optional<PageRereading> repair;
  private final Optional<SecondOpinions> opinions;

  /**
   * Repairs, then compares.
   *
   * @param repair reads pages again that came back without text; empty to leave them
   * @param opinions compares pages with a second reading; empty to compare none
   */
  public Review(Optional<PageRereading> repair, Optional<SecondOpinions> opinions) {
    this.repair = repair;
    this.opinions = opinions;
  }

  /**
   * Looks at answers as options say.
   *
   * @param thresholds when a page counts as read
   * @throws ConfigurationException if a chat model is to be asked whose price is not known
   */
  public static Review of(
      ReviewOptions options, EngineSession session, PriceList prices, PageThresholds thresholds) {
    Optional<PageRereading> repair =
        options.placeholders() == PlaceholderPolicy.REPAIR
            ? Optional.of(repair(options.repair(), session, prices, thresholds))
            : Optional.empty();
    return new Review(repair, opinions(options.secondOpinion(), session));
  }

  private static PageRereading repair(
      RereadSettings settings, EngineSession session, PriceList prices, PageThresholds thresholds) {
    if (settings.asksChat() && prices.price(settings.chatModel(), Rate.SYNC, 1).isEmpty()) {
      throw new ConfigurationException(
          "repairLadder has chat, and the price of a page with "
              + settings.chatModel()
              + " is not known: set -Docr.chatPagePrice, such as 0.002, or name its price in the"
              + " priceFile.");
    }
    return session.repair(PageClassifier.of(thresholds), settings);
  }

  private static Optional<SecondOpinions> opinions(SecondReader reader, EngineSession session) {
    return switch (reader) {
      case NONE -> Optional.empty();
      case TEXT_LAYER -> Optional.of(opinions(session, Optional.empty()));
      case EMBEDDED -> Optional.of(opinions(session, Optional.of(session.free())));
    };
  }

  private static SecondOpinions opinions(EngineSession session, Optional<TracedEngine> reader) {
    return new SecondOpinions(
        session.freeIdentity().name(), PageSources.find().textLayers(), reader);
  }

  /** Takes answers as they are. */
  public static Review none() {
    return new Review(Optional.empty(), Optional.empty());
  }

  /**
   * Looks at an answer.
   *
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
