package io.github.ocr4j.maven;

import io.github.ocr4j.convert.Conversion;
import io.github.ocr4j.convert.Ocr4j;
import io.github.ocr4j.convert.option.Choice;
import io.github.ocr4j.convert.option.PlaceholderPolicy;
import io.github.ocr4j.convert.option.RereadMethod;
import io.github.ocr4j.convert.option.RereadSettings;
import io.github.ocr4j.convert.option.ReviewOptions;
import io.github.ocr4j.convert.option.SecondReader;
import io.github.ocr4j.maven.parameter.Quantity;
import io.github.ocr4j.price.Money;
import io.github.ocr4j.price.PriceList;
import io.github.ocr4j.price.Rate;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.settings.crypto.SettingsDecrypter;

/** Goals that look at what an engine read. */
abstract class AbstractReviewMojo extends AbstractEngineMojo {

  /**
   * What happens to pages that came back as pictures without text: {@code warn}, {@code repair}
   * (they are read again as {@code repairLadder} says; what is left is warned about), {@code fail}
   * (the document fails) or {@code keep} (without a word).
   */
  @Parameter(property = "ocr.placeholders", defaultValue = "warn")
  private String placeholders;

  /**
   * In which ways {@code placeholders=repair} reads a page again, in this order, until one of them
   * gives text: {@code without-images} (the remote engine again, with no image allowed), {@code
   * as-image} (the page drawn at 300 dpi, put straight, its contrast stretched), {@code chat} (a
   * chat model that sees the document; needs {@code chatPagePrice}) and {@code embedded-engine}.
   * Pages of the remote engine only. Default: {@code without-images,as-image,embedded-engine}.
   */
  @Parameter(property = "ocr.repairLadder")
  private List<String> repairLadder;

  /** The model that the step {@code chat} of {@code repairLadder} asks. */
  @Parameter(property = "ocr.chatModel", defaultValue = "mistral-small-latest")
  private String chatModel;

  /**
   * What {@code chatModel} is taken to cost for a page, in dollars, such as {@code 0.002}. Chat is
   * billed by tokens, so this is yours to estimate; costs, {@code maxCost} and {@code
   * maxRepairCost} count with it.
   */
  @Parameter(property = "ocr.chatPagePrice")
  private String chatPagePrice;

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

  AbstractReviewMojo(BuildEngines engines, SettingsDecrypter decrypter) {
    super(engines, decrypter);
  }

  /** What is to be read, and how answers are looked at. */
  final Conversion reviewed(Ocr4j ocr) {
    return read(ocr).review(reviewing());
  }

  private ReviewOptions reviewing() {
    return new ReviewOptions(
        choice("placeholders", placeholders, PlaceholderPolicy.class),
        repair(),
        choice("secondOpinion", secondOpinion, SecondReader.class),
        Quantity.fraction("minConfidence", commandLine().text("minConfidence", minConfidence)));
  }

  private RereadSettings repair() {
    List<String> steps = commandLine().list("repairLadder", repairLadder);
    return new RereadSettings(
        steps.isEmpty()
            ? RereadMethod.usual()
            : steps.stream()
                .map(step -> Choice.of("repairLadder", step, RereadMethod.class))
                .toList(),
        Quantity.money("maxRepairCost", commandLine().text("maxRepairCost", maxRepairCost)),
        commandLine().text("chatModel", chatModel));
  }

  /** With what a page costs that a chat model writes down. */
  @Override
  PriceList prices() {
    PriceList known = super.prices();
    return given("chatPagePrice", chatPagePrice)
        .map(text -> Quantity.money("chatPagePrice", text))
        .map(price -> known.with(pageOf(commandLine().text("chatModel", chatModel), price, known)))
        .orElse(known);
  }

  private static PriceList.ModelPrice pageOf(String model, Money price, PriceList known) {
    return new PriceList.ModelPrice(
        List.of(model),
        Map.of(Rate.SYNC, price.times(1000)),
        "chatPagePrice",
        known.date().orElse(LocalDate.EPOCH));
  }
}
