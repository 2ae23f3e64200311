package io.github.ocr4j.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ocr4j.document.Document;
import io.github.ocr4j.engine.OcrRequest;
import io.github.ocr4j.model.OcrPage;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PhotographTest {
  private static LocalEngine engine;

  @TempDir static Path cache;

  @BeforeAll
  static void start() {
    engine = LocalEngine.builder().cacheDirectory(cache).threads(1).build();
  }

  @AfterAll
  static void stop() {
    engine.close();
  }

  @Test
  void aPageInShadowIsReadInFull() {
    BufferedImage page = shaded(Scans.image(200, PhotographTest::receipt), 0.25f);

    OcrPage read = read(page);

    assertThat(read.markdown()).contains("Whole milk").contains("Thank you for your visit");
    assertThat(average(read)).isGreaterThan(0.85);
  }

  @Test
  void aReceiptOnATableKeepsItsAmountsBesideItsGoods() {
    OcrPage read = read(shaded(onTable(Scans.image(200, PhotographTest::receipt)), 0.6f));

    assertThat(read.markdown())
        .containsPattern("Whole milk[ |]+1\\.35")
        .containsPattern("Rye bread[ |]+3\\.20")
        .containsPattern("Deposit return[ |]+-1\\.50")
        .containsPattern("Total[ |]+19\\.50");
    assertThat(average(read)).isGreaterThan(0.85);
  }

  @Test
  void aPhotographThatIsThePageOfAPdfIsPutStraightToo() throws IOException {
    BufferedImage photograph = shaded(onTable(Scans.image(200, PhotographTest::receipt)), 0.6f);
    PDRectangle size = new PDRectangle(photograph.getWidth() / 2f, photograph.getHeight() / 2f);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage(size);
      document.addPage(page);
      try (PDPageContentStream content = new PDPageContentStream(document, page)) {
        PDImageXObject image = JPEGFactory.createFromImage(document, photograph, 0.9f);
        content.drawImage(image, 0, 0, size.getWidth(), size.getHeight());
      }
      document.save(bytes);
    }
    Document pdf = Document.of(bytes.toByteArray(), "photograph.pdf");

    OcrPage read = engine.process(OcrRequest.of(pdf)).pages().get(0);

    assertThat(read.markdown())
        .containsPattern("Whole milk[ |]+1\\.35")
        .containsPattern("Total[ |]+19\\.50");
    assertThat(read.images()).isEmpty();
  }

  @Test
  void aPhotographOfWhichLinesCannotBeReadSaysSo() {
    BufferedImage photograph = shaded(onTable(Scans.image(200, PhotographTest::receipt)), 0.6f);

    OcrPage read = read(smeared(photograph));

    assertThat(read.markdown()).doesNotContain("Deposit return");
    assertThat(average(read)).isLessThan(0.8);
  }

  private static OcrPage read(BufferedImage image) {
    return engine.process(OcrRequest.of(Scans.png(image))).pages().get(0);
  }

  private static double average(OcrPage page) {
    return page.confidenceScores().orElseThrow().averagePageConfidenceScore().orElseThrow();
  }

  private static void receipt(PDPageContentStream page) throws IOException {
    Pdfs.text(page, FontName.HELVETICA_BOLD, 190, 760, 24, "Green Valley Market");
    String[][] rows = {
      {"Whole milk", "1.35"},
      {"Rye bread", "3.20"},
      {"Butter unsalted", "2.49"},
      {"Coffee beans", "8.95"},
      {"Eggs free range", "3.65"},
      {"Deposit return", "-1.50"},
      {"Total", "19.50"}
    };
    for (int row = 0; row < rows.length; row++) {
      Pdfs.text(page, FontName.HELVETICA, 80, 680 - 45 * row, 20, rows[row][0]);
      Pdfs.text(page, FontName.HELVETICA, 440, 680 - 45 * row, 20, rows[row][1]);
    }
    Pdfs.text(page, FontName.HELVETICA, 140, 300, 20, "Thank you for your visit");
  }

  /** From full light on the left to a part of it on the right. */
  private static BufferedImage shaded(BufferedImage image, float light) {
    BufferedImage shaded =
        new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = shaded.createGraphics();
    graphics.drawImage(image, 0, 0, null);
    graphics.setPaint(
        new GradientPaint(
            0, 0, new Color(0, 0, 0, 0f), image.getWidth(), 0, new Color(0, 0, 0, 1 - light)));
    graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
    graphics.dispose();
    return shaded;
  }

  /** Askew on a dark table. */
  private static BufferedImage onTable(BufferedImage page) {
    BufferedImage table =
        new BufferedImage(
            page.getWidth() + 500, page.getHeight() + 500, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = table.createGraphics();
    graphics.setColor(new Color(80, 60, 45));
    graphics.fillRect(0, 0, table.getWidth(), table.getHeight());
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    AffineTransform askew = AffineTransform.getTranslateInstance(280, 180);
    askew.rotate(Math.toRadians(4));
    askew.shear(0.05, -0.03);
    graphics.drawImage(page, askew, null);
    graphics.dispose();
    return table;
  }

  /** The lower half of the rows as a wiping hand leaves them. */
  private static BufferedImage smeared(BufferedImage image) {
    BufferedImage smeared =
        new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
    Random random = new Random(3);
    for (int y = 0; y < image.getHeight(); y++) {
      boolean wiped = y > image.getHeight() * 0.35 && y < image.getHeight() * 0.75;
      int by = wiped ? random.nextInt(60) : 0;
      for (int x = 0; x < image.getWidth(); x++) {
        smeared.setRGB(x, y, image.getRGB(Math.max(0, x - by), y));
      }
    }
    return smeared;
  }
}
