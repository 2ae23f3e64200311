package io.github.ocr4j.convert.internal.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ocr4j.convert.internal.ledger.Billing;
import io.github.ocr4j.convert.internal.result.OcrResult;
import io.github.ocr4j.convert.internal.result.PageOrigin;
import io.github.ocr4j.convert.option.StorePolicy;
import io.github.ocr4j.engine.EngineIdentity;
import io.github.ocr4j.engine.OcrEngine;
import io.github.ocr4j.engine.OcrRequest;
import io.github.ocr4j.engine.PageSelection;
import io.github.ocr4j.exception.EngineException;
import io.github.ocr4j.model.AnnotationFormat;
import io.github.ocr4j.model.OcrImage;
import io.github.ocr4j.model.OcrPage;
import io.github.ocr4j.model.OcrResponse;
import io.github.ocr4j.model.WireJson;
import io.github.ocr4j.testing.CountingEngine;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages that were stored are not asked for again. */
class StoringEngineTest {
  private static final EngineIdentity LOCAL = EngineIdentity.embedded("local", 1);

  @TempDir Path folder;
  private StoreFixture fixture;
  private CountingEngine engine;
  private OcrRequest request;

  @BeforeEach
  void writeDocument() {
    fixture = new StoreFixture(folder);
    engine = fixture.engine();
    request = fixture.request();
  }

  @Test
  void aStoredDocumentIsServedWithoutACallAndWithoutADifference() {
    String first = WireJson.write(fixture.storing().process(request));
    OcrResult second = fixture.storing().answer(request);

    assertThat(engine.calls()).hasSize(1);
    assertThat(WireJson.write(second.response())).isEqualTo(first);
    assertThat(second.origins()).allMatch(PageOrigin::fromStore).hasSize(5);
  }

  @Test
  void aLongerRangePaysForTheNewPagesOnly() {
    fixture.storing().process(fixture.pages("1-2"));
    OcrResult longer = fixture.storing().answer(fixture.pages("1-4"));

    assertThat(engine.askedPages()).containsExactly("0,1", "2,3");
    assertThat(longer.response().pages()).extracting(OcrPage::index).containsExactly(0, 1, 2, 3);
    assertThat(longer.pagesFromStore()).isEqualTo(2);
  }

  @Test
  void allPagesAreCompletedFromAStoredRange() {
    fixture.storing().process(fixture.pages("2-3"));
    fixture.storing().process(request);

    assertThat(engine.askedPages()).containsExactly("1,2", "0,3,4");
  }

  @Test
  void idsAreUniqueOverPagesThatCameInSeveralAnswers() {
    fixture.storing().process(fixture.pages("4-5"));
    OcrResponse response = fixture.storing().process(request);

    assertThat(response.pages())
        .flatExtracting(OcrPage::images)
        .extracting(OcrImage::id)
        .containsExactly("img-0.jpeg", "img-1.jpeg", "img-2.jpeg", "img-3.jpeg", "img-4.jpeg");
    assertThat(response.pages().get(4).markdown()).contains("![img-4.jpeg](img-4.jpeg)");
  }

  @Test
  void aPageTheEngineReturnsNothingForIsNotAskedForAgain() {
    engine.returningAtMost(3);
    fixture.storing().process(request);
    OcrResponse again = fixture.storing().process(request);

    assertThat(engine.calls()).hasSize(1);
    assertThat(again.pages()).hasSize(3);
  }

  @Test
  void anAnswerWhosePagesHangTogetherIsStoredAsAWhole() {
    OcrRequest limited = request.withOptions(request.options().withImageLimit(2));
    String first = WireJson.write(fixture.storing().process(limited));

    assertThat(WireJson.write(fixture.storing().process(limited))).isEqualTo(first);
    fixture.storing().process(limited.withPages(PageSelection.of(0)));
    assertThat(engine.askedPages()).containsExactly("all", "0");
  }

  @Test
  void anEngineWithoutAnnotationsIsNotAskedToDescribeImages() {
    AnnotationFormat format = AnnotationFormat.of("image", "{}");
    OcrRequest described = request.withOptions(request.options().withImageAnnotationFormat(format));

    fixture.storing(LOCAL, StorePolicy.standard()).process(described);
    fixture.storing().process(described);

    assertThat(engine.calls())
        .extracting(call -> call.options().imageAnnotationFormat())
        .containsExactly(Optional.empty(), Optional.of(format));
  }

  @Test
  void dataOfADocumentIsAskedOfEveryEngineSoThatItRefuses() {
    OcrRequest data =
        request.withOptions(
            request.options().withDocumentAnnotationFormat(AnnotationFormat.of("data", "{}")));

    fixture.storing(LOCAL, StorePolicy.standard()).process(data);

    assertThat(engine.calls()).extracting(OcrRequest::options).containsExactly(data.options());
  }

  @Test
  void aFailedCallIsNotStored() {
    OcrEngine failing =
        (anything, observer) -> {
          throw new EngineException("down");
        };
    StoringEngine storing =
        new StoringEngine(
            fixture.shelf(StoreFixture.MISTRAL, StorePolicy.standard()), failing, Billing.none());

    assertThatThrownBy(() -> storing.process(request)).hasMessage("down");
    fixture.storing().process(request);
    assertThat(engine.calls()).hasSize(1);
  }

  @Test
  void threadsThatWantTheSameDocumentMakeOneCall() throws Exception {
    CountDownLatch all = new CountDownLatch(4);
    StoringEngine storing =
        new StoringEngine(
            fixture.shelf(StoreFixture.MISTRAL, StorePolicy.standard()), engine, Billing.none());
    List<CompletableFuture<OcrResponse>> answers =
        Stream.generate(
                () ->
                    CompletableFuture.supplyAsync(
                        () -> {
                          all.countDown();
                          return storing.process(request);
                        }))
            .limit(4)
            .toList();

    for (CompletableFuture<OcrResponse> answer : answers) {
      assertThat(answer.get().pages()).hasSize(5);
    }
    assertThat(engine.calls()).hasSize(1);
  }
}
