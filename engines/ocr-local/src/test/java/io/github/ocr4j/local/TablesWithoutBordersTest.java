package io.github.ocr4j.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ocr4j.engine.OcrRequest;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.junit.jupiter.api.Test;

class TablesWithoutBordersTest {
  private static final double[] COLUMNS = {72, 240, 320, 400};

  private final LocalEngine engine = LocalEngine.create();

  private String markdown(Pdfs.Drawing drawing) {
    return engine.process(OcrRequest.of(Pdfs.of(drawing))).pages().get(0).markdown();
  }

  private static void row(PDPageContentStream page, double y, String... cells) throws IOException {
    for (int i = 0; i < cells.length; i++) {
      if (!cells[i].isEmpty()) {
        Pdfs.text(page, COLUMNS[i], y, 10, cells[i]);
      }
    }
  }

  @Test
  void theHeadingOfAPartIsARowOfTheTable() {
    String markdown =
        markdown(
            p -> {
              row(p, 700, "", "2023", "2022", "2021");
              row(p, 680, "Income");
              row(p, 660, "Fees", "14", "12", "9");
              row(p, 640, "Fines", "", "3", "");
              row(p, 590, "Expenses");
              row(p, 570, "Wages", "8", "7", "6");
              row(p, 550, "Rent", "2", "2", "1");
            });

    assertThat(markdown)
        .isEqualTo(
            "|  | 2023 | 2022 | 2021 |\n| --- | --- | --- | --- |\n| Income |  |  |  |\n"
                + "| Fees | 14 | 12 | 9 |\n| Fines |  | 3 |  |\n| Expenses |  |  |  |\n"
                + "| Wages | 8 | 7 | 6 |\n| Rent | 2 | 2 | 1 |");
  }

  @Test
  void aLineThatGoesOverSeveralColumnsIsWrittenOnce() {
    String markdown =
        markdown(
            p -> {
              row(p, 700, "Item", "Number", "Price", "Sum");
              row(p, 680, "Radar gauge", "2", "480", "960");
              row(p, 660, "Mounting bracket of stainless steel, long", "", "35", "70");
              row(p, 640, "Cable", "4", "12", "48");
            });

    assertThat(markdown)
        .contains("| Mounting bracket of stainless steel, long |  | 35 | 70 |")
        .contains("| Cable | 4 | 12 | 48 |");
  }

  @Test
  void theSecondLineOfACellBelongsToIt() {
    String markdown =
        markdown(
            p -> {
              row(p, 700, "Item", "Number", "Price", "Sum");
              row(p, 670, "Radar gauge", "2", "480", "960");
              row(p, 657, "with a bracket");
            });

    assertThat(markdown).contains("| Radar gauge with a bracket | 2 | 480 | 960 |");
  }

  @Test
  void cellsThatNearlyTouchAreCutByTheColumns() {
    String markdown =
        markdown(
            p -> {
              row(p, 700, "Ship", "Tons", "Flag", "Crew");
              row(p, 680, "Anna", "120", "NO", "8");
              Pdfs.text(p, 72, 660, 10, "Berta of the northern and outer isles");
              Pdfs.text(p, 243, 660, 10, "95");
              row(p, 660, "", "", "DK", "7");
            });

    assertThat(markdown).contains("| Berta of the northern and outer isles | 95 | DK | 7 |");
  }

  @Test
  void listsBesideEachOtherAreNoTable() {
    String markdown =
        markdown(
            p -> {
              Pdfs.text(p, 72, 700, 10, "Spring");
              Pdfs.text(p, 72, 680, 10, "• Refit antennas");
              Pdfs.text(p, 72, 660, 10, "• Clean wells");
              Pdfs.text(p, 300, 700, 10, "Autumn");
              Pdfs.text(p, 300, 680, 10, "• Move the gauge");
              Pdfs.text(p, 300, 660, 10, "• Build a ladder");
            });

    assertThat(markdown)
        .isEqualTo(
            "Spring\n\n- Refit antennas\n- Clean wells\n\n"
                + "Autumn\n\n- Move the gauge\n- Build a ladder");
  }

  @Test
  void shadedRowsAreATable() {
    String markdown =
        markdown(
            p -> {
              String[][] rows = {
                {"Part", "When", "What"}, {"Hub", "daily", "grease it"}, {"Blade", "weekly", "look"}
              };
              for (int i = 0; i < rows.length; i++) {
                p.setNonStrokingColor(i % 2 == 0 ? 0.8f : 1f);
                p.addRect(70, 695 - i * 20, 400, 20);
                p.fill();
                p.setNonStrokingColor(0f);
                row(p, 701 - i * 20, rows[i]);
              }
            });

    assertThat(markdown)
        .isEqualTo(
            "| Part | When | What |\n| --- | --- | --- |\n| Hub | daily | grease it |\n"
                + "| Blade | weekly | look |");
  }
}
