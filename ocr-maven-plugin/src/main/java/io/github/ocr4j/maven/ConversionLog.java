package io.github.ocr4j.maven;

import io.github.ocr4j.convert.run.ConversionResult;
import io.github.ocr4j.convert.run.Count;
import io.github.ocr4j.convert.run.DocumentFinding;
import io.github.ocr4j.convert.run.DocumentResult;
import io.github.ocr4j.convert.run.DocumentSentence;
import io.github.ocr4j.convert.run.RunCosts;
import io.github.ocr4j.convert.run.RunEvent;
import io.github.ocr4j.convert.run.RunEvent.DocumentDone;
import io.github.ocr4j.convert.run.RunEvent.EngineOpened;
import io.github.ocr4j.convert.run.RunEvent.JobProgress;
import io.github.ocr4j.convert.run.RunEvent.Notice;
import io.github.ocr4j.convert.run.RunEvent.ReadingStarted;
import io.github.ocr4j.convert.run.RunObserver;
import io.github.ocr4j.maven.console.RunConsole;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.maven.plugin.logging.Log;

/** One line for each converted document and one summary; what is unchanged is silent. */
final class ConversionLog implements RunObserver {
  private static final int WARNINGS_SHOWN = 10;

  private final Log log;
  private final RunConsole console;
  private String progress = "";

  ConversionLog(Log log, RunConsole console) {
    this.log = log;
    this.console = console;
  }

  @Override
  public void on(RunEvent event) {
    if (event instanceof EngineOpened) {
      log.info(event.toString());
    } else if (event instanceof Notice) {
      console.print(() -> log.warn(event.toString()));
    } else if (event instanceof ReadingStarted started) {
      console.started(started.documents(), started.pages());
    } else if (event instanceof JobProgress job) {
      show(job);
    } else if (event instanceof DocumentDone done) {
      show(done);
    }
  }

  /** The service is asked often; people want to hear of what has changed. */
  private void show(JobProgress job) {
    if (!job.toString().equals(progress)) {
      progress = job.toString();
      console.print(() -> log.info(progress));
    }
  }

  private void show(DocumentDone done) {
    DocumentResult document = done.document();
    switch (document.state()) {
      case CONVERTED -> {
        console.print(() -> logConverted(document));
        console.done(document.pages());
      }
      case PENDING -> {
        console.print(() -> log.info(document.toString()));
        console.done(0);
      }
      case FAILED -> {
        log.debug("Failed: " + document.path(), done.cause().orElse(null));
        console.done(0);
      }
      case LEFT_OUT, UP_TO_DATE -> log.debug(document.toString());
      case REMOVED -> log.info(document.toString());
    }
  }

  private void logConverted(DocumentResult document) {
    log.info(document.toString());
    List<String> warnings = document.warnings();
    warnings.stream()
        .limit(WARNINGS_SHOWN)
        .forEach(warning -> log.warn(DocumentSentence.of(document.path(), warning)));
    if (warnings.size() > WARNINGS_SHOWN) {
      log.warn(document.path() + ": " + Count.of(warnings.size() - WARNINGS_SHOWN, "more warning"));
    }
  }

  /** A reason that many documents share, such as a missing key, is said once. */
  void summary(ConversionResult result) {
    Map<String, List<DocumentFinding>> byReason =
        result.failures().stream()
            .collect(
                Collectors.groupingBy(
                    DocumentFinding::sentence, LinkedHashMap::new, Collectors.toList()));
    byReason.forEach(
        (reason, failures) ->
            log.error(
                DocumentSentence.of(
                    failures.stream().map(DocumentFinding::path).collect(Collectors.joining(", ")),
                    reason)));
    String costs = result.costs().map(RunCosts::line).orElse("");
    result.summary().leftOutLines().forEach(log::warn);
    log.info(result.summary().line() + (costs.isEmpty() ? "" : "; " + costs));
  }
}
