package io.github.ocr4j.convert.internal.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ocr4j.convert.internal.ledger.Billing;
import io.github.ocr4j.convert.internal.ledger.Ledger;
import io.github.ocr4j.convert.internal.ledger.LedgerBilling;
import io.github.ocr4j.convert.internal.plan.CallExecutor;
import io.github.ocr4j.convert.internal.plan.Planner;
import io.github.ocr4j.convert.internal.store.ResultStore;
import io.github.ocr4j.convert.internal.store.StoredAnswers;
import io.github.ocr4j.convert.internal.store.StoringEngine;
import io.github.ocr4j.convert.option.Budget;
import io.github.ocr4j.convert.option.StorePolicy;
import io.github.ocr4j.convert.plan.Plan;
import io.github.ocr4j.document.Document;
import io.github.ocr4j.engine.EngineIdentity;
import io.github.ocr4j.engine.OcrEngine;
import io.github.ocr4j.engine.OcrRequest;
import io.github.ocr4j.engine.PageSelection;
import io.github.ocr4j.exception.BudgetException;
import io.github.ocr4j.exception.EngineException;
import io.github.ocr4j.exception.RateLimitedException;
import io.github.ocr4j.exception.ServiceException;
import io.github.ocr4j.model.OcrPage;
import io.github.ocr4j.model.WireJson;
import io.github.ocr4j.price.PriceList;
import io.github.ocr4j.testing.CountingEngine;
import io.github.ocr4j.testing.ManualTime;
import io.github.ocr4j.testing.TestPdf;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StrategiesTest {
  private static final EngineIdentity MISTRAL =
      EngineIdentity.remote("mistral", "mistral-ocr-latest");

  @TempDir Path folder;
  private final CountingEngine engine = new CountingEngine("mistral-ocr-latest");
  private final List<OcrRequest> requests =
      IntStream.range(0, 12)
          .mapToObj(
              i -> OcrRequest.of(Document.of(TestPdf.bytes(1 + i % 3, i), "doc-" + i + ".pdf")))
          .toList();

  static List<ProcessingStrategy> strategies() {
    return List.of(
        new SingleStrategy(),
        new ConcurrentStrategy(1),
        new ConcurrentStrategy(4),
        new AutoStrategy(4, Optional.empty(), Duration.ofHours(24), Optional.empty()));
  }

  @ParameterizedTest
  @MethodSource("strategies")
  void outcomesComeInTheOrderOfThePlan(ProcessingStrategy strategy) {
    RunResult result = strategy.run(plan(), context(engine));

    assertThat(result.outcomes())
        .extracting(outcome -> outcome.request().document().name())
        .containsExactlyElementsOf(
            requests.stream().map(request -> request.document().name()).toList());
    assertThat(result.failures()).isEmpty();
    assertThat(engine.calls()).hasSize(12);
  }

  @ParameterizedTest
  @MethodSource("strategies")
  void oneFailureDoesNotStopTheOthers(ProcessingStrategy strategy) {
    OcrEngine sometimes =
        (request, observer) -> {
          if (request.document().name().equals("doc-5.pdf")) {
            throw new EngineException("broken");
          }
          return engine.process(request);
        };

    RunResult result = strategy.run(plan(), context(sometimes));

    assertThat(result.failures()).hasSize(1);
    assertThat(result.outcomes().get(5).failure().orElseThrow()).hasMessage("broken");
    assertThat(result.outcomes().get(6).result()).isPresent();
  }

  @ParameterizedTest
  @MethodSource("strategies")
  void aSecondRunCallsNobody(ProcessingStrategy strategy) {
    strategy.run(plan(), context(engine));
    RunResult second = strategy.run(plan(), context(engine));

    assertThat(engine.calls()).hasSize(12);
    assertThat(second.outcomes())
        .allMatch(outcome -> outcome.result().orElseThrow().pagesFromStore() > 0);
  }

  @ParameterizedTest
  @MethodSource("strategies")
  void aBudgetRefusesBeforeTheFirstCall(ProcessingStrategy strategy) {
    LedgerBilling billing =
        new LedgerBilling(
            Ledger.inMemory(new ManualTime()),
            "run",
            PriceList.standard(),
            Budget.perRun(Budget.Limit.ofPages(23)));
    RunContext context =
        new RunContext(
            CallExecutor.of(new StoringEngine(shelf(), engine, billing)),
            Optional.of(billing),
            RunListener.none(),
            new ManualTime());

    assertThatThrownBy(() -> strategy.run(plan(), context))
        .isInstanceOf(BudgetException.class)
        .hasMessageContaining("Planned: 24 pages of 12 documents in 12 calls for $0.096");
    assertThat(engine.calls()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("strategies")
  void chunksOfADocumentComeBackAsOne(ProcessingStrategy strategy) {
    OcrRequest longDocument = OcrRequest.of(Document.of(TestPdf.bytes(10, 99), "long.pdf"));
    new StoringEngine(shelf(), engine, Billing.none())
        .process(longDocument.withPages(PageSelection.of(4)));
    Plan plan = Planner.builder(shelf()).pagesPerCall(4).build().plan(List.of(longDocument));

    RunResult result = strategy.run(plan, context(engine));

    assertThat(engine.askedPages()).contains("0,1,2,3", "5,6,7,8", "9").hasSize(4);
    assertThat(result.outcomes().get(0).result().orElseThrow().response().pages())
        .extracting(OcrPage::index)
        .containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9);
  }

  @Test
  void chunksGiveTheSameAnswerAsOneCall() {
    OcrRequest document = OcrRequest.of(Document.of(TestPdf.bytes(10, 99), "long.pdf"));
    Plan plan = Planner.builder(shelf()).pagesPerCall(3).build().plan(List.of(document));
    RunResult chunked = new ConcurrentStrategy(4).run(plan, context(engine));

    String again =
        WireJson.write(new StoringEngine(shelf(), engine, Billing.none()).process(document));
    assertThat(WireJson.write(chunked.outcomes().get(0).result().orElseThrow().response()))
        .isEqualTo(again);
  }

  @Test
  void neverMoreCallsAtATimeThanAllowed() {
    AtomicInteger inside = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    OcrEngine watching =
        (request, observer) -> {
          most.accumulateAndGet(inside.incrementAndGet(), Math::max);
          Thread.yield();
          inside.decrementAndGet();
          return engine.process(request);
        };

    new ConcurrentStrategy(3).run(plan(), context(watching));

    assertThat(most.get()).isLessThanOrEqualTo(3);
  }

  @Test
  void aCallThatWasRefusedForItsRateIsMadeAgain() {
    AtomicInteger calls = new AtomicInteger();
    OcrEngine limited =
        (request, observer) -> {
          if (calls.incrementAndGet() % 4 == 0) {
            throw new RateLimitedException(
                ServiceException.Failure.withoutAnswer("too many requests"), null);
          }
          return engine.process(request);
        };

    RunResult result = new ConcurrentStrategy(2).run(plan(), context(limited));

    assertThat(result.failures()).isEmpty();
    assertThat(engine.calls()).hasSize(12);
  }

  @Test
  void aServiceThatRefusesForeverIsGivenUp() {
    OcrEngine refusing =
        (request, observer) -> {
          throw new RateLimitedException(
              ServiceException.Failure.withoutAnswer("too many requests"), null);
        };
    Plan plan = Planner.builder(shelf()).build().plan(requests.subList(0, 2));

    assertThat(new ConcurrentStrategy(1).run(plan, context(refusing)).failures()).hasSize(2);
  }

  private Plan plan() {
    return Planner.builder(shelf()).build().plan(requests);
  }

  private StoredAnswers shelf() {
    return new StoredAnswers(
        ResultStore.open(folder.resolve("store")), MISTRAL, StorePolicy.standard());
  }

  private RunContext context(OcrEngine delegate) {
    return new RunContext(
        CallExecutor.of(new StoringEngine(shelf(), delegate, Billing.none())),
        Optional.empty(),
        RunListener.none(),
        new ManualTime());
  }
}
