package io.github.ocr4j.repair;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ocr4j.document.Document;
import io.github.ocr4j.engine.EngineIdentity;
import io.github.ocr4j.engine.OcrRequest;
import io.github.ocr4j.engine.OcrResult;
import io.github.ocr4j.engine.PageAssessment;
import io.github.ocr4j.engine.PageCheck;
import io.github.ocr4j.engine.PageSource;
import io.github.ocr4j.engine.PageText;
import io.github.ocr4j.engine.TracedEngine;
import io.github.ocr4j.exception.EngineException;
import io.github.ocr4j.ledger.Billing;
import io.github.ocr4j.model.OcrPage;
import io.github.ocr4j.price.Money;
import io.github.ocr4j.store.EngineShelf;
import io.github.ocr4j.store.ResultStore;
import io.github.ocr4j.store.StorePolicy;
import io.github.ocr4j.store.StoringEngine;
import io.github.ocr4j.testing.CountingEngine;
import io.github.ocr4j.testing.TestPdf;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RepairingEngineTest {
  private static final PageCheck NO_QUESTION_MARKS =
      page ->
          page.markdown().contains("?")
              ? PageAssessment.rejected(List.of("nothing was read"))
              : PageAssessment.accepted();

  @TempDir Path folder;
  private final CountingEngine paid =
      new CountingEngine("mistral").text(index -> index == 1 ? "?" : "ok");
  private final CountingEngine local = new CountingEngine("local").text(index -> "local " + index);
  private final List<String> attempts = new CopyOnWriteArrayList<>();
  private final OcrRequest request = OcrRequest.of(Document.of(TestPdf.bytes(3, 1), "a.pdf"));

  @Test
  void acceptablePagesAreLeftAlone() {
    paid.text(index -> "ok");
    repairing("1", withoutImages(), embedded()).answer(request);

    assertThat(paid.calls()).hasSize(1);
    assertThat(attempts).isEmpty();
  }

  @Test
  void climbsUntilAPageIsAcceptable() {
    OcrResult result = repairing("1", withoutImages(), embedded()).answer(request);

    assertThat(result.response().pages())
        .extracting(OcrPage::markdown)
        .satisfies(texts -> assertThat(texts.get(1)).startsWith("local 1"));
    assertThat(result.origins().get(1).engine()).isEqualTo("local");
    assertThat(attempts)
        .containsExactly("page 1 without-images NO_BETTER", "page 1 embedded REPAIRED");
  }

  @Test
  void theFirstAcceptableAnswerEndsTheLadder() {
    repairing("1", embedded(), withoutImages()).answer(request);

    assertThat(attempts).containsExactly("page 1 embedded REPAIRED");
    assertThat(paid.calls()).hasSize(1);
  }

  @Test
  void aRepairThatFoundNothingIsNotPaidForAgain() {
    repairing("1", withoutImages()).answer(request);
    int calls = paid.calls().size();
    OcrResult second = repairing("1", withoutImages()).answer(request);

    assertThat(paid.calls()).hasSize(calls);
    assertThat(second.response().pages().get(1).markdown()).startsWith("?");
  }

  @Test
  void anAnswerWithoutAWordIsNoRepair() {
    local.text(index -> "12");

    repairing("1", embedded()).answer(request);

    assertThat(attempts).containsExactly("page 1 embedded NO_BETTER");
  }

  @Test
  void repairsStopAtTheirCost() {
    paid.text(index -> "?");
    repairing("0.008", withoutImages()).answer(request);

    assertThat(attempts)
        .containsExactly(
            "page 0 without-images NO_BETTER",
            "page 1 without-images NO_BETTER",
            "page 2 without-images OVER_CAP");
  }

  @Test
  void aRungThatFailsIsPassedOver() {
    RepairRung broken =
        RepairRungs.otherEngine(
            "broken",
            anything -> {
              throw new EngineException("no natives");
            },
            false);
    repairing("1", broken, embedded()).answer(request);

    assertThat(attempts).containsExactly("page 1 broken FAILED", "page 1 embedded REPAIRED");
  }

  @Test
  void aPageSentAsAnImageKeepsItsPlace() {
    RepairRung asImage =
        RepairRungs.asImage(document -> Optional.of(new OnePagePng()), 300, traced(local, "local"));
    OcrResult result = repairing("1", asImage).answer(request);

    assertThat(result.response().pages()).extracting(OcrPage::index).containsExactly(0, 1, 2);
    assertThat(result.response().pages().get(1).markdown()).startsWith("local 0");
  }

  private RepairRung withoutImages() {
    return RepairRungs.withoutImages(storing());
  }

  private RepairRung embedded() {
    return RepairRungs.otherEngine("embedded", traced(local, "local"), false);
  }

  private RepairingEngine repairing(String maxCost, RepairRung... ladder) {
    return new RepairingEngine(
        storing(),
        NO_QUESTION_MARKS,
        List.of(ladder),
        Money.usd("0.004"),
        Money.usd(maxCost),
        (asked, attempt) ->
            attempts.add(
                "page " + attempt.pageIndex() + " " + attempt.rung() + " " + attempt.outcome()));
  }

  private TracedEngine storing() {
    return new StoringEngine(
        new EngineShelf(
            ResultStore.open(folder.resolve("store")),
            EngineIdentity.remote("mistral", "mistral-ocr-latest"),
            StorePolicy.standard()),
        paid,
        Billing.none());
  }

  private static TracedEngine traced(CountingEngine engine, String name) {
    return asked -> OcrResult.fresh(engine.process(asked), name);
  }

  private static final class OnePagePng implements PageSource.OpenPages {
    @Override
    public int count() {
      return 3;
    }

    @Override
    public PageText text(int pageIndex) {
      throw new AssertionError("a repair looks at no text");
    }

    @Override
    public Document.InMemory image(int pageIndex, int dotsPerInch) {
      byte[] header = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0, 0, 13, 'I', 'H'};
      return Document.of(header, "page.png");
    }

    @Override
    public void close() {}
  }
}
