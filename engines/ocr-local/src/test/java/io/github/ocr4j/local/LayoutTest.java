package io.github.ocr4j.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ocr4j.engine.OcrRequest;
import io.github.ocr4j.model.OcrPage;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.junit.jupiter.api.Test;

class LayoutTest {
  private final LocalEngine engine = LocalEngine.create();

  private String markdown(Pdfs.Drawing... pages) {
    OcrPage page = engine.process(OcrRequest.of(Pdfs.of(pages))).pages().get(0);
    return page.markdown();
  }

  private static void paragraph(PDPageContentStream page, double y) throws IOException {
    Pdfs.lines(
        page,
        72,
        y,
        11,
        "The ferry leaves the old harbour at six in the morning and returns when the",
        "last of the passengers has been brought back to the quay at the old town wall.");
  }

  @Test
  void aTableWithHorizontalLinesOnlyIsATable() {
    String markdown =
        markdown(
            p -> {
              String[][] rows = {
                {"Model", "Score"}, {"alpha", "0.91"}, {"beta two", "0.87"}, {"gamma", "0.80"}
              };
              for (double y : new double[] {714, 696, 640}) {
                p.moveTo(100, (float) y);
                p.lineTo(260, (float) y);
                p.stroke();
              }
              for (int row = 0; row < rows.length; row++) {
                double y = row == 0 ? 702 : 700 - row * 17;
                Pdfs.text(p, 106, y, 10, rows[row][0]);
                Pdfs.text(p, 200, y, 10, rows[row][1]);
              }
            });

    assertThat(markdown)
        .isEqualTo(
            "| Model | Score |\n| --- | --- |\n| alpha | 0.91 |\n| beta two | 0.87 |\n"
                + "| gamma | 0.80 |");
  }

  @Test
  void bulletsAndNumbersAreLists() {
    String markdown =
        markdown(
            p -> {
              paragraph(p, 740);
              Pdfs.text(p, 80, 690, 11, "• bolts and washers");
              Pdfs.text(p, 80, 675, 11, "• nuts");
              paragraph(p, 640);
              Pdfs.text(p, 80, 600, 11, "1. drill the holes");
              Pdfs.text(p, 80, 585, 11, "2. fix the plate");
            });

    assertThat(markdown)
        .contains("- bolts and washers\n- nuts\n\n")
        .contains("1. drill the holes\n2. fix the plate");
  }

  @Test
  void linesOfFixedWidthAreCode() {
    String markdown =
        markdown(
            p -> {
              paragraph(p, 740);
              Pdfs.text(p, FontName.COURIER, 72, 690, 10, "if (tide > 2) {");
              Pdfs.text(p, FontName.COURIER, 84, 678, 10, "close();");
              Pdfs.text(p, FontName.COURIER, 72, 666, 10, "}");
            });

    assertThat(markdown).contains("```\nif (tide > 2) {\n  close();\n}\n```");
  }

  @Test
  void doubledLettersStayDoubled() {
    assertThat(markdown(p -> Pdfs.text(p, 72, 700, 10, "Nullam full hill tall illness")))
        .isEqualTo("Nullam full hill tall illness");
  }

  @Test
  void textPrintedTwiceIsReadOnceAndBold() {
    String markdown =
        markdown(
            p -> {
              paragraph(p, 740);
              Pdfs.text(p, 72, 690, 11, "Shadow");
              Pdfs.text(p, 72.3, 690, 11, "Shadow");
            });

    assertThat(markdown).endsWith("# Shadow");
  }

  @Test
  void linesOfATableOfContentsStayApart() {
    String markdown =
        markdown(
            p -> {
              Pdfs.text(p, 72, 700, 11, "Preface . . . . . . . . . . . . . . . . . . . . . 3");
              Pdfs.text(p, 72, 686, 11, "Harbours . . . . . . . . . . . . . . . . . . . . 12");
            });

    assertThat(markdown.lines()).hasSize(2).allMatch(line -> line.startsWith("- "));
  }

  @Test
  void numberedHeadingsAreNestedByTheirNumbers() {
    String markdown =
        markdown(
            p -> {
              Pdfs.text(p, FontName.HELVETICA_BOLD, 72, 760, 14, "1 Harbours");
              paragraph(p, 730);
              Pdfs.text(p, FontName.HELVETICA_BOLD, 72, 690, 14, "1.1 Piers");
              paragraph(p, 660);
              Pdfs.text(p, FontName.HELVETICA_BOLD, 72, 620, 14, "2 Lighthouses");
              paragraph(p, 590);
            });

    assertThat(markdown.lines().filter(line -> line.startsWith("#")))
        .containsExactly("# 1 Harbours", "## 1.1 Piers", "# 2 Lighthouses");
  }

  @Test
  void theLinesBesideALargeTitleStayApart() {
    String markdown =
        markdown(
            p -> {
              Pdfs.text(p, 72, 700, 22, "INVOICE");
              Pdfs.text(p, 400, 712, 10, "Harbor Tools");
              Pdfs.text(p, 400, 700, 10, "17 Dock Street");
              Pdfs.text(p, 400, 688, 10, "Seaford 04101");
              paragraph(p, 640);
            });

    assertThat(markdown).doesNotContain("Harbor 17").contains("Harbor Tools", "17 Dock Street");
  }

  @Test
  void theInitialOfAChapterBelongsToItsWord() {
    String markdown =
        markdown(
            p -> {
              Pdfs.text(p, 72, 688, 30, "T");
              Pdfs.text(
                  p, 92, 701, 11, "he ferry leaves the old harbour at six in the morning and");
              Pdfs.text(p, 92, 688, 11, "returns when the last of the passengers has been brought");
              Pdfs.text(
                  p, 72, 675, 11, "back to the quay at the old town wall, which may be late.");
            });

    assertThat(markdown)
        .isEqualTo(
            "The ferry leaves the old harbour at six in the morning and returns when the last of"
                + " the passengers has been brought back to the quay at the old town wall, which"
                + " may be late.");
  }
}
