package io.github.ocr4j.convert.internal.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ocr4j.convert.internal.ledger.Billing;
import io.github.ocr4j.convert.internal.store.ResultStore;
import io.github.ocr4j.convert.internal.store.StoredAnswers;
import io.github.ocr4j.convert.internal.store.StoringEngine;
import io.github.ocr4j.convert.option.StorePolicy;
import io.github.ocr4j.convert.plan.Plan;
import io.github.ocr4j.convert.plan.PlannedCall;
import io.github.ocr4j.convert.plan.Transport;
import io.github.ocr4j.document.Document;
import io.github.ocr4j.engine.EngineIdentity;
import io.github.ocr4j.engine.OcrRequest;
import io.github.ocr4j.engine.PageSelection;
import io.github.ocr4j.model.AnnotationFormat;
import io.github.ocr4j.price.Money;
import io.github.ocr4j.price.Rate;
import io.github.ocr4j.testing.CountingEngine;
import io.github.ocr4j.testing.TestPdf;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlannerTest {
  @TempDir Path folder;
  private StoredAnswers shelf;
  private final CountingEngine engine = new CountingEngine("mistral-ocr-latest");
  private final OcrRequest report = pdf("report.pdf", 12, 1);
  private final OcrRequest letter = pdf("letter.pdf", 1, 2);

  @BeforeEach
  void openStore() {
    shelf = shelf(EngineIdentity.remote("mistral", "mistral-ocr-latest"));
  }

  @Test
  void pricesWhatIsNotStored() {
    read(letter);
    read(report.withPages(PageSelection.of(0, 1)));
    Plan plan = planner().build().plan(List.of(report, letter));

    assertThat(plan.pagesToRead()).isEqualTo(OptionalLong.of(10));
    assertThat(plan.storedPages()).isEqualTo(3);
    assertThat(plan.calls()).isEqualTo(1);
    assertThat(plan.price(false)).contains(Money.usd("0.04"));
    assertThat(plan.price(true)).contains(Money.usd("0.02"));
    assertThat(plan.price(Rate.ANNOTATED)).contains(Money.usd("0.05"));
    assertThat(plan.entries().get(1).isStored()).isTrue();
  }

  @Test
  void callsNobody() {
    planner().build().plan(List.of(report, letter));

    assertThat(engine.calls()).isEmpty();
  }

  @Test
  void theTableIsForPeople() {
    read(letter);

    assertThat(planner().build().plan(List.of(report, letter)).toTable())
        .isEqualTo(
            """
            document    pages  stored  free  to read  calls  engine                      transport  at once   batch  annotated
            report.pdf     12       0     0       12      1  mistral mistral-ocr-latest  inline      $0.048  $0.024      $0.06
            letter.pdf      1       1     0        0      0  mistral mistral-ocr-latest  none         $0.00   $0.00      $0.00
            sum of 2                1     0       12      1                                          $0.048  $0.024      $0.06
            Prices: standard price list of 2026-08-21
            """);
  }

  @Test
  void theJsonIsForPrograms() {
    String json = planner().build().plan(List.of(letter)).toJson();

    assertThat(json)
        .contains("\"pagesToRead\" : 1", "\"sync\" : \"0.004\"", "\"batch\" : \"0.002\"")
        .contains(
            "\"calls\" : [ \"all\" ]", "\"priceList\" : \"standard price list of 2026-08-21\"");
  }

  @Test
  void theSentenceSaysEverythingThatABudgetNeeds() {
    assertThat(planner().build().plan(List.of(report, letter)).sentence(false))
        .isEqualTo(
            "Planned: 13 pages of 2 documents in 2 calls for $0.052 (standard price list of"
                + " 2026-08-21); 0 pages are stored.");
  }

  @Test
  void anUnknownModelHasAnUnknownPrice() {
    OcrRequest other = report.withOptions(report.options().withModel("mistral-ocr-9"));
    Plan plan = planner().build().plan(List.of(other, letter));

    assertThat(plan.price(false)).isEqualTo(Optional.empty());
    assertThat(plan.toTable()).contains("unknown price");
  }

  @Test
  void pagesThatOnlyAnEngineCanCountAreUnknown() {
    OcrRequest remote = OcrRequest.of(Document.of(URI.create("https://example.org/a.pdf")));
    Plan plan = planner().build().plan(List.of(remote));

    assertThat(plan.pagesToRead()).isEmpty();
    assertThat(plan.price(false)).isEmpty();
    assertThat(plan.entries().get(0).transport()).isEqualTo(Transport.ADDRESS);
    assertThat(plan.sentence(false)).contains("an unknown number of pages");
  }

  @Test
  void longDocumentsAreReadInChunks() {
    Plan plan = planner().pagesPerCall(5).build().plan(List.of(report));

    assertThat(plan.entries().get(0).chunks())
        .extracting(PageSelection::toString)
        .containsExactly("0,1,2,3,4", "5,6,7,8,9", "10,11");
  }

  @Test
  void pagesThatHangTogetherStayInOneCall() {
    OcrRequest limited = report.withOptions(report.options().withImageLimit(3));

    assertThat(planner().pagesPerCall(5).build().entry(limited).chunks()).hasSize(1);
  }

  @Test
  void largeDocumentsAreUploaded() {
    assertThat(planner().uploadAbove(10).build().entry(report).transport())
        .isEqualTo(Transport.UPLOAD);
  }

  @Test
  void noCallAsksAnEngineForAnnotationsThatItCannotMake() {
    Planner local = Planner.builder(shelf(EngineIdentity.embedded("local", 1))).build();
    OcrRequest described =
        report.withOptions(
            report.options().withImageAnnotationFormat(AnnotationFormat.of("image", "{}")));

    assertThat(local.entry(described).calls())
        .extracting(PlannedCall::request)
        .containsExactly(report);
  }

  @Test
  void anEmbeddedEngineCostsNothing() {
    Planner local = Planner.builder(shelf(EngineIdentity.embedded("local", 1))).build();
    Plan plan = local.plan(List.of(report));

    assertThat(plan.price(false)).contains(Money.usd("0"));
    assertThat(plan.entries().get(0).transport()).isEqualTo(Transport.EMBEDDED);
  }

  @Test
  void refusesAChunkSizeThatTheServiceRefuses() {
    assertThatThrownBy(() -> planner().pagesPerCall(1001)).hasMessageContaining("1000");
  }

  private Planner.Builder planner() {
    return Planner.builder(shelf);
  }

  private StoredAnswers shelf(EngineIdentity identity) {
    ResultStore store = ResultStore.open(folder.resolve("store"));
    return new StoredAnswers(store, identity, StorePolicy.standard());
  }

  private void read(OcrRequest request) {
    new StoringEngine(shelf, engine, Billing.none()).process(request);
  }

  private static OcrRequest pdf(String name, int pages, int seed) {
    return OcrRequest.of(Document.of(TestPdf.bytes(pages, seed), name));
  }
}
