package io.github.ocr4j.bench.plot;

import java.util.Collections;
import java.util.List;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;
import org.knowm.xchart.CategorySeries;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** Bars side by side. */
public final class BarPlot {
  private final CategoryChart chart;

  /**
   * Starts a plot.
   *
   * @param title what it shows
   * @param yTitle what is measured, with its unit
   */
  public BarPlot(String title, String yTitle) {
    chart =
        new CategoryChartBuilder()
            .width(Look.WIDTH)
            .height(Look.HEIGHT)
            .title(title)
            .yAxisTitle(yTitle)
            .build();
    Look.dress(chart.getStyler());
    chart.getStyler().setAvailableSpaceFill(0.7);
    chart.getStyler().setYAxisMin(0.0);
    chart.getStyler().setLabelsVisible(true);
    chart.getStyler().setPlotGridVerticalLinesVisible(false);
  }

  /**
   * Adds one bar per category.
   *
   * @param name what to call the bars
   * @param categories what each bar stands for
   * @param values one figure for each
   * @return this plot
   */
  public BarPlot bars(String name, List<String> categories, List<Double> values) {
    chart.addSeries(name, categories, values.stream().map(BarPlot::rounded).toList());
    return this;
  }

  /**
   * Draws what no bar should reach.
   *
   * @param name what to call it
   * @param categories all of the plot
   * @param value where
   * @return this plot
   */
  public BarPlot limit(String name, List<String> categories, double value) {
    CategorySeries line =
        chart.addSeries(name, categories, Collections.nCopies(categories.size(), value));
    line.setChartCategorySeriesRenderStyle(CategorySeries.CategorySeriesRenderStyle.Line);
    line.setMarker(SeriesMarkers.NONE);
    line.setLineColor(Look.LIMIT);
    return this;
  }

  /**
   * The finished plot.
   *
   * @return to be written
   */
  public Plot build() {
    return new Plot(chart);
  }

  /** The library writes all digits of a value into its bar. */
  private static double rounded(double value) {
    return Math.round(value * 100) / 100.0;
  }
}
