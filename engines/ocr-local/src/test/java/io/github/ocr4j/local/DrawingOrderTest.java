package io.github.ocr4j.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ocr4j.engine.OcrRequest;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.junit.jupiter.api.Test;

/** What the order in which a page's lines were drawn tells about the order of reading. */
class DrawingOrderTest {
  private final LocalEngine engine = LocalEngine.create();

  private String markdown(Pdfs.Drawing drawing) {
    return engine.process(OcrRequest.of(Pdfs.of(drawing))).pages().get(0).markdown();
  }

  @Test
  void blocksBesideEachOtherAreReadOneAfterTheOther() {
    String markdown =
        markdown(
            p -> {
              Pdfs.lines(p, 72, 740, 11, "Mrs Ellen Hay", "4 Quay Street", "Lower Wharf");
              Pdfs.lines(p, 360, 744, 9, "Our reference: H 88", "Date: 11 March", "Room: 14");
              Pdfs.lines(p, 72, 660, 11, "Dear Mrs Hay,", "the boards are on their way.");
            });

    assertThat(markdown).containsSubsequence("Lower Wharf", "Our reference", "Room: 14", "Dear");
  }

  @Test
  void rowsThatWereDrawnOneAfterTheOtherStayATable() {
    String markdown =
        markdown(
            p -> {
              String[][] rows = {
                {"Boat", "Crew", "Catch"}, {"Gannet", "4", "210"}, {"Petrel", "7", "385"}
              };
              for (int row = 0; row < rows.length; row++) {
                for (int column = 0; column < 3; column++) {
                  Pdfs.text(p, 72 + column * 120, 700 - row * 16, 11, rows[row][column]);
                }
              }
            });

    assertThat(markdown).contains("| Boat | Crew | Catch |").contains("| Petrel | 7 | 385 |");
  }

  @Test
  void cellsOfSeveralLinesAreOneCellEach() {
    String markdown =
        markdown(
            p -> {
              Pdfs.text(p, 72, 700, 11, "Year");
              Pdfs.text(p, 140, 700, 11, "What happened");
              Pdfs.text(p, 72, 674, 11, "1921");
              Pdfs.lines(
                  p, 140, 681, 11, "The old mole was broken by", "the storm of that winter.");
              Pdfs.text(p, 72, 644, 11, "1930");
              Pdfs.lines(p, 140, 651, 11, "A new mole was built of stone", "from the quarry.");
            });

    assertThat(markdown)
        .contains("| Year | What happened |")
        .contains("| 1921 | The old mole was broken by the storm of that winter. |")
        .contains("| 1930 | A new mole was built of stone from the quarry. |");
  }

  @Test
  void cardsAreReadCardByCard() {
    String markdown =
        markdown(
            p -> {
              for (int card = 0; card < 6; card++) {
                double x = 72 + card % 3 * 160;
                double y = 740 - card / 3 * 80;
                Pdfs.text(p, FontName.HELVETICA_BOLD, x, y, 11, "Lamp " + card);
                Pdfs.lines(p, x, y - 14, 11, "Brass lamp of kind " + card, "for a deck");
              }
            });

    assertThat(markdown)
        .containsSubsequence(
            "Lamp 0", "kind 0", "for a deck", "Lamp 1", "kind 1", "Lamp 2", "Lamp 3", "kind 3");
  }

  @Test
  void valuesStayWithLabelsThatWereDrawnApartFromThem() {
    String markdown =
        markdown(
            p -> {
              String[][] pairs = {{"Net:", "$80.00"}, {"Tax:", "$8.00"}, {"Total:", "$88.00"}};
              for (int column = 1; column >= 0; column--) {
                for (int row = 0; row < pairs.length; row++) {
                  Pdfs.text(p, 300 + column * 120, 700 - row * 20, 11, pairs[row][column]);
                }
              }
            });

    assertThat(markdown).containsSubsequence("Net:", "$80.00", "Tax:", "$8.00", "Total:", "$88.00");
  }

  @Test
  void linesThatWereDrawnOutOfOrderAreReadFromTopToBottom() {
    String markdown =
        markdown(
            p -> {
              Pdfs.lines(p, 72, 600, 11, "The second paragraph was drawn first.");
              Pdfs.lines(p, 72, 700, 11, "The first paragraph was drawn after it.");
            });

    assertThat(markdown).containsSubsequence("The first paragraph", "The second paragraph");
  }

  @Test
  void linesAcrossTheColumnsOfSumsDoNotCutTheTable() {
    String markdown =
        markdown(
            p -> {
              String[][] rows = {
                {"Rope", "12", "30"},
                {"Tar", "40", "22"},
                {"Together", "52", "52"},
                {"Sails", "70", "11"},
                {"Masts", "16", "44"},
                {"All", "138", "107"}
              };
              for (int row = 0; row < rows.length; row++) {
                for (int column = 0; column < 3; column++) {
                  Pdfs.text(p, 72 + column * 120, 700 - row * 16, 11, rows[row][column]);
                }
              }
              for (double y : new double[] {680, 632}) {
                p.moveTo(190, (float) y);
                p.lineTo(340, (float) y);
                p.stroke();
              }
            });

    assertThat(markdown).contains("| Together | 52 | 52 |").contains("| Masts | 16 | 44 |");
  }
}
