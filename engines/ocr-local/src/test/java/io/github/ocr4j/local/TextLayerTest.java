package io.github.ocr4j.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ocr4j.document.Document;
import io.github.ocr4j.engine.OcrOptions;
import io.github.ocr4j.engine.OcrRequest;
import io.github.ocr4j.engine.PageSelection;
import io.github.ocr4j.exception.DocumentException;
import io.github.ocr4j.model.OcrBlock;
import io.github.ocr4j.model.OcrPage;
import io.github.ocr4j.model.OcrResponse;
import io.github.ocr4j.model.TableFormat;
import java.io.IOException;
import java.net.URI;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.junit.jupiter.api.Test;

class TextLayerTest {
  private final LocalEngine engine = LocalEngine.create();

  private OcrPage page(Pdfs.Drawing drawing) {
    return engine.process(OcrRequest.of(Pdfs.of(drawing))).pages().get(0);
  }

  @Test
  void linesBecomeAParagraph() {
    OcrPage page =
        page(
            p ->
                Pdfs.lines(
                    p,
                    72,
                    700,
                    11,
                    "The ferry leaves the old harbour at six in the morning and",
                    "returns when the last of the passengers has been brought",
                    "back to the quay."));

    assertThat(page.markdown())
        .isEqualTo(
            "The ferry leaves the old harbour at six in the morning and returns when the last of"
                + " the passengers has been brought back to the quay.");
  }

  @Test
  void aDividedWordIsJoined() {
    OcrPage page =
        page(p -> Pdfs.lines(p, 72, 700, 11, "The keeper of the light-", "house sleeps by day."));

    assertThat(page.markdown()).contains("The keeper of the lighthouse sleeps by day.");
  }

  @Test
  void largerTextIsAHeading() {
    OcrPage page =
        page(
            p -> {
              Pdfs.text(p, FontName.HELVETICA_BOLD, 72, 740, 18, "Harbour rules");
              Pdfs.lines(p, 72, 700, 11, "Ships keep to the right.", "Boats keep to the shore.");
            });

    assertThat(page.markdown()).startsWith("# Harbour rules\n\nShips keep");
  }

  @Test
  void twoColumnsAreReadOneAfterTheOther() {
    OcrPage page =
        page(
            p -> {
              Pdfs.lines(p, 60, 700, 10, column("left"));
              Pdfs.lines(p, 320, 700, 10, column("right"));
            });

    String markdown = page.markdown();
    assertThat(markdown.lastIndexOf("left")).isLessThan(markdown.indexOf("right"));
  }

  private static String[] column(String word) {
    String[] lines = new String[12];
    java.util.Arrays.fill(lines, "the " + word + " column goes on and on and on and on");
    return lines;
  }

  @Test
  void aRuledTableBecomesPipes() {
    OcrPage page = page(TextLayerTest::ruledTable);

    assertThat(page.markdown())
        .contains("| Ship | Tons |\n| --- | --- |\n| Anna | 120 |\n| Berta | 95 |");
    assertThat(page.tables()).isEmpty();
  }

  @Test
  void aTableIsTakenOutWhenAskedFor() {
    OcrRequest request =
        OcrRequest.of(Pdfs.of(TextLayerTest::ruledTable))
            .withOptions(OcrOptions.defaults().withTableFormat(TableFormat.HTML));

    OcrPage page = engine.process(request).pages().get(0);

    assertThat(page.markdown()).contains("[tbl-0.html](tbl-0.html)").doesNotContain("|");
    assertThat(page.tables()).hasSize(1);
    assertThat(page.tables().get(0).content()).contains("<td>Berta</td><td>95</td>");
  }

  private static void ruledTable(PDPageContentStream page) throws IOException {
    String[][] cells = {{"Ship", "Tons"}, {"Anna", "120"}, {"Berta", "95"}};
    for (int row = 0; row < 3; row++) {
      for (int column = 0; column < 2; column++) {
        page.addRect(72 + column * 100, 680 - row * 20, 100, 20);
        page.stroke();
        Pdfs.text(page, 78 + column * 100, 686 - row * 20, 10, cells[row][column]);
      }
    }
  }

  @Test
  void pageNumbersAndRunningTitlesAreNoText() {
    Pdfs.Drawing[] pages = new Pdfs.Drawing[3];
    for (int i = 0; i < 3; i++) {
      int number = i + 1;
      pages[i] =
          p -> {
            Pdfs.text(p, 72, 810, 9, "Annual report of the harbour");
            Pdfs.lines(p, 72, 700, 11, "What happened in quarter " + number + " was this.");
            Pdfs.text(p, 290, 30, 9, String.valueOf(number));
          };
    }
    OcrRequest request =
        OcrRequest.of(Pdfs.of(pages))
            .withOptions(OcrOptions.defaults().withExtractHeader(true).withExtractFooter(true));

    OcrResponse response = engine.process(request);

    assertThat(response.pages())
        .extracting(OcrPage::markdown)
        .element(1)
        .isEqualTo("What happened in quarter 2 was this.");
    assertThat(response.pages().get(1).header()).contains("Annual report of the harbour");
    assertThat(response.pages().get(1).footer()).contains("2");
  }

  @Test
  void aFootnoteAtThePageEndIsNoTitleBesideAPageNumber() {
    OcrPage page =
        page(
            p -> {
              Pdfs.text(p, 72, 700, 11, "The pier was built by the company in 1874.");
              Pdfs.text(p, 72, 63, 5, "1");
              Pdfs.text(p, 79, 60, 8, "See the minutes of the company, p. 339.");
            });

    assertThat(page.markdown()).contains("See the minutes of the company, p. 339.");
  }

  @Test
  void aRaisedNumberLeadsToItsFootnote() {
    OcrPage page =
        page(
            p -> {
              String text = "The pier was built in 1874";
              PDType1Font font = new PDType1Font(FontName.HELVETICA);
              double end = 72 + font.getStringWidth(text) / 1000 * 11;
              Pdfs.text(p, 72, 700, 11, text);
              Pdfs.text(p, end, 704, 6, "1");
              Pdfs.text(p, end + 7, 700, 11, "by the company.");
              Pdfs.text(p, 72, 686, 11, "It is 40 m long.");
              Pdfs.text(p, 72, 63, 5, "1");
              Pdfs.text(p, 76, 60, 8, "Minutes of the company, page 3.");
            });

    assertThat(page.markdown())
        .isEqualTo(
            "The pier was built in 1874[^1] by the company. It is 40 m long.\n\n"
                + "[^1]: Minutes of the company, page 3.");
  }

  @Test
  void onlyTheWantedPagesAreRead() {
    Document document =
        Pdfs.of(
            p -> Pdfs.text(p, 72, 700, 11, "first page"),
            p -> Pdfs.text(p, 72, 700, 11, "second page"),
            p -> Pdfs.text(p, 72, 700, 11, "third page"));

    OcrResponse response = engine.process(OcrRequest.of(document).withPages(PageSelection.of(2)));

    assertThat(response.pages()).extracting(OcrPage::index).containsExactly(2);
    assertThat(response.pages().get(0).markdown()).isEqualTo("third page");
    assertThat(response.usageInfo().pagesProcessed()).isEqualTo(1);
  }

  @Test
  void aPageBeyondTheLastIsRefused() {
    Document document = Pdfs.of(p -> Pdfs.text(p, 72, 700, 11, "only page"));
    OcrRequest request = OcrRequest.of(document).withPages(PageSelection.of(4));

    assertThatThrownBy(() -> engine.process(request))
        .isInstanceOf(DocumentException.class)
        .hasMessage("test.pdf has 1 page, but page number 5 was asked for");
  }

  @Test
  void anAddressIsRefused() {
    OcrRequest request = OcrRequest.of(Document.of(URI.create("https://example.com/a.pdf")));

    assertThatThrownBy(() -> engine.process(request))
        .isInstanceOf(DocumentException.class)
        .hasMessageContaining("reads files only");
  }

  @Test
  void blocksHaveTypesAndBoxes() {
    OcrRequest request =
        OcrRequest.of(
                Pdfs.of(
                    p -> {
                      Pdfs.text(p, FontName.HELVETICA_BOLD, 72, 740, 18, "Harbour rules");
                      Pdfs.lines(p, 72, 700, 11, "Ships keep to the right in the harbour.");
                    }))
            .withOptions(OcrOptions.defaults().withIncludeBlocks(true));

    OcrPage page = engine.process(request).pages().get(0);

    assertThat(page.blocks())
        .extracting(OcrBlock::type)
        .containsExactly(OcrBlock.Type.TITLE, OcrBlock.Type.TEXT);
    assertThat(page.blocks().get(0).topLeftX()).isEqualTo(200);
    assertThat(page.dimensions())
        .hasValueSatisfying(size -> assertThat(size.width()).isEqualTo(1654));
  }
}
