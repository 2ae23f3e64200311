package io.github.ocr4j.bench.report;

import java.awt.Color;
import java.io.IOException;
import java.nio.file.Path;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import org.knowm.xchart.AnnotationText;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;
import org.knowm.xchart.VectorGraphicsEncoder;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.internal.chartpart.Chart;
import org.knowm.xchart.style.AxesChartStyler;
import org.knowm.xchart.style.Styler;
import org.knowm.xchart.style.lines.SeriesLines;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** Charts in the report's look, as SVG and PNG files. */
final class Charts {
  private static final int WIDTH = 960;
  private static final int HEIGHT = 480;
  private static final int DOTS_PER_INCH = 144;
  private static final int CAPTION_ABOVE_BOTTOM = 10;
  private static final Color LIMIT = new Color(0xB23A48);

  /** Colours for readers with a colour vision deficiency, too (Okabe and Ito). */
  private static final Color[] COLOURS = {
    new Color(0x0072B2),
    new Color(0xE69F00),
    new Color(0x009E73),
    new Color(0xCC79A7),
    new Color(0xD55E00),
    new Color(0x56B4E9),
    new Color(0x4D4D4D)
  };

  private Charts() {}

  static XYChart xy(String title, String x, String y) {
    XYChart chart =
        new XYChartBuilder()
            .width(WIDTH)
            .height(HEIGHT)
            .theme(Styler.ChartTheme.Matlab)
            .title(title)
            .xAxisTitle(x)
            .yAxisTitle(y)
            .build();
    dress(chart.getStyler());
    return chart;
  }

  static CategoryChart bars(String title, String y) {
    CategoryChart chart =
        new CategoryChartBuilder()
            .width(WIDTH)
            .height(HEIGHT)
            .theme(Styler.ChartTheme.Matlab)
            .title(title)
            .yAxisTitle(y)
            .build();
    dress(chart.getStyler());
    chart.getStyler().setLabelsVisible(true);
    return chart;
  }

  private static void dress(AxesChartStyler styler) {
    styler.setSeriesColors(COLOURS);
    styler.setPlotGridLinesColor(Color.LIGHT_GRAY);
    styler.setLegendPosition(Styler.LegendPosition.OutsideE);
    styler.setYAxisMin(0.0);
    styler.setChartPadding(3 * CAPTION_ABOVE_BOTTOM);
  }

  /** A logarithmic axis over whole decades: the library labels nothing between them. */
  static void useDecades(XYChart chart, List<Double> xValues) {
    DoubleSummaryStatistics range = xValues.stream().mapToDouble(x -> x).summaryStatistics();
    chart.getStyler().setXAxisLogarithmic(true);
    chart.getStyler().setXAxisMin(Math.pow(10, Math.floor(Math.log10(range.getMin()))));
    chart.getStyler().setXAxisMax(Math.pow(10, Math.ceil(Math.log10(range.getMax()))));
  }

  /** Draws a series as a line that the measured ones do not cross. */
  static void asLimit(XYSeries series) {
    series.setMarker(SeriesMarkers.NONE);
    series.setLineColor(LIMIT);
    series.setLineStyle(SeriesLines.DASH_DASH);
  }

  /**
   * Writes {@code file.svg} and {@code file.png}.
   *
   * @param caption such as the machine and the date of the figures
   */
  static void write(Chart<?, ?> chart, Path file, String caption) throws IOException {
    chart.addAnnotation(new AnnotationText(caption, WIDTH / 2.0, CAPTION_ABOVE_BOTTOM, true));
    VectorGraphicsEncoder.saveVectorGraphic(
        chart, file.toString(), VectorGraphicsEncoder.VectorGraphicsFormat.SVG);
    BitmapEncoder.saveBitmapWithDPI(
        chart, file.toString(), BitmapEncoder.BitmapFormat.PNG, DOTS_PER_INCH);
  }
}
