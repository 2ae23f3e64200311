package io.github.ocr4j.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ocr4j.engine.OcrOptions;
import io.github.ocr4j.engine.OcrRequest;
import io.github.ocr4j.model.OcrPage;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.junit.jupiter.api.Test;

class DrawingsTest {
  private final LocalEngine engine = LocalEngine.create();

  private OcrPage page(Pdfs.Drawing drawing) {
    OcrRequest request =
        OcrRequest.of(Pdfs.of(drawing)).withOptions(OcrOptions.defaults().withIncludeImages(true));
    return engine.process(request).pages().get(0);
  }

  private static void bars(PDPageContentStream page) throws IOException {
    for (int i = 0; i <= 4; i++) {
      page.moveTo(100, 500 + i * 25);
      page.lineTo(400, 500 + i * 25);
      page.stroke();
      Pdfs.text(page, 86, 497 + i * 25, 8, String.valueOf(i * 5));
    }
    String[] days = {"Mon", "Tue", "Wed", "Thu", "Fri"};
    for (int i = 0; i < days.length; i++) {
      page.addRect(115 + i * 55, 500, 25, 15 + i * 17);
      page.fill();
      Pdfs.text(page, 118 + i * 55, 488, 8, days[i]);
    }
    Pdfs.text(page, 220, 476, 8, "Day of the week");
    Pdfs.text(page, 100, 455, 10, "Figure 1: Visits by day");
  }

  @Test
  void aBarChartIsAPictureWithoutLooseLabels() {
    OcrPage page = page(DrawingsTest::bars);

    assertThat(page.markdown()).isEqualTo("![img-0.jpeg](img-0.jpeg)\n\nFigure 1: Visits by day");
    assertThat(page.images()).hasSize(1);
    assertThat(page.images().get(0).content()).isPresent();
  }

  @Test
  void aLineChartIsAPicture() {
    OcrPage page =
        page(
            p -> {
              p.moveTo(100, 500);
              p.lineTo(100, 620);
              p.stroke();
              p.moveTo(100, 500);
              p.lineTo(360, 500);
              p.stroke();
              for (int i = 0; i < 5; i++) {
                p.moveTo(97, 500 + i * 25);
                p.lineTo(100, 500 + i * 25);
                p.stroke();
                Pdfs.text(p, 82, 497 + i * 25, 8, String.valueOf(i));
              }
              p.moveTo(100, 500);
              p.curveTo(150, 560, 200, 600, 350, 610);
              p.stroke();
            });

    assertThat(page.markdown()).isEqualTo("![img-0.jpeg](img-0.jpeg)");
  }

  @Test
  void aShadedBoxAroundTextIsNoPicture() {
    OcrPage page =
        page(
            p -> {
              p.setNonStrokingColor(0.9f);
              p.addRect(70, 640, 400, 80);
              p.fill();
              p.setNonStrokingColor(0f);
              Pdfs.lines(p, 80, 700, 11, "Disconnect the battery before", "you open the housing.");
            });

    assertThat(page.images()).isEmpty();
    assertThat(page.markdown()).contains("Disconnect the battery before you open the housing.");
  }

  @Test
  void runningTextInAFrameWithAnOrnamentIsNoPicture() {
    OcrPage page =
        page(
            p -> {
              p.addRect(60, 500, 420, 240);
              p.stroke();
              for (int i = 0; i < 6; i++) {
                disc(p, 70 + i * 5, 730);
              }
              for (int i = 0; i < 14; i++) {
                Pdfs.text(
                    p, 80, 700 - i * 13, 11, "Ships that wait for the tide keep to the roads.");
              }
            });

    assertThat(page.images()).isEmpty();
    assertThat(page.markdown()).contains("Ships that wait for the tide");
  }

  @Test
  void bulletsThatAreDrawnBeginListItems() {
    OcrPage page =
        page(
            p -> {
              for (int i = 0; i < 3; i++) {
                disc(p, 80, 703.5f - i * 16);
                Pdfs.text(p, 90, 700 - i * 16, 11, "item number " + (i + 1));
              }
            });

    assertThat(page.markdown()).isEqualTo("- item number 1\n- item number 2\n- item number 3");
  }

  private static void disc(PDPageContentStream page, float x, float y) throws IOException {
    float r = 2;
    float k = 1.1f;
    page.moveTo(x - r, y);
    page.curveTo(x - r, y + k, x - k, y + r, x, y + r);
    page.curveTo(x + k, y + r, x + r, y + k, x + r, y);
    page.curveTo(x + r, y - k, x + k, y - r, x, y - r);
    page.curveTo(x - k, y - r, x - r, y - k, x - r, y);
    page.fill();
  }
}
