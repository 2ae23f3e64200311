package io.github.ocr4j.maven;

import io.github.ocr4j.convert.conversion.ConversionListener;
import io.github.ocr4j.convert.conversion.ConversionSummary;
import io.github.ocr4j.convert.conversion.ConversionSummary.Failure;
import io.github.ocr4j.convert.conversion.ConvertedDocument;
import io.github.ocr4j.convert.conversion.DocumentSentence;
import io.github.ocr4j.convert.manifest.ManifestEntry;
import io.github.ocr4j.convert.source.Source;
import io.github.ocr4j.maven.console.RunConsole;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.apache.maven.plugin.logging.Log;

/** One line for each converted document and one summary; what is unchanged is silent. */
final class ConversionLog implements ConversionListener {
  private static final int WARNINGS_SHOWN = 10;

  private final Log log;
  private final RunConsole console;
  private String progress = "";

  ConversionLog(Log log, RunConsole console) {
    this.log = log;
    this.console = console;
  }

  @Override
  public void started(int documents, OptionalLong pages) {
    console.started(documents, pages);
  }

  @Override
  public void upToDate(Source source, ManifestEntry entry) {
    log.debug("Up to date: " + source.path());
  }

  @Override
  public void converted(Source source, ConvertedDocument result) {
    console.print(() -> logConverted(source, result));
    console.done(result.pages());
  }

  private void logConverted(Source source, ConvertedDocument result) {
    log.info(
        "Converted "
            + source.path()
            + " to "
            + result.outputs().get(0)
            + ": "
            + result.pages()
            + (result.pages() == 1 ? " page" : " pages")
            + stored(result));
    List<String> warnings = result.warnings();
    warnings.stream()
        .limit(WARNINGS_SHOWN)
        .forEach(warning -> log.warn(DocumentSentence.of(source.path(), warning)));
    if (warnings.size() > WARNINGS_SHOWN) {
      log.warn(source.path() + ": " + (warnings.size() - WARNINGS_SHOWN) + " more warnings");
    }
  }

  @Override
  public void failed(Source source, String sentence, Exception cause) {
    log.debug("Failed: " + source.path(), cause);
    console.done(0);
  }

  /** The service is asked often; people want to hear of what has changed. */
  @Override
  public void jobProgress(String jobId, int done, int total) {
    String line = "Batch job " + jobId + ": " + done + " of " + total + " requests done";
    if (!line.equals(progress)) {
      progress = line;
      console.print(() -> log.info(line));
    }
  }

  @Override
  public void pending(Source source, String reason) {
    console.print(() -> log.info("Waiting for " + source.path() + ": " + reason));
    console.done(0);
  }

  @Override
  public void removed(String path) {
    log.info("Removed what was made of " + path + ", which is gone");
  }

  private static String stored(ConvertedDocument result) {
    if (result.storedPages() == 0) {
      return "";
    }
    return result.storedPages() == result.pages()
        ? ", from the store"
        : ", " + result.storedPages() + " from the store";
  }

  /** A reason that many documents share, such as a missing key, is said once. */
  void summary(ConversionSummary summary, String costs) {
    Map<String, List<Failure>> byReason =
        summary.failures().stream()
            .collect(
                Collectors.groupingBy(Failure::sentence, LinkedHashMap::new, Collectors.toList()));
    byReason.forEach(
        (reason, failures) ->
            log.error(
                DocumentSentence.of(
                    failures.stream().map(Failure::path).collect(Collectors.joining(", ")),
                    reason)));
    log.info(summary.line() + (costs.isEmpty() ? "" : "; " + costs));
  }
}
