package io.github.ocr4j.convert.internal.reread;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ocr4j.convert.internal.ledger.Billing;
import io.github.ocr4j.convert.internal.result.OcrResult;
import io.github.ocr4j.convert.internal.result.TracedEngine;
import io.github.ocr4j.convert.internal.store.ResultStore;
import io.github.ocr4j.convert.internal.store.StoredAnswers;
import io.github.ocr4j.convert.internal.store.StoringEngine;
import io.github.ocr4j.convert.option.StorePolicy;
import io.github.ocr4j.document.Document;
import io.github.ocr4j.engine.EngineIdentity;
import io.github.ocr4j.engine.OcrRequest;
import io.github.ocr4j.engine.PageCheck;
import io.github.ocr4j.engine.PageSource;
import io.github.ocr4j.engine.PageText;
import io.github.ocr4j.exception.EngineException;
import io.github.ocr4j.model.OcrPage;
import io.github.ocr4j.price.Money;
import io.github.ocr4j.price.PriceList;
import io.github.ocr4j.testing.CountingEngine;
import io.github.ocr4j.testing.TestPdf;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RereadingEngineTest {
  private static final EngineIdentity MISTRAL =
      EngineIdentity.remote("mistral", "mistral-ocr-latest");
  private static final PageCheck NO_QUESTION_MARKS =
      page ->
          page.markdown().contains("?")
              ? PageCheck.Assessment.rejected(List.of("nothing was read"))
              : PageCheck.Assessment.accepted();

  @TempDir Path folder;
  private final CountingEngine paid =
      new CountingEngine("mistral").text(index -> index == 1 ? "?" : "ok");
  private final CountingEngine local = new CountingEngine("local").text(index -> "local " + index);
  private final List<String> attempts = new CopyOnWriteArrayList<>();
  private final OcrRequest request = OcrRequest.of(Document.of(TestPdf.bytes(3, 1), "a.pdf"));

  @Test
  void acceptablePagesAreLeftAlone() {
    paid.text(index -> "ok");
    repairing(withoutImages(), embedded()).answer(request);

    assertThat(paid.calls()).hasSize(1);
    assertThat(attempts).isEmpty();
  }

  @Test
  void climbsUntilAPageIsAcceptable() {
    OcrResult result = repairing(withoutImages(), embedded()).answer(request);

    assertThat(result.response().pages())
        .extracting(OcrPage::markdown)
        .satisfies(texts -> assertThat(texts.get(1)).startsWith("local 1"));
    assertThat(result.origins().get(1).engine()).isEqualTo("local");
    assertThat(attempts)
        .containsExactly("page 1 without-images NO_BETTER", "page 1 embedded REPAIRED");
  }

  @Test
  void theFirstAcceptableAnswerEndsTheLadder() {
    repairing(embedded(), withoutImages()).answer(request);

    assertThat(attempts).containsExactly("page 1 embedded REPAIRED");
    assertThat(paid.calls()).hasSize(1);
  }

  @Test
  void aRepairThatFoundNothingIsNotPaidForAgain() {
    repairing(withoutImages()).answer(request);
    int calls = paid.calls().size();
    OcrResult second = repairing(withoutImages()).answer(request);

    assertThat(paid.calls()).hasSize(calls);
    assertThat(second.response().pages().get(1).markdown()).startsWith("?");
  }

  @Test
  void anAnswerWithoutAWordIsNoRepair() {
    local.text(index -> "12");

    repairing(embedded()).answer(request);

    assertThat(attempts).containsExactly("page 1 embedded NO_BETTER");
  }

  @Test
  void repairsStopAtTheirCost() {
    paid.text(index -> "?");
    repairing(withoutImages("0.008")).answer(request);

    assertThat(attempts)
        .containsExactly(
            "page 0 without-images NO_BETTER",
            "page 1 without-images NO_BETTER",
            "page 2 without-images OVER_CAP");
  }

  @Test
  void whatIsStoredOfARepairIsServedWhateverRepairsMayCost() {
    paid.text(index -> paid.calls().size() > 1 ? "found" : index == 1 ? "?" : "ok");
    repairing(withoutImages("1")).answer(request);
    OcrResult second = repairing(withoutImages("0")).answer(request);

    assertThat(second.response().pages().get(1).markdown()).startsWith("found");
    assertThat(paid.calls()).hasSize(2);
  }

  @Test
  void aModelOfUnknownPriceIsNotAskedUnderACap() {
    RereadStep chat =
        RereadSteps.chat(storing(EngineIdentity.remote("chat", "some-chat-model"), capped("1")));
    repairing(chat, embedded()).answer(request);

    assertThat(attempts).containsExactly("page 1 chat OVER_CAP", "page 1 embedded REPAIRED");
    assertThat(paid.calls()).hasSize(1);
  }

  @Test
  void aRungThatFailsIsPassedOver() {
    RereadStep broken =
        RereadSteps.otherEngine(
            "broken",
            (anything, observer) -> {
              throw new EngineException("no natives");
            });
    repairing(broken, embedded()).answer(request);

    assertThat(attempts).containsExactly("page 1 broken FAILED", "page 1 embedded REPAIRED");
  }

  @Test
  void aPageSentAsAnImageKeepsItsPlace() {
    RereadStep asImage =
        RereadSteps.asImage(document -> Optional.of(new OnePagePng()), 300, traced(local, "local"));
    OcrResult result = repairing(asImage).answer(request);

    assertThat(result.response().pages()).extracting(OcrPage::index).containsExactly(0, 1, 2);
    assertThat(result.response().pages().get(1).markdown()).startsWith("local 0");
  }

  private RereadStep withoutImages() {
    return withoutImages("1");
  }

  private RereadStep withoutImages(String maxCost) {
    return RereadSteps.withoutImages(storing(MISTRAL, capped(maxCost)));
  }

  private RereadStep embedded() {
    return RereadSteps.otherEngine("embedded", traced(local, "local"));
  }

  private static Billing capped(String maxCost) {
    return new RereadBilling(Billing.none(), PriceList.standard(), Money.usd(maxCost));
  }

  private RereadingEngine repairing(RereadStep... ladder) {
    return new RereadingEngine(
        storing(MISTRAL, Billing.none()),
        NO_QUESTION_MARKS,
        List.of(ladder),
        (asked, attempt) ->
            attempts.add(
                "page " + attempt.pageIndex() + " " + attempt.rung() + " " + attempt.outcome()));
  }

  private TracedEngine storing(EngineIdentity identity, Billing billing) {
    return new StoringEngine(
        new StoredAnswers(
            ResultStore.open(folder.resolve("store")), identity, StorePolicy.standard()),
        paid,
        billing);
  }

  private static TracedEngine traced(CountingEngine engine, String name) {
    return (asked, observer) -> OcrResult.fresh(engine.process(asked, observer), name);
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
