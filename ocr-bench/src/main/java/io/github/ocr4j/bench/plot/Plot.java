package io.github.ocr4j.bench.plot;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.knowm.xchart.VectorGraphicsEncoder;
import org.knowm.xchart.internal.chartpart.Chart;

/** A finished chart. */
public final class Plot {
  private static final int SCALE = 2;
  private static final int CAPTION_HEIGHT = 20;

  private final Chart<?, ?> chart;

  Plot(Chart<?, ?> chart) {
    this.chart = chart;
  }

  /**
   * Writes the chart as SVG, and as PNG with a caption under it.
   *
   * @param directory where to
   * @param name the files' name without an ending
   * @param caption such as the machine and the date of the figures
   * @throws IOException when a file cannot be written
   */
  public void write(Path directory, String name, String caption) throws IOException {
    Files.createDirectories(directory);
    VectorGraphicsEncoder.saveVectorGraphic(
        chart, directory.resolve(name).toString(), VectorGraphicsEncoder.VectorGraphicsFormat.SVG);
    ImageIO.write(withCaption(caption), "png", directory.resolve(name + ".png").toFile());
  }

  private BufferedImage withCaption(String caption) {
    int width = chart.getWidth();
    int height = chart.getHeight();
    BufferedImage image =
        new BufferedImage(
            width * SCALE, (height + CAPTION_HEIGHT) * SCALE, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.scale(SCALE, SCALE);
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, width, height + CAPTION_HEIGHT);
    chart.paint(graphics, width, height);
    graphics.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    graphics.setColor(Color.GRAY);
    graphics.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 10));
    graphics.drawString(caption, 16, height + CAPTION_HEIGHT - 8);
    graphics.dispose();
    return image;
  }
}
