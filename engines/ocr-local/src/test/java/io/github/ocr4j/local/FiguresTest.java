package io.github.ocr4j.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ocr4j.document.Document;
import io.github.ocr4j.engine.OcrRequest;
import io.github.ocr4j.model.ImageContent;
import io.github.ocr4j.model.OcrPage;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How bitmaps of a PDF are cut out as figures. */
class FiguresTest {
  private static final Color LEFT = new Color(200, 40, 40);
  private static final Color RIGHT = new Color(40, 60, 200);

  @ParameterizedTest
  @ValueSource(
      ints = {
        BufferedImage.TYPE_INT_RGB,
        BufferedImage.TYPE_INT_ARGB,
        BufferedImage.TYPE_3BYTE_BGR,
        BufferedImage.TYPE_BYTE_INDEXED
      })
  void colorsStay(int type) throws IOException {
    BufferedImage figure = cut(halves(1000, 500, type), p -> {});

    assertAbout(color(figure, 0.25), LEFT);
    assertAbout(color(figure, 0.75), RIGHT);
  }

  @Test
  void shadesOfGrayStay() throws IOException {
    BufferedImage figure = cut(halves(1000, 500, BufferedImage.TYPE_BYTE_GRAY), p -> {});

    assertThat(color(figure, 0.25).getRed()).isEqualTo(color(figure, 0.25).getBlue());
  }

  @Test
  void whatIsTransparentIsWhite() throws IOException {
    BufferedImage image = halves(1000, 500, BufferedImage.TYPE_INT_ARGB);
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth() / 2; x++) {
        image.setRGB(x, y, 0);
      }
    }

    BufferedImage figure = cut(image, p -> {});

    assertAbout(color(figure, 0.25), Color.WHITE);
    assertAbout(color(figure, 0.75), RIGHT);
  }

  @Test
  void aFineBitmapIsReduced() throws IOException {
    BufferedImage figure = cut(halves(4800, 2400, BufferedImage.TYPE_INT_RGB), p -> {});

    assertThat(figure.getWidth()).isBetween(500, 600);
    assertThat(figure.getHeight()).isBetween(250, 300);
  }

  @Test
  void aCoarseBitmapIsNotEnlarged() throws IOException {
    assertThat(cut(halves(300, 150, BufferedImage.TYPE_INT_RGB), p -> {}).getWidth())
        .isEqualTo(300);
  }

  @Test
  void aLabelOnABitmapIsAPartOfTheFigure() throws IOException {
    BufferedImage figure =
        cut(
            halves(1000, 500, BufferedImage.TYPE_INT_RGB),
            p -> {
              p.setNonStrokingColor(Color.WHITE);
              Pdfs.text(p, 110, 640, 60, "M");
            });

    assertThat(pixelsLike(figure, Color.WHITE)).isGreaterThan(500);
  }

  /** The only figure of a page on which an image is 240 by 120 points large. */
  private static BufferedImage cut(BufferedImage image, Pdfs.Drawing label) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage(PDRectangle.A4);
      document.addPage(page);
      PDImageXObject bitmap = LosslessFactory.createFromImage(document, image);
      try (PDPageContentStream content = new PDPageContentStream(document, page)) {
        content.drawImage(bitmap, 72, 600, 240, 120);
        label.draw(content);
        content.setNonStrokingColor(Color.BLACK);
        Pdfs.lines(content, 72, 500, 11, "The harbour is drawn here as the pilots see it.");
      }
      document.save(bytes);
    }
    try (LocalEngine engine = LocalEngine.create()) {
      OcrPage page =
          engine
              .process(OcrRequest.of(Document.of(bytes.toByteArray(), "figure.pdf")))
              .pages()
              .get(0);
      ImageContent jpeg = page.images().get(0).content().orElseThrow();
      try (InputStream file = jpeg.open()) {
        return ImageIO.read(file);
      }
    }
  }

  private static BufferedImage halves(int width, int height, int type) {
    BufferedImage image = new BufferedImage(width, height, type);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(LEFT);
    graphics.fillRect(0, 0, width / 2, height);
    graphics.setColor(RIGHT);
    graphics.fillRect(width / 2, 0, width - width / 2, height);
    graphics.dispose();
    return image;
  }

  private static Color color(BufferedImage image, double right) {
    return new Color(image.getRGB((int) (right * image.getWidth()), image.getHeight() / 2));
  }

  private static void assertAbout(Color color, Color expected) {
    assertThat(distance(color, expected)).as(color + " for " + expected).isLessThan(60);
  }

  private static long pixelsLike(BufferedImage image, Color wanted) {
    long count = 0;
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        count += distance(new Color(image.getRGB(x, y)), wanted) < 60 ? 1 : 0;
      }
    }
    return count;
  }

  private static int distance(Color one, Color other) {
    return Math.abs(one.getRed() - other.getRed())
        + Math.abs(one.getGreen() - other.getGreen())
        + Math.abs(one.getBlue() - other.getBlue());
  }
}
