package io.github.ocr4j.maven;

import io.github.ocr4j.convert.Conversion;
import io.github.ocr4j.convert.Ocr4j;
import io.github.ocr4j.convert.option.PlaceholderPolicy;
import io.github.ocr4j.convert.option.RereadMethod;
import io.github.ocr4j.convert.option.RereadSettings;
import io.github.ocr4j.convert.option.SecondReader;
import io.github.ocr4j.convert.run.Count;
import io.github.ocr4j.convert.run.ReportResult;
import io.github.ocr4j.maven.parameter.Fraction;
import io.github.ocr4j.price.Money;
import io.github.ocr4j.price.PriceList;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Writes one HTML page that shows every page as it is beside what was read, the doubtful pages
 * first, with confidence, what a second reading says ({@code secondOpinion}), costs and what the
 * store saved. It opens from disk and loads nothing. Calls nothing: what was read comes from the
 * store, so give it the same parameters as {@code ocr:convert}.
 */
@Mojo(
    name = "report",
    configurator = ParameterConfigurator.NAME,
    threadSafe = true,
    requiresProject = false)
public class ReportMojo extends AbstractDocumentMojo {

  /** Whether this goal does nothing. */
  @Parameter(property = "ocr.skipReport", defaultValue = "false")
  private boolean skipReport;

  /** The page. Default: {@code target/ocr/report.html}. */
  @Parameter(property = "ocr.htmlFile")
  private Path htmlFile;

  /**
   * What happens to pages that came back as pictures without text: {@code warn}, {@code repair}
   * (they are read again as {@code repairLadder} says; what is left is warned about), {@code fail}
   * (the document fails) or {@code keep} (without a word).
   */
  @Parameter(property = "ocr.placeholders", defaultValue = "warn")
  private PlaceholderPolicy placeholders;

  /**
   * In which ways {@code placeholders=repair} reads a page again, in this order, until one of them
   * gives text: {@code without-images} (the remote engine again, with no image allowed), {@code
   * as-image} (the page drawn at 300 dpi, put straight, its contrast stretched), {@code chat} (a
   * chat model that sees the document; needs {@code chatPagePrice}) and {@code embedded-engine}.
   * Pages of the remote engine only. Default: {@code without-images,as-image,embedded-engine}.
   */
  @Parameter(property = "ocr.repairLadder")
  private List<RereadMethod> repairLadder;

  /** The model that the step {@code chat} of {@code repairLadder} asks. */
  @Parameter(property = "ocr.chatModel", defaultValue = "mistral-small-latest")
  private String chatModel;

  /**
   * What {@code chatModel} is taken to cost for a page, in dollars, such as {@code 0.002}. Chat is
   * billed by tokens, so this is yours to estimate; costs, {@code maxCost} and {@code
   * maxRepairCost} count with it.
   */
  @Parameter(property = "ocr.chatPagePrice")
  private Money chatPagePrice;

  /**
   * With whose reading pages of the remote engine are compared, above all their numbers: {@code
   * none}, {@code text-layer} (pages of PDFs that have one; takes next to no time) or {@code
   * embedded} (the embedded engine for all other pages too, which takes a second or more for each
   * page that is not stored). Pages that differ are warnings; {@code ocr:report} shows where.
   */
  @Parameter(property = "ocr.secondOpinion", defaultValue = "none")
  private SecondReader secondOpinion;

  /**
   * Pages whose words are less sure than this on average are warnings, from 0 (none) to 1. The
   * remote engine only says how sure it is with {@code confidence}, the embedded engine always.
   */
  @Parameter(property = "ocr.minConfidence", defaultValue = "0.8")
  private Fraction minConfidence;

  @Override
  boolean isSkipped() {
    return skipReport;
  }

  @Override
  PriceList prices() {
    return RunOptions.prices(super.prices(), chatModel, chatPagePrice);
  }

  @Override
  Conversion conversion(Ocr4j ocr) {
    return super.conversion(ocr)
        .review(
            RunOptions.review(
                placeholders,
                repairLadder,
                RereadSettings.defaults().maxCost(),
                chatModel,
                secondOpinion,
                minConfidence));
  }

  @Override
  void runOnDocuments() throws IOException {
    Path file = fileOr(htmlFile, "report.html");
    try (Ocr4j ocr = application().build()) {
      ReportResult report = conversion(ocr).report(file);
      getLog()
          .info(
              "Wrote "
                  + file
                  + ": "
                  + Count.of(report.pageCount(), "page")
                  + ", "
                  + report.flaggedCount()
                  + " to look at");
    }
  }
}
