package io.github.ocr4j.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ocr4j.document.Document;
import io.github.ocr4j.exception.ConfigurationException;
import io.github.ocr4j.exception.DocumentException;
import io.github.ocr4j.exception.DocumentException.Reason;
import io.github.ocr4j.model.AnnotationFormat;
import io.github.ocr4j.model.OcrImage;
import io.github.ocr4j.model.OcrPage;
import io.github.ocr4j.model.OcrResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every {@link OcrEngine} must do. Extend it and say how the engine is made. */
public abstract class EngineContract {
  @TempDir Path directory;

  private OcrEngine engine;

  /**
   * Makes the engine under test.
   *
   * @return a new engine, which the contract closes
   * @throws Exception if it cannot start
   */
  protected abstract OcrEngine createEngine() throws Exception;

  @BeforeEach
  final void openEngine() throws Exception {
    engine = createEngine();
  }

  @AfterEach
  final void closeEngine() {
    engine.close();
  }

  private static Document pdf(int pages) {
    return Document.of(SampleDocuments.pdf(pages), "pages.pdf");
  }

  private static List<Integer> indexes(OcrResponse response) {
    return response.pages().stream().map(OcrPage::index).toList();
  }

  @Test
  final void readsEveryPageInOrderWithIndexesFromZero() {
    OcrResponse response = engine.process(OcrRequest.of(pdf(3)));

    assertThat(indexes(response)).containsExactly(0, 1, 2);
    assertThat(response.pages())
        .allSatisfy(
            page -> assertThat(page.markdown()).contains(SampleDocuments.textOfPage(page.index())));
  }

  @Test
  final void selectedPagesKeepTheirPlaceInTheDocument() {
    OcrResponse response = engine.process(OcrRequest.of(pdf(5)).withPages(PageSelection.of(4, 1)));

    assertThat(indexes(response)).containsExactly(1, 4);
    assertThat(response.pages().get(1).markdown()).contains(SampleDocuments.textOfPage(4));
  }

  @Test
  final void countsThePagesThatItProcessed() {
    OcrResponse response = engine.process(OcrRequest.of(pdf(4)).withPages(PageSelection.of(0, 3)));

    assertThat(response.usageInfo().pagesProcessed()).isEqualTo(2);
  }

  @Test
  final void namesTheModelThatAnswered() {
    assertThat(engine.process(OcrRequest.of(pdf(1))).model()).isNotBlank();
  }

  @Test
  final void aFileAndItsBytesGiveTheSameAnswer() throws IOException {
    byte[] bytes = SampleDocuments.pdf(2);
    Path file = Files.write(directory.resolve("pages.pdf"), bytes);

    assertThat(engine.process(OcrRequest.of(Document.of(file))).pages())
        .isEqualTo(engine.process(OcrRequest.of(Document.of(bytes, "pages.pdf"))).pages());
  }

  @Test
  final void anImageIsADocumentOfOnePage() {
    OcrResponse response =
        engine.process(OcrRequest.of(Document.of(SampleDocuments.png(), "scan.png")));

    assertThat(indexes(response)).containsExactly(0);
  }

  @Test
  final void theContentDecidesTheTypeAndNotTheName() {
    OcrResponse response =
        engine.process(OcrRequest.of(Document.of(SampleDocuments.png(), "scan.pdf")));

    assertThat(indexes(response)).containsExactly(0);
  }

  @Test
  final void idsAreUniqueAndEveryImageHasItsPlaceholder() {
    OcrResponse response =
        engine.process(OcrRequest.of(Document.of(SampleDocuments.illustratedPdf(), "figures.pdf")));

    assertThat(response.pages().stream().flatMap(page -> page.images().stream()))
        .extracting(OcrImage::id)
        .doesNotHaveDuplicates();
    assertThat(response.pages())
        .allSatisfy(
            page ->
                assertThat(page.images())
                    .allSatisfy(
                        image -> assertThat(page.markdown()).contains("(" + image.id() + ")")));
  }

  @Test
  final void imagesHaveNoBytesWhenNoneAreWanted() {
    OcrResponse response =
        engine.process(
            OcrRequest.of(Document.of(SampleDocuments.illustratedPdf(), "figures.pdf"))
                .withOptions(OcrOptions.defaults().withIncludeImages(false)));

    assertThat(response.pages().stream().flatMap(page -> page.images().stream()))
        .allSatisfy(image -> assertThat(image.content()).isEmpty());
  }

  @Test
  final void refusesAnEmptyDocument() {
    assertRefused(Document.of(new byte[0], "empty.pdf"), Reason.EMPTY);
  }

  @Test
  final void refusesADocumentThatNeedsAPassword() {
    assertRefused(Document.of(SampleDocuments.encryptedPdf(), "secret.pdf"), Reason.ENCRYPTED);
  }

  @Test
  final void refusesADocumentThatIsNotThere() {
    assertRefused(Document.of(directory.resolve("missing.pdf")), Reason.UNREADABLE);
  }

  @Test
  final void refusesPagesThatTheDocumentDoesNotHave() {
    assertThatExceptionOfType(DocumentException.class)
        .isThrownBy(() -> engine.process(OcrRequest.of(pdf(2)).withPages(PageSelection.of(2))))
        .withMessageContaining("pages.pdf")
        .extracting(DocumentException::reason)
        .isEqualTo(Reason.NO_SUCH_PAGE);
  }

  private void assertRefused(Document document, Reason reason) {
    assertThatExceptionOfType(DocumentException.class)
        .isThrownBy(() -> engine.process(OcrRequest.of(document)))
        .withMessageContaining(document.name())
        .extracting(DocumentException::reason)
        .isEqualTo(reason);
  }

  @Test
  final void manyThreadsGetTheSameAnswersAsOne() throws Exception {
    List<OcrPage> expected = engine.process(OcrRequest.of(pdf(3))).pages();
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Future<List<OcrPage>>> answers =
          IntStream.range(0, 8)
              .mapToObj(i -> threads.submit(() -> engine.process(OcrRequest.of(pdf(3))).pages()))
              .toList();

      for (Future<List<OcrPage>> answer : answers) {
        assertThat(answer.get()).isEqualTo(expected);
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  final void knowsWhatItIs() {
    assertThat(engine.identity().name()).matches("[a-z][a-z0-9-]*");
  }

  @Test
  final void refusesAnnotationsThatItCannotMake() {
    OcrRequest annotated =
        OcrRequest.of(pdf(1))
            .withOptions(
                OcrOptions.defaults()
                    .withImageAnnotationFormat(
                        AnnotationFormat.of("image", "{\"type\": \"object\"}")));

    if (!engine.identity().can(EngineIdentity.Capability.ANNOTATIONS)) {
      assertThatExceptionOfType(ConfigurationException.class)
          .isThrownBy(() -> engine.process(annotated))
          .withMessageContaining(engine.identity().name())
          .withMessageContaining("annotations");
    } else {
      assertThat(engine.process(annotated).pages()).hasSize(1);
    }
  }

  @Test
  final void callsAfterClosingFail() {
    engine.close();

    assertThatThrownBy(() -> engine.process(OcrRequest.of(pdf(1))))
        .isInstanceOf(RuntimeException.class);
  }
}
