package io.github.ocr4j.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ocr4j.document.Document;
import io.github.ocr4j.document.DocumentInspector;
import io.github.ocr4j.engine.OcrRequest;
import io.github.ocr4j.engine.PageSource.OpenPages;
import io.github.ocr4j.engine.PageText;
import io.github.ocr4j.engine.PageText.PageWord;
import io.github.ocr4j.exception.DocumentException;
import io.github.ocr4j.markdown.comparison.SecondOpinion;
import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;

class PdfPageSourceTest {
  private final PdfPageSource source = new PdfPageSource();

  @Test
  void tellsTheWordsOfATextLayerAndWhereTheyAre() {
    try (OpenPages pages = open(Pdfs.of(page -> Pdfs.text(page, 72, 700, 12, "Total 1234")))) {
      PageText text = pages.text(0);

      assertThat(pages.count()).isEqualTo(1);
      assertThat(text.sound()).isTrue();
      assertThat(text.words()).extracting(PageWord::text).containsExactly("Total", "1234");
      assertThat(text.words().get(0).left()).isBetween(71.0, 74.0);
      assertThat(text.words().get(0).bottom()).isBetween(120.0, 150.0);
    }
  }

  @Test
  void drawsAPageAtTheWantedResolution() {
    try (OpenPages pages = open(Pdfs.of(page -> Pdfs.text(page, 72, 700, 12, "Total 1234")))) {
      Document.InMemory image = pages.image(0, 300);

      assertThat(DocumentInspector.inspect(image).mediaType()).isEqualTo("image/png");
      assertThat(image.name()).isEqualTo("test.pdf, page 1.png");
    }
  }

  @Test
  void aPageThatIsABitmapThatCannotBeDecodedIsNotDrawnBlank() {
    isNotDrawn(BadInputTest.scan("JPXDecode", 100, 130));
    isNotDrawn(BadInputTest.scan("FlateDecode", 40_000, 40_000));
  }

  private void isNotDrawn(Document.InMemory document) {
    try (OpenPages pages = open(document)) {
      assertThatThrownBy(() -> pages.image(0, 100))
          .isInstanceOf(DocumentException.class)
          .hasMessageContaining("page 1 of " + document.name() + " cannot be read: its bitmap");
    }
  }

  @Test
  void otherDocumentsHaveNoPagesToLookAt() {
    BufferedImage image = new BufferedImage(20, 20, BufferedImage.TYPE_BYTE_GRAY);

    assertThat(source.open(Scans.png(image))).isEmpty();
  }

  @Test
  void theEmbeddedEnginesOwnReadingAgreesWithTheTextLayer() {
    Document.InMemory document =
        Pdfs.of(
            page ->
                Pdfs.lines(
                    page,
                    72,
                    700,
                    11,
                    "The ferry leaves the old harbour at 06:15 on 31 days a year and takes",
                    "1,250 passengers for $4.80 each to the other side of the bay."));
    try (LocalEngine engine = LocalEngine.create();
        OpenPages pages = open(document)) {
      assertThat(
              SecondOpinion.compare(
                      engine.process(OcrRequest.of(document)).pages().get(0), pages.text(0))
                  .differences())
          .isEmpty();
    }
  }

  private OpenPages open(Document.WithContent document) {
    return source.open(document).orElseThrow();
  }
}
