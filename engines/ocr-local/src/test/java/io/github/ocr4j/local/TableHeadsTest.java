package io.github.ocr4j.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ocr4j.engine.OcrRequest;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.util.Matrix;
import org.junit.jupiter.api.Test;

class TableHeadsTest {
  private final LocalEngine engine = LocalEngine.create();

  private String markdown(Pdfs.Drawing drawing) {
    return engine.process(OcrRequest.of(Pdfs.of(drawing))).pages().get(0).markdown();
  }

  private static void line(PDPageContentStream page, double x1, double y1, double x2, double y2)
      throws IOException {
    page.moveTo((float) x1, (float) y1);
    page.lineTo((float) x2, (float) y2);
    page.stroke();
  }

  private static void upwards(PDPageContentStream page, double x, double y, String text)
      throws IOException {
    page.beginText();
    page.setFont(new PDType1Font(FontName.HELVETICA), 10);
    page.setTextMatrix(Matrix.getRotateInstance(Math.PI / 2, (float) x, (float) y));
    page.showText(text);
    page.endText();
  }

  @Test
  void aTitleCenteredOverSeveralColumnsStandsOverEachOfThem() {
    String markdown =
        markdown(
            p -> {
              for (double y : new double[] {730, 692, 640}) {
                line(p, 100, y, 400, y);
              }
              Pdfs.text(p, 106, 708, 10, "Boat");
              Pdfs.text(p, 228, 716, 10, "Trips");
              Pdfs.text(p, 317, 716, 10, "Guests in all");
              String[] lower = {"summer", "winter", "summer", "winter"};
              for (int i = 0; i < 4; i++) {
                Pdfs.text(p, 200 + 52 * i, 700, 10, lower[i]);
              }
              for (int row = 0; row < 3; row++) {
                Pdfs.text(p, 106, 680 - 15 * row, 10, "Ferry " + row);
                for (int i = 0; i < 4; i++) {
                  Pdfs.text(p, 208 + 52 * i, 680 - 15 * row, 10, "1" + row + i);
                }
              }
            });

    assertThat(markdown)
        .startsWith(
            "| Boat | Trips | Trips | Guests in all | Guests in all |\n| --- | --- | --- | --- | --- |\n"
                + "| Boat | summer | winter | summer | winter |\n"
                + "| Ferry 0 | 100 | 101 | 102 | 103 |\n");
  }

  @Test
  void headsThatRunUpTheirColumnsAreRead() {
    String markdown =
        markdown(
            p -> {
              for (double y : new double[] {700, 600, 580, 560}) {
                line(p, 100, y, 280, y);
              }
              for (double x : new double[] {100, 200, 240, 280}) {
                line(p, x, 560, x, 700);
              }
              Pdfs.text(p, 106, 640, 10, "Task");
              upwards(p, 223, 605, "Daily check");
              upwards(p, 256, 605, "Yearly");
              upwards(p, 270, 605, "service");
              Pdfs.text(p, 106, 586, 10, "Pumps of the ferry");
              Pdfs.text(p, 216, 586, 10, "X");
              Pdfs.text(p, 106, 566, 10, "Ropes and chains");
              Pdfs.text(p, 256, 566, 10, "X");
            });

    assertThat(markdown)
        .isEqualTo(
            "| Task | Daily check | Yearly service |\n| --- | --- | --- |\n"
                + "| Pumps of the ferry | X |  |\n| Ropes and chains |  | X |");
  }

  @Test
  void textThatRunsUpTheMarginIsNoPartOfThePage() {
    assertThat(
            markdown(
                p -> {
                  upwards(p, 30, 300, "Printed in June");
                  Pdfs.lines(p, 72, 700, 10, "The ferry leaves at six.");
                }))
        .isEqualTo("The ferry leaves at six.");
  }
}
