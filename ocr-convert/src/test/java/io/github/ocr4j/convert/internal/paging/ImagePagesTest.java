package io.github.ocr4j.convert.internal.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.ocr4j.batch.BatchOptions;
import io.github.ocr4j.batch.BatchPolling;
import io.github.ocr4j.client.MistralClient;
import io.github.ocr4j.convert.internal.ledger.Ledger;
import io.github.ocr4j.convert.internal.ledger.LedgerBilling;
import io.github.ocr4j.convert.internal.ledger.LedgerCall;
import io.github.ocr4j.convert.internal.plan.CallExecutor;
import io.github.ocr4j.convert.internal.plan.Planner;
import io.github.ocr4j.convert.internal.result.OcrResult;
import io.github.ocr4j.convert.internal.store.ResultStore;
import io.github.ocr4j.convert.internal.store.StoredAnswers;
import io.github.ocr4j.convert.internal.store.StoringEngine;
import io.github.ocr4j.convert.internal.strategy.ConcurrentStrategy;
import io.github.ocr4j.convert.internal.strategy.ProcessingStrategy;
import io.github.ocr4j.convert.internal.strategy.RunContext;
import io.github.ocr4j.convert.internal.strategy.RunListener;
import io.github.ocr4j.convert.internal.strategy.RunResult;
import io.github.ocr4j.convert.internal.strategy.SingleStrategy;
import io.github.ocr4j.convert.internal.strategy.batch.BatchStrategy;
import io.github.ocr4j.convert.option.BatchMode;
import io.github.ocr4j.convert.option.Budget;
import io.github.ocr4j.convert.option.StorePolicy;
import io.github.ocr4j.convert.plan.Plan;
import io.github.ocr4j.document.Document;
import io.github.ocr4j.engine.EngineIdentity;
import io.github.ocr4j.engine.ImageSplit;
import io.github.ocr4j.engine.OcrOptions;
import io.github.ocr4j.engine.OcrRequest;
import io.github.ocr4j.engine.PageSelection;
import io.github.ocr4j.exception.ConfigurationException;
import io.github.ocr4j.exception.DocumentException;
import io.github.ocr4j.model.AnnotationFormat;
import io.github.ocr4j.model.OcrImage;
import io.github.ocr4j.model.OcrPage;
import io.github.ocr4j.model.WireJson;
import io.github.ocr4j.price.PriceList;
import io.github.ocr4j.simulated.SimulatedService;
import io.github.ocr4j.simulated.traffic.Fault;
import io.github.ocr4j.testing.TestImages;
import io.github.ocr4j.testing.TestPdf;
import io.github.ocr4j.time.TimeSource;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is planned for images with several pages, what is sent, and what the service bills. */
class ImagePagesTest {
  private static final EngineIdentity MISTRAL =
      EngineIdentity.remote("mistral", "mistral-ocr-latest");
  private static final BatchPolling QUICKLY =
      new BatchPolling(Duration.ofMillis(5), Duration.ofMillis(50), Duration.ofSeconds(30));

  @TempDir Path folder;
  private final SimulatedService service = SimulatedService.start();
  private final ImagePages images = new ImagePages(TestImages::source);
  private final MistralClient client =
      MistralClient.builder().baseUrl(service.uri().toString()).apiKey("test-key").build();

  @AfterEach
  void stop() {
    client.close();
    service.close();
  }

  static Stream<Arguments> everyImageByEveryStrategy() {
    return Stream.of("single", "concurrent", "batch")
        .flatMap(
            strategy ->
                Stream.of(
                    Arguments.of(strategy, TestImages.tiff(3), "1x1", 3),
                    Arguments.of(strategy, TestImages.tiff(2), "1x2", 4),
                    Arguments.of(strategy, TestImages.png(1), "1x2", 2),
                    Arguments.of(strategy, TestImages.png(2), "2x2", 4),
                    Arguments.of(strategy, TestImages.png(3), "1x1", 1)));
  }

  @ParameterizedTest
  @MethodSource("everyImageByEveryStrategy")
  void thePlansPriceIsTheBill(String strategy, Document image, String split, int pages) {
    OcrRequest request = request(image, split);
    Plan plan = plan(request);
    boolean batch = strategy.equals("batch");

    RunResult read = run(strategy, plan);

    assertThat(plan.pagesToRead()).hasValue(pages);
    assertThat(plan.calls()).isEqualTo(pages);
    assertThat(service.billing().pages()).isEqualTo(pages);
    assertThat(service.billing().batchPages()).isEqualTo(batch ? pages : 0);
    assertThat(plan.price(batch).orElseThrow().amount().doubleValue())
        .isCloseTo(service.billing().dollars(), within(1e-9));
    assertThat(ledger().history().total().price()).isEqualTo(plan.price(batch).orElseThrow());
    assertThat(pagesOf(read))
        .extracting(OcrPage::index)
        .containsExactlyElementsOf(IntStream.range(0, pages).boxed().toList());
  }

  @ParameterizedTest
  @MethodSource("everyImageByEveryStrategy")
  void aSecondRunCallsNobodyAndGivesTheSamePages(
      String strategy, Document image, String split, int pages) {
    OcrRequest request = request(image, split);
    String first = WireJson.write(pagesOf(run(strategy, plan(request))));
    service.reset();

    Plan again = plan(request);
    String second = WireJson.write(pagesOf(run(strategy, again)));

    assertThat(again.calls()).isZero();
    assertThat(again.storedPages()).isEqualTo(pages);
    assertThat(service.billing().calls()).isEmpty();
    assertThat(second).isEqualTo(first);
  }

  @ParameterizedTest
  @ValueSource(strings = {"single", "concurrent", "batch"})
  void aWiderRangePaysForTheNewPagesOnly(String strategy) {
    OcrRequest all = request(TestImages.tiff(5), "1x1");
    run(strategy, plan(all.withPages(PageSelection.of(1, 3))));

    Plan rest = plan(all);
    RunResult read = run(strategy, rest);

    assertThat(rest.pagesToRead()).hasValue(3);
    assertThat(service.billing().pages()).isEqualTo(5);
    assertThat(pagesOf(read)).hasSize(5);
  }

  @Test
  void strategiesGiveTheSamePages() {
    OcrRequest request = request(TestImages.tiff(3), "1x2");

    List<OcrPage> single = pagesOf(run("single", plan(request)));
    List<OcrPage> batch = pagesOf(run("batch", "other", plan("other", request)));

    assertThat(WireJson.write(batch)).isEqualTo(WireJson.write(single));
    assertThat(single.stream().flatMap(page -> page.images().stream()))
        .extracting(OcrImage::id)
        .doesNotHaveDuplicates();
  }

  @Test
  void whatWasPaidForStaysWhenALaterPageFails() {
    OcrRequest request = request(TestImages.tiff(3), "1x1");
    service.faults().onCall(2, Fault.answer(422, "{\"detail\":\"no\"}"));

    RunResult failed = run("single", plan(request));
    RunResult read = run("single", plan(request));

    assertThat(failed.failures()).hasSize(1);
    assertThat(read.failures()).isEmpty();
    assertThat(service.billing().pages()).isEqualTo(3);
  }

  @Test
  void theLedgerNamesThePagesOfTheImage() {
    OcrRequest request = request(TestImages.tiff(3), "1x1");

    run("single", plan(request));

    assertThat(ledger().history().calls())
        .extracting(LedgerCall::charge)
        .extracting(charge -> charge.documentName() + " " + charge.pages())
        .containsExactly("fax-3.tiff 0", "fax-3.tiff 1", "fax-3.tiff 2");
  }

  @Test
  void aStoringEngineThatIsAskedForAllPagesMakesACallForEach() {
    OcrRequest request = request(TestImages.tiff(3), "1x1");

    OcrResult read = storing("store").answer(request);

    assertThat(read.response().pages()).hasSize(3);
    assertThat(ledger().history().calls()).hasSize(3);
  }

  @Test
  void anotherSplitIsAnotherAnswer() {
    run("single", plan(request(TestImages.png(1), "1x2")));

    assertThat(plan(request(TestImages.png(1), "2x1")).pagesToRead()).hasValue(2);
    assertThat(plan(request(TestImages.png(1), "1x1")).pagesToRead()).hasValue(1);
  }

  @Test
  void aSplitOfImagesChangesNothingForPdfs() {
    Document pdf = Document.of(TestPdf.bytes(3, 1), "a.pdf");
    run("single", plan(OcrRequest.of(pdf)));

    assertThat(plan(request(pdf, "1x2")).calls()).isZero();
  }

  @Test
  void aWholeImageIsStillFoundWhereFramesArePages() {
    run("single", plan(OcrRequest.of(TestImages.png(1))));

    assertThat(plan(request(TestImages.png(1), "1x1")).calls()).isZero();
  }

  @Test
  void eachPageMayHaveAsManyImagesAsTheLimitSays() {
    OcrRequest request = request(TestImages.tiff(3), options("1x1").withImageLimit(1));

    List<OcrPage> pages = pagesOf(run("concurrent", plan(request)));

    assertThat(service.billing().pages()).isEqualTo(3);
    assertThat(pages).allMatch(page -> page.images().size() == 1);
  }

  @Test
  void anAnnotationOfTheWholeDocumentTakesTheImageAsItIs() {
    OcrRequest request =
        request(
            TestImages.tiff(3),
            options("1x1")
                .withDocumentAnnotationFormat(AnnotationFormat.of("fax", "{\"type\":\"object\"}")));
    Plan plan = plan(request);

    run("single", plan);

    assertThat(plan.pagesToRead()).hasValue(1);
    assertThat(service.billing().pages()).isEqualTo(1);
  }

  @Test
  void aPageThatTheImageDoesNotHaveIsRefused() {
    OcrRequest request = request(TestImages.tiff(3), "1x1").withPages(PageSelection.of(3));

    assertThatThrownBy(() -> storing("store").answer(request))
        .isInstanceOf(DocumentException.class)
        .hasMessage("fax-3.tiff has 3 pages, so there is no page 4.");
    assertThat(service.billing().calls()).isEmpty();
  }

  @Test
  void whoCannotDrawIsTold() {
    OcrRequest request = request(TestImages.tiff(3), "1x1");

    assertThatThrownBy(() -> ImagePages.none().drawn(request, 0))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("fax-3.tiff has several pages");
  }

  private static OcrRequest request(Document image, String split) {
    return request(image, options(split));
  }

  private static OcrRequest request(Document image, OcrOptions options) {
    return OcrRequest.of(image).withOptions(options);
  }

  private static OcrOptions options(String split) {
    return OcrOptions.defaults().withImageSplit(ImageSplit.parse(split));
  }

  private Plan plan(OcrRequest request) {
    return plan("store", request);
  }

  private Plan plan(String store, OcrRequest request) {
    return Planner.builder(shelf(store)).build().plan(List.of(request));
  }

  private RunResult run(String strategy, Plan plan) {
    return run(strategy, "store", plan);
  }

  private RunResult run(String strategy, String store, Plan plan) {
    RunContext context =
        new RunContext(
            CallExecutor.of(storing(store)),
            Optional.of(billing()),
            RunListener.none(),
            TimeSource.system());
    return strategy(strategy, store).run(plan, context);
  }

  private ProcessingStrategy strategy(String name, String store) {
    return switch (name) {
      case "single" -> new SingleStrategy();
      case "concurrent" -> new ConcurrentStrategy(4);
      default ->
          new BatchStrategy(
                  client,
                  shelf(store),
                  folder.resolve("jobs"),
                  BatchOptions.defaults(),
                  BatchMode.WAIT,
                  QUICKLY)
              .withImages(images);
    };
  }

  private StoringEngine storing(String store) {
    return new StoringEngine(
        shelf(store), new PageByPageEngine(images, client.engine()), billing());
  }

  private LedgerBilling billing() {
    return new LedgerBilling(ledger(), "run", PriceList.standard(), Budget.unlimited());
  }

  private Ledger ledger() {
    return Ledger.open(folder.resolve("ledger.jsonl"), TimeSource.system());
  }

  private StoredAnswers shelf(String store) {
    ResultStore opened = ResultStore.open(folder.resolve(store));
    return new StoredAnswers(opened, MISTRAL, StorePolicy.standard());
  }

  private static List<OcrPage> pagesOf(RunResult read) {
    assertThat(read.failures()).isEmpty();
    return read.outcomes().get(0).result().orElseThrow().response().pages();
  }
}
