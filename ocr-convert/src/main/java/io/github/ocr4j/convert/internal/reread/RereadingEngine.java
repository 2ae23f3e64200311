package io.github.ocr4j.convert.internal.reread;

import io.github.ocr4j.convert.internal.result.OcrResult;
import io.github.ocr4j.convert.internal.result.PageOrigin;
import io.github.ocr4j.convert.internal.result.TracedEngine;
import io.github.ocr4j.convert.run.RereadAttempt;
import io.github.ocr4j.convert.run.RereadAttempt.Outcome;
import io.github.ocr4j.engine.CallObserver;
import io.github.ocr4j.engine.OcrRequest;
import io.github.ocr4j.engine.PageCheck;
import io.github.ocr4j.exception.BudgetException;
import io.github.ocr4j.exception.OcrException;
import io.github.ocr4j.model.OcrPage;
import io.github.ocr4j.model.OcrResponse;
import io.github.ocr4j.model.PlaceholderIds;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Climbs a ladder for every page that a check rejects, until it accepts an answer or the ladder
 * ends. What a rung may cost is the matter of its engine. Every try is reported. Thread-safe.
 */
public final class RereadingEngine implements TracedEngine {
  private static final Pattern IMAGE_LINK = Pattern.compile("!\\[[^\\]]*]\\([^)]*\\)");

  private final TracedEngine engine;
  private final PageCheck check;
  private final List<RereadStep> ladder;
  private final RereadListener listener;

  /**
   * Repairs what an engine answers.
   *
   * @param engine answers; closed with this. The rungs' engines are not
   * @param ladder what is tried, in this order
   */
  public RereadingEngine(
      TracedEngine engine, PageCheck check, List<RereadStep> ladder, RereadListener listener) {
    this.engine = Objects.requireNonNull(engine, "engine");
    this.check = Objects.requireNonNull(check, "check");
    this.ladder = List.copyOf(ladder);
    this.listener = Objects.requireNonNull(listener, "listener");
  }

  @Override
  public OcrResult answer(OcrRequest request, CallObserver observer) {
    return repair(request, engine.answer(request, observer), listener);
  }

  /**
   * Repairs an answer that is there already, such as one of a batch job. All repairs share the cap.
   *
   * @param heardBy hears of every try instead of the listener of all requests
   * @return the answer with the pages that could be repaired
   */
  public OcrResult repair(OcrRequest request, OcrResult result, RereadListener heardBy) {
    List<OcrPage> pages = new ArrayList<>(result.response().pages());
    List<PageOrigin> origins = new ArrayList<>(result.origins());
    boolean changed = false;
    for (int i = 0; i < pages.size(); i++) {
      if (!check.check(pages.get(i)).acceptable()) {
        Optional<OcrResult> repaired = climb(request, pages.get(i).index(), heardBy);
        if (repaired.isPresent()) {
          pages.set(i, repaired.get().response().pages().get(0));
          origins.set(i, repaired.get().origins().get(0));
          changed = true;
        }
      }
    }
    return changed ? new OcrResult(with(result.response(), pages), origins) : result;
  }

  private static OcrResponse with(OcrResponse response, List<OcrPage> pages) {
    return new OcrResponse(
        PlaceholderIds.renumber(pages),
        response.model(),
        response.documentAnnotation(),
        response.usageInfo(),
        response.additionalProperties());
  }

  private Optional<OcrResult> climb(OcrRequest request, int pageIndex, RereadListener heardBy) {
    Reporter report =
        (rung, outcome, reasons) ->
            heardBy.attempted(request, new RereadAttempt(pageIndex, rung.name(), outcome, reasons));
    for (RereadStep rung : ladder) {
      Optional<OcrResult> result = attempt(request, pageIndex, rung, report);
      if (result.isPresent()) {
        return result;
      }
    }
    return Optional.empty();
  }

  private Optional<OcrResult> attempt(
      OcrRequest request, int pageIndex, RereadStep rung, Reporter report) {
    Optional<OcrResult> result;
    try {
      result = rung.read(request, pageIndex).filter(answer -> !answer.response().pages().isEmpty());
    } catch (BudgetException e) {
      report.of(rung, Outcome.OVER_CAP, List.of(String.valueOf(e.getMessage())));
      return Optional.empty();
    } catch (OcrException e) {
      report.of(rung, Outcome.FAILED, List.of(String.valueOf(e.getMessage())));
      return Optional.empty();
    }
    if (result.isEmpty()) {
      report.of(rung, Outcome.FAILED, List.of("not possible for this document"));
      return Optional.empty();
    }
    PageCheck.Assessment assessment = assess(result.get().response().pages().get(0));
    Outcome outcome = assessment.acceptable() ? Outcome.REPAIRED : Outcome.NO_BETTER;
    report.of(rung, outcome, assessment.reasons());
    return result.filter(answer -> assessment.acceptable());
  }

  /** A figure that is gone without a word in its place is no repair. */
  private PageCheck.Assessment assess(OcrPage page) {
    String text = IMAGE_LINK.matcher(page.markdown()).replaceAll("");
    boolean silent = page.tables().isEmpty() && text.codePoints().noneMatch(Character::isLetter);
    return silent ? PageCheck.Assessment.rejected(List.of("no text was found")) : check.check(page);
  }

  private interface Reporter {
    void of(RereadStep rung, Outcome outcome, List<String> reasons);
  }

  @Override
  public void close() {
    engine.close();
  }
}
