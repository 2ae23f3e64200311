package io.github.ocr4j.bench.plot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.VectorGraphicsEncoder;
import org.knowm.xchart.internal.chartpart.Chart;

/** A finished chart. */
public final class Plot {
  private static final int DOTS_PER_INCH = 144;

  private final Chart<?, ?> chart;

  Plot(Chart<?, ?> chart) {
    this.chart = chart;
  }

  /**
   * Writes the chart as SVG and PNG.
   *
   * @param directory where to
   * @param name the files' name without an ending
   * @throws IOException when a file cannot be written
   */
  public void write(Path directory, String name) throws IOException {
    Files.createDirectories(directory);
    String file = directory.resolve(name).toString();
    VectorGraphicsEncoder.saveVectorGraphic(
        chart, file, VectorGraphicsEncoder.VectorGraphicsFormat.SVG);
    BitmapEncoder.saveBitmapWithDPI(chart, file, BitmapEncoder.BitmapFormat.PNG, DOTS_PER_INCH);
  }
}
