package io.github.ocr4j.local.internal.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.image.BufferedImage;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AsterisksTest {
  private static final int HEIGHT = 60;
  private static final int BASELINE = 48;

  private interface Drawing {
    void at(Graphics2D graphics, int x);
  }

  private static Optional<Asterisks> find(int count, Drawing drawing) {
    BufferedImage image = new BufferedImage(300, HEIGHT, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, 300, HEIGHT);
    graphics.setColor(Color.BLACK);
    graphics.setStroke(new BasicStroke(3));
    graphics.fillRect(20, 8, 14, 40);
    for (int i = 0; i < count; i++) {
      drawing.at(graphics, 50 + 24 * i);
    }
    graphics.fillRect(250, 8, 14, 40);
    graphics.dispose();
    RecognizedWord word =
        new RecognizedWord("KKRK", new PixelBox(15, 4, 270, HEIGHT - 2), BASELINE, HEIGHT - 6, 0.1);
    return Asterisks.find(Ink.of(GrayImage.of(image)), word);
  }

  /** Three strokes through one point, in the upper half of the line. */
  private static void asterisk(Graphics2D graphics, int x) {
    for (int angle = 0; angle < 180; angle += 60) {
      double dx = 9 * Math.cos(Math.toRadians(angle));
      double dy = 9 * Math.sin(Math.toRadians(angle));
      graphics.draw(new Line2D.Double(x - dx, 18 - dy, x + dx, 18 + dy));
    }
  }

  @Test
  void aRowOfSmallStarsAboveTheLineIsOne() {
    Asterisks row = find(4, AsterisksTest::asterisk).orElseThrow();

    assertThat(row.count()).isEqualTo(4);
    assertThat(row.left()).isBetween(37, 43);
  }

  @Test
  void twoStarsMayBeQuotationMarks() {
    assertThat(find(2, AsterisksTest::asterisk)).isEmpty();
  }

  @Test
  void dotsAreNone() {
    assertThat(find(4, (graphics, x) -> graphics.fillRect(x, 12, 14, 14))).isEmpty();
  }

  @Test
  void lettersThatStandOnTheLineAreNone() {
    assertThat(
            find(
                4,
                (graphics, x) -> {
                  graphics.drawLine(x, 28, x + 18, 46);
                  graphics.drawLine(x, 46, x + 18, 28);
                }))
        .isEmpty();
  }

  @Test
  void capitalLettersAreNone() {
    assertThat(find(4, (graphics, x) -> graphics.drawOval(x, 10, 16, 36))).isEmpty();
  }
}
