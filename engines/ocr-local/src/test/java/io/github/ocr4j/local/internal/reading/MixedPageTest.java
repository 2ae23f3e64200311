package io.github.ocr4j.local.internal.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.ocr4j.document.Document;
import io.github.ocr4j.engine.OcrRequest;
import io.github.ocr4j.local.LocalEngine;
import io.github.ocr4j.local.Pdfs;
import io.github.ocr4j.local.Scans;
import io.github.ocr4j.local.internal.page.ExtractedPage;
import io.github.ocr4j.local.internal.pdf.PdfDocument;
import io.github.ocr4j.model.OcrPage;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Pages with a sound text layer and bitmaps that hold text of their own. */
class MixedPageTest {
  private static final LocalEngine ENGINE = LocalEngine.create();
  private static final int DPI = 200;
  private static final String[] ABOVE = {
    "The harbour master counts the boats each evening and writes the",
    "numbers into the ledger that lies in the office by the quay."
  };
  private static final String BELOW = "Nothing else was seen that week.";

  @AfterAll
  static void close() {
    ENGINE.close();
  }

  @Test
  void aPastedTableIsRead() {
    OcrPage page = read(withImage(table()));

    assertThat(page.markdown())
        .contains("| Boat | Crew | Catch |")
        .contains("| Gannet | 4 | 210 |")
        .contains("| Petrel | 7 | 385 |");
  }

  @Test
  void theTextOfAnImageStandsWhereTheImageIs() {
    String markdown = read(withImage(table())).markdown();

    assertThat(markdown.indexOf("Gannet"))
        .isBetween(markdown.indexOf("by the quay"), markdown.indexOf(BELOW));
  }

  @Test
  void anImageThatIsNothingButTextIsNoPicture() {
    assertThat(read(withImage(table())).images()).isEmpty();
  }

  @Test
  void recognizedWordsHaveTheirConfidence() {
    OcrPage page = read(withImage(table()));

    assertThat(page.confidenceScores().orElseThrow().averagePageConfidenceScore().orElseThrow())
        .isBetween(0.7, 0.999);
  }

  @Test
  void aColorfulScreenshotIsReadAndStaysAPicture() {
    OcrPage page = read(withImage(screenshot()));

    assertThat(page.markdown()).contains("Boats are listed by name");
    assertThat(page.images()).hasSize(1);
  }

  @Test
  void aPhotographIsNotRead() {
    OcrPage page = read(withImage(photograph()));

    assertThat(page.images()).hasSize(1);
    assertThat(page.confidenceScores().orElseThrow().averagePageConfidenceScore().orElseThrow())
        .isEqualTo(1);
  }

  @Test
  void whatThePageCallsAFigureStaysAPicture() {
    OcrPage page = read(withImage(table(), 72, "Figure 2: The boats as the office lists them."));

    assertThat(page.images()).hasSize(1);
    assertThat(page.markdown()).doesNotContain("Gannet");
  }

  @Test
  void aCaptionMayBeWiderThanItsFigure() {
    String caption =
        "Figure 2: The boats as the office lists them, with their crews and their catch";
    OcrPage page = read(withImage(table(), 180, caption));

    assertThat(page.images()).hasSize(1);
    assertThat(page.markdown()).doesNotContain("Gannet");
  }

  @Test
  void anImageThatTakesTooLongLowersTheConfidenceByItsPartOfThePage() throws IOException {
    Deadline deadline = new Deadline("mixed.pdf", Duration.ofHours(1), Duration.ofHours(1));
    ReadingSettings settings =
        new ReadingSettings(
            List.of("eng"),
            Optional.empty(),
            ReadingSettings.usualCacheDirectory(),
            1,
            2,
            Duration.ofHours(1).toMillis());
    double part = 340 * 130 / (PDRectangle.A4.getWidth() * PDRectangle.A4.getHeight());
    try (RecognitionExecutor recognition = new RecognitionExecutor(settings);
        PdfDocument pdf = PdfDocument.open(withImage(table()), () -> false)) {
      ExtractedPage page =
          new RegionRecognizer(deadline, recognition).complete(pdf, 0, pdf.content(0));

      assertThat(page.confidence()).isCloseTo(1 - part, within(0.005));
    }
  }

  private static OcrPage read(Document.InMemory document) {
    return ENGINE.process(OcrRequest.of(document)).pages().get(0);
  }

  private static BufferedImage table() {
    return Scans.image(
            DPI,
            p -> {
              String[][] rows = {
                {"Boat", "Crew", "Catch"},
                {"Gannet", "4", "210"},
                {"Curlew", "5", "164"},
                {"Petrel", "7", "385"}
              };
              for (int row = 0; row <= rows.length; row++) {
                line(p, 20, 800 - row * 24, 320, 800 - row * 24);
              }
              for (int column = 0; column <= 3; column++) {
                line(p, 20 + column * 100, 800, 20 + column * 100, 800 - rows.length * 24);
              }
              for (int row = 0; row < rows.length; row++) {
                for (int column = 0; column < 3; column++) {
                  Pdfs.text(p, 28 + column * 100, 784 - row * 24, 12, rows[row][column]);
                }
              }
            })
        .getSubimage(0, 60, 340 * DPI / 72, 130 * DPI / 72);
  }

  private static void line(PDPageContentStream page, float x1, float y1, float x2, float y2)
      throws IOException {
    page.moveTo(x1, y1);
    page.lineTo(x2, y2);
    page.stroke();
  }

  private static BufferedImage screenshot() {
    BufferedImage text =
        Scans.image(
                DPI,
                p ->
                    Pdfs.lines(
                        p,
                        20,
                        780,
                        14,
                        "Boats are listed by name",
                        "Choose one of them to see its crew",
                        "The list is sorted by the catch"))
            .getSubimage(0, 60, 340 * DPI / 72, 130 * DPI / 72);
    BufferedImage image =
        new BufferedImage(text.getWidth(), text.getHeight(), BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.drawImage(text, 0, 0, null);
    graphics.setColor(new Color(30, 90, 200));
    graphics.fillRect(0, text.getHeight() * 3 / 4, text.getWidth(), text.getHeight() / 4);
    graphics.dispose();
    return image;
  }

  private static BufferedImage photograph() {
    BufferedImage image = new BufferedImage(900, 360, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setPaint(new GradientPaint(0, 0, new Color(90, 140, 220), 900, 360, Color.ORANGE));
    graphics.fillRect(0, 0, 900, 360);
    graphics.dispose();
    Random noise = new Random(4);
    for (int y = 0; y < 360; y++) {
      for (int x = 0; x < 900; x++) {
        int shade = noise.nextInt(40);
        Color color = new Color(image.getRGB(x, y));
        image.setRGB(
            x,
            y,
            new Color(
                    Math.min(255, color.getRed() + shade),
                    Math.min(255, color.getGreen() + shade),
                    Math.min(255, color.getBlue() + shade))
                .getRGB());
      }
    }
    return image;
  }

  /** A page with text above and below an image of 340 by 130 points. */
  private static Document.InMemory withImage(BufferedImage image) {
    return withImage(image, 72, BELOW);
  }

  private static Document.InMemory withImage(BufferedImage image, float left, String below) {
    try (PDDocument document = new PDDocument();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      PDPage page = new PDPage(PDRectangle.A4);
      document.addPage(page);
      try (PDPageContentStream content = new PDPageContentStream(document, page)) {
        Pdfs.lines(content, 72, 760, 11, ABOVE);
        content.drawImage(LosslessFactory.createFromImage(document, image), left, 580, 340, 130);
        Pdfs.text(content, 72, 562, 11, below);
      }
      document.save(bytes);
      return Document.of(bytes.toByteArray(), "mixed.pdf");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
