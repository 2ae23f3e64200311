package io.github.ocr4j.convert.internal.conversion;

import io.github.ocr4j.convert.internal.engine.EngineSession;
import io.github.ocr4j.convert.internal.result.OcrResult;
import io.github.ocr4j.convert.internal.source.Source;
import io.github.ocr4j.convert.internal.strategy.DocumentOutcome;
import io.github.ocr4j.convert.internal.strategy.ProcessingStrategy;
import io.github.ocr4j.convert.internal.strategy.RunListener;
import io.github.ocr4j.convert.option.StrategyName;
import io.github.ocr4j.convert.option.StrategySettings;
import io.github.ocr4j.convert.plan.PlanEntry;
import io.github.ocr4j.document.Document;
import io.github.ocr4j.engine.OcrRequest;
import io.github.ocr4j.exception.DocumentException;
import io.github.ocr4j.exception.DocumentException.Reason;
import io.github.ocr4j.exception.OcrException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Function;

/** Lets an engine read documents by a strategy, and makes files of its answers. */
public final class EngineConverter implements DocumentConverter {
  /** A strategy keeps all answers until it is done; a batch job is one for all documents. */
  private static final int DOCUMENTS_AT_ONCE = 50;

  private final EngineSession session;
  private final StrategySettings strategy;
  private final Function<Source, OcrRequest> requests;
  private final Review review;
  private final DocumentStep step;

  /**
   * Connects the parts.
   *
   * @param review looks at answers before files are made of them
   */
  public EngineConverter(
      EngineSession session,
      StrategySettings strategy,
      Function<Source, OcrRequest> requests,
      Review review,
      DocumentStep step) {
    this.session = session;
    this.strategy = strategy;
    this.requests = requests;
    this.review = review;
    this.step = step;
  }

  @Override
  public void convert(List<Source> sources, RunRecorder recorder) {
    Map<Path, Source> byFile = new HashMap<>();
    List<PlanEntry> entries = new ArrayList<>();
    for (Source source : sources) {
      byFile.put(source.file(), source);
      try {
        PlanEntry entry = session.entry(requests.apply(source));
        session.requireKnownPrice(entry);
        entries.add(entry);
      } catch (DocumentException e) {
        if (e.reason() == Reason.UNSUPPORTED) {
          recorder.leftOut(source, e);
        } else {
          recorder.failed(source, e);
        }
      } catch (OcrException | UncheckedIOException e) {
        recorder.failed(source, e);
      }
    }
    boolean batch = strategy.name() == StrategyName.BATCH;
    if (!batch) {
      session.requireWithinBudget(session.plan(entries));
    }
    recorder.started(entries.size(), pages(entries));
    ProcessingStrategy way = session.strategy(strategy);
    RunListener listener = listener(byFile, recorder);
    int atOnce = batch || strategy.deadline().isPresent() ? entries.size() : DOCUMENTS_AT_ONCE;
    for (int from = 0; from < entries.size(); from += atOnce) {
      int to = Math.min(entries.size(), from + atOnce);
      session.run(way, session.plan(entries.subList(from, to)), listener);
    }
  }

  private static OptionalLong pages(List<PlanEntry> entries) {
    return entries.stream().allMatch(entry -> wanted(entry).isPresent())
        ? OptionalLong.of(entries.stream().mapToLong(entry -> wanted(entry).getAsInt()).sum())
        : OptionalLong.empty();
  }

  private static OptionalInt wanted(PlanEntry entry) {
    return entry.pagesToRead().isPresent()
        ? OptionalInt.of(entry.pagesToRead().getAsInt() + entry.storedPages() + entry.freePages())
        : OptionalInt.empty();
  }

  private RunListener listener(Map<Path, Source> byFile, RunRecorder recorder) {
    return new RunListener() {
      @Override
      public void documentDone(DocumentOutcome outcome) {
        Path file = ((Document.LocalFile) outcome.request().document()).path();
        done(byFile.get(file), outcome, recorder);
      }

      @Override
      public void batchProgress(String jobId, int done, int total, Duration elapsed) {
        recorder.jobProgress(jobId, done, total);
      }
    };
  }

  private void done(Source source, DocumentOutcome outcome, RunRecorder recorder) {
    if (outcome.pending().isPresent()) {
      recorder.pending(source, outcome.pending().get());
      return;
    }
    if (outcome.failure().isPresent()) {
      recorder.failed(source, outcome.failure().get());
      return;
    }
    try {
      OcrResult result = outcome.result().orElseThrow();
      recorder.converted(source, step.write(review.of(source, outcome.request(), result)));
    } catch (OcrException | IOException | UncheckedIOException e) {
      recorder.failed(source, e);
    }
  }
}
