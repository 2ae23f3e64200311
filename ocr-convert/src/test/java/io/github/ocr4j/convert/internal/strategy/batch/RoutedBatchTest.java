package io.github.ocr4j.convert.internal.strategy.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ocr4j.convert.internal.ledger.Billing;
import io.github.ocr4j.convert.internal.plan.CallExecutor;
import io.github.ocr4j.convert.internal.plan.Planner;
import io.github.ocr4j.convert.internal.result.OcrResult;
import io.github.ocr4j.convert.internal.result.TracedEngine;
import io.github.ocr4j.convert.internal.routing.PageRouter;
import io.github.ocr4j.convert.internal.store.StoringEngine;
import io.github.ocr4j.convert.internal.strategy.RunContext;
import io.github.ocr4j.convert.internal.strategy.RunListener;
import io.github.ocr4j.convert.internal.strategy.RunResult;
import io.github.ocr4j.convert.option.BatchMode;
import io.github.ocr4j.convert.option.Routing;
import io.github.ocr4j.convert.plan.Plan;
import io.github.ocr4j.document.Document;
import io.github.ocr4j.engine.EngineIdentity;
import io.github.ocr4j.engine.PageSource;
import io.github.ocr4j.engine.PageText;
import io.github.ocr4j.exception.EngineException;
import io.github.ocr4j.model.OcrPage;
import io.github.ocr4j.model.OcrResponse;
import io.github.ocr4j.model.UsageInfo;
import io.github.ocr4j.time.TimeSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Two pages, of which the first says by itself what is on it. */
class RoutedBatchTest extends BatchFixture {
  private static final EngineIdentity FREE = EngineIdentity.embedded("free", 1);

  private final PageRouter router =
      new PageRouter(Routing.SCANS_ONLY, document -> Optional.of(firstIsText()));

  @Test
  void pagesThatAreFreeAreReadByTheRunsEngineOnceTheJobIsDone() {
    RunResult result = strategy("store", BatchMode.WAIT, step -> {}).run(plan(), routed());

    assertThat(service.billing().batchPages()).isEqualTo(1);
    assertThat(result.outcomes())
        .extracting(outcome -> outcome.result().orElseThrow().origins().size())
        .containsExactly(2);
  }

  @Test
  void pagesThatAreFreeAreReadWhileTheJobRuns() {
    CountDownLatch freeRead = new CountDownLatch(1);
    Checkpoint waiting =
        step -> {
          if (step.equals("polled")) {
            await(freeRead);
          }
        };
    TracedEngine free =
        (request, observer) -> {
          freeRead.countDown();
          return OcrResult.fresh(page(request.pages().indexes()), "free");
        };

    RunResult result = strategy("store", BatchMode.WAIT, waiting).run(plan(), routed(free));

    assertThat(result.outcomes()).allMatch(outcome -> outcome.result().isPresent());
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(30, TimeUnit.SECONDS)).as("free pages read before the job").isTrue();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void aFreePageThatCannotBeReadCostsItsDocumentOnly() {
    TracedEngine broken =
        (request, observer) -> {
          throw new EngineException("damaged");
        };

    RunResult result = strategy("store", BatchMode.WAIT, step -> {}).run(plan(), routed(broken));

    assertThat(result.failures())
        .extracting(outcome -> outcome.failure().orElseThrow().getMessage())
        .containsExactly("damaged");
  }

  @Test
  void pagesThatAJobHasReadSinceThePlanWasMadeAreNotSubmittedAgain() {
    Plan plan = plan();
    strategy("store", BatchMode.SUBMIT, step -> {}).run(plan, routed());
    LiveJobs jobs = new LiveJobs(folder.resolve("jobs"));
    while (!jobs.isEmpty()) {
      strategy("store", BatchMode.COLLECT, step -> {}).collect(routed());
    }

    RunResult result = strategy("store", BatchMode.WAIT, step -> {}).run(plan, routed());

    assertThat(result.outcomes()).allMatch(outcome -> outcome.result().isPresent());
    assertThat(service.billing().batchPages()).isEqualTo(1);
  }

  private Plan plan() {
    return Planner.builder(shelf("store"))
        .router(router, FREE)
        .build()
        .plan(requests.subList(1, 2));
  }

  private RunContext routed() {
    return routed((request, observer) -> OcrResult.fresh(page(request.pages().indexes()), "free"));
  }

  private RunContext routed(TracedEngine free) {
    StoringEngine stored =
        new StoringEngine(
            shelf("store"),
            (all, observer) -> {
              throw new AssertionError("a batch run makes no single calls");
            },
            Billing.none());
    return new RunContext(
        CallExecutor.of(Map.of(shelf("store").engine(), stored, FREE, free)),
        Optional.empty(),
        RunListener.none(),
        TimeSource.system());
  }

  private static OcrResponse page(List<Integer> indexes) {
    return new OcrResponse(
        List.of(OcrPage.builder(indexes.get(0), "text").build()), "free", UsageInfo.ofPages(1));
  }

  private static PageSource.OpenPages firstIsText() {
    return new PageSource.OpenPages() {
      @Override
      public int count() {
        return 2;
      }

      @Override
      public PageText text(int pageIndex) {
        return new PageText(
            pageIndex == 0,
            595,
            842,
            pageIndex == 0 ? List.of(new PageText.PageWord("word", 1, 1, 9, 9)) : List.of());
      }

      @Override
      public Document.InMemory image(int pageIndex, int dotsPerInch) {
        throw new AssertionError("nobody looks at the page");
      }

      @Override
      public void close() {
        // Nothing is open.
      }
    };
  }
}
