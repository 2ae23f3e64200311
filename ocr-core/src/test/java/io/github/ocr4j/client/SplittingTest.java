package io.github.ocr4j.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.ocr4j.document.Document;
import io.github.ocr4j.engine.OcrOptions;
import io.github.ocr4j.engine.OcrRequest;
import io.github.ocr4j.engine.PageSelection;
import io.github.ocr4j.engine.SampleDocuments;
import io.github.ocr4j.exception.DocumentException;
import io.github.ocr4j.model.AnnotationFormat;
import io.github.ocr4j.model.OcrImage;
import io.github.ocr4j.model.OcrPage;
import io.github.ocr4j.model.OcrResponse;
import io.github.ocr4j.simulated.SimulatedService;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SplittingTest {
  private SimulatedService service;
  private MistralClient client;

  @BeforeEach
  void start() {
    service = SimulatedService.builder().documentLimits(50_000_000, 2).start();
    client =
        MistralClient.builder()
            .apiKey("test-key")
            .baseUrl(service.uri().toString())
            .documents(DocumentOptions.builder().maxPages(2).build())
            .build();
  }

  @AfterEach
  void stop() {
    client.close();
    service.close();
  }

  private static OcrRequest pdf(int pages) {
    return OcrRequest.of(Document.of(SampleDocuments.pdf(pages), "long.pdf"));
  }

  @Test
  void aLongDocumentIsSentInPartsAndComesBackWhole() {
    OcrResponse response = client.engine().process(pdf(5));

    assertThat(service.requestCount()).isEqualTo(3);
    assertThat(response.pages()).extracting(OcrPage::index).containsExactly(0, 1, 2, 3, 4);
    assertThat(response.pages())
        .allSatisfy(
            page -> assertThat(page.markdown()).contains(SampleDocuments.textOfPage(page.index())));
    assertThat(response.usageInfo().pagesProcessed()).isEqualTo(5);
  }

  @Test
  void onlyTheWantedPagesOfALongDocumentAreSent() {
    OcrResponse response = client.engine().process(pdf(7).withPages(PageSelection.of(1, 4, 6)));

    assertThat(service.requestCount()).isEqualTo(2);
    assertThat(service.billing().pages()).isEqualTo(3);
    assertThat(response.pages()).extracting(OcrPage::index).containsExactly(1, 4, 6);
    assertThat(response.pages().get(1).markdown()).contains(SampleDocuments.textOfPage(4));
  }

  @Test
  void idsOfImagesAreUniqueOverAllParts() {
    List<OcrPage> seen = new ArrayList<>();
    try (MistralClient onePage =
        MistralClient.builder()
            .apiKey("test-key")
            .baseUrl(service.uri().toString())
            .documents(DocumentOptions.builder().maxPages(1).build())
            .build()) {
      OcrResponse response =
          onePage.process(
              OcrRequest.of(Document.of(SampleDocuments.illustratedPdf(), "figures.pdf")),
              seen::add);

      assertThat(response.pages().stream().flatMap(page -> page.images().stream()))
          .extracting(OcrImage::id)
          .hasSize(2)
          .doesNotHaveDuplicates();
      assertThat(response.pages().get(1).markdown())
          .contains("(" + response.pages().get(1).images().get(0).id() + ")");
      assertThat(seen).isEqualTo(response.pages());
    }
  }

  @Test
  void anAnnotationOfTheWholeDocumentIsNotPutTogetherFromParts() {
    assertThatExceptionOfType(DocumentException.class)
        .isThrownBy(
            () ->
                client
                    .engine()
                    .process(
                        pdf(3)
                            .withOptions(
                                OcrOptions.defaults()
                                    .withDocumentAnnotationFormat(
                                        AnnotationFormat.of("paper", "{}")))))
        .withMessageContaining("long.pdf");
    assertThat(service.requestCount()).isZero();
  }
}
