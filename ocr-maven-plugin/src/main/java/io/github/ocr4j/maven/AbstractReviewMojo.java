package io.github.ocr4j.maven;

import io.github.ocr4j.local.PdfPageSource;
import io.github.ocr4j.markdown.PageClassifier;
import io.github.ocr4j.maven.conversion.PlaceholderPolicy;
import io.github.ocr4j.maven.conversion.Review;
import io.github.ocr4j.maven.conversion.ReviewOptions;
import io.github.ocr4j.maven.engine.EngineName;
import io.github.ocr4j.maven.engine.EngineSession;
import io.github.ocr4j.maven.engine.EngineStack;
import io.github.ocr4j.maven.engine.Engines;
import io.github.ocr4j.maven.engine.PageRepair;
import io.github.ocr4j.maven.opinion.SecondOpinions;
import io.github.ocr4j.maven.opinion.SecondReader;
import io.github.ocr4j.maven.parameter.Quantity;
import java.util.Optional;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.settings.crypto.SettingsDecrypter;

/** Goals that look at what an engine read. */
abstract class AbstractReviewMojo extends AbstractEngineMojo {

  /**
   * What happens to pages that came back as pictures without text: {@code warn}, {@code repair}
   * (they are read again: without images, as an image, by the embedded engine; what is left is
   * warned about), {@code fail} (the document fails) or {@code keep} (without a word).
   */
  @Parameter(property = "ocr.placeholders", defaultValue = "warn")
  private String placeholders;

  /**
   * What {@code placeholders=repair} may spend in a build, all modules together, on reading pages
   * again, in dollars. A page that turns out to be nothing but a figure is not paid for again in
   * later builds.
   */
  @Parameter(property = "ocr.maxRepairCost", defaultValue = "1.00")
  private String maxRepairCost;

  /**
   * With whose reading pages of the remote engine are compared, above all their numbers: {@code
   * none}, {@code text-layer} (pages of PDFs that have one; takes next to no time) or {@code
   * embedded} (the embedded engine for all other pages too, which takes a second or more for each
   * page that is not stored). Pages that differ are warnings; {@code ocr:report} shows where.
   */
  @Parameter(property = "ocr.secondOpinion", defaultValue = "none")
  private String secondOpinion;

  /**
   * Pages whose words are less sure than this on average are warnings, from 0 (none) to 1. The
   * remote engine only says how sure it is with {@code confidence}, the embedded engine always.
   */
  @Parameter(property = "ocr.minConfidence", defaultValue = "0.8")
  private String minConfidence;

  AbstractReviewMojo(Engines engines, SettingsDecrypter decrypter) {
    super(engines, decrypter);
  }

  final ReviewOptions reviewing() {
    return new ReviewOptions(
        choice("placeholders", placeholders, PlaceholderPolicy.class),
        Quantity.money("maxRepairCost", commandLine().text("maxRepairCost", maxRepairCost)),
        choice("secondOpinion", secondOpinion, SecondReader.class),
        Quantity.fraction("minConfidence", commandLine().text("minConfidence", minConfidence)));
  }

  /** The review of what is read now. */
  final Review review(EngineSession session) {
    return review(session.engines());
  }

  /** The review of what these engines read. */
  final Review review(EngineStack engines) {
    ReviewOptions options = reviewing();
    Optional<PageRepair> repair =
        options.placeholders() == PlaceholderPolicy.REPAIR
            ? Optional.of(engines.repair(PageClassifier.defaults(), options.maxRepairCost()))
            : Optional.empty();
    return new Review(repair, opinions(options.secondOpinion(), engines));
  }

  private static Optional<SecondOpinions> opinions(SecondReader reader, EngineStack engines) {
    String local = EngineName.LOCAL.parameterValue();
    return switch (reader) {
      case NONE -> Optional.empty();
      case TEXT_LAYER ->
          Optional.of(new SecondOpinions(local, new PdfPageSource(), Optional.empty()));
      case EMBEDDED ->
          Optional.of(
              new SecondOpinions(local, new PdfPageSource(), Optional.of(engines.embedded())));
    };
  }
}
