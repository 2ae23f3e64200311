package io.github.ocr4j.bench.plot;

import java.util.List;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** Throughput over the number of concurrent callers, with the service's limit drawn in. */
public final class ThroughputPlot {
  private final XYChart chart;

  /**
   * Starts a plot.
   *
   * @param title what it shows
   */
  public ThroughputPlot(String title) {
    chart = Look.xy(title, "concurrent callers", "pages per second");
    // Callers double from point to point, which the library's decimal logarithm labels badly.
    chart.getStyler().setxAxisTickLabelsFormattingFunction(x -> String.valueOf(1 << x.intValue()));
    chart.getStyler().setXAxisTickMarkSpacingHint(80);
    chart.getStyler().setXAxisMin(0.0);
    chart.getStyler().setYAxisMin(0.0);
  }

  /**
   * Adds a curve.
   *
   * @param name what to call it
   * @param callers numbers of callers, ascending, 1 or more
   * @param pagesPerSecond one figure for each
   * @param errors the half widths of their confidence intervals
   * @return this plot
   */
  public ThroughputPlot curve(
      String name, List<Integer> callers, List<Double> pagesPerSecond, List<Double> errors) {
    XYSeries series = chart.addSeries(name, logarithms(callers), pagesPerSecond, errors);
    series.setMarker(SeriesMarkers.CIRCLE);
    return this;
  }

  /**
   * Adds a curve of exact figures.
   *
   * @param name what to call it
   * @param callers numbers of callers, ascending, 1 or more
   * @param pagesPerSecond one figure for each
   * @return this plot
   */
  public ThroughputPlot curve(String name, List<Integer> callers, List<Double> pagesPerSecond) {
    chart.addSeries(name, logarithms(callers), pagesPerSecond).setMarker(SeriesMarkers.CIRCLE);
    return this;
  }

  /**
   * Draws a horizontal line.
   *
   * @param name what limits
   * @param from the left end, in callers
   * @param to the right end, in callers
   * @param pagesPerSecond where
   * @return this plot
   */
  public ThroughputPlot limit(String name, int from, int to, double pagesPerSecond) {
    Look.asLimit(
        chart.addSeries(
            name,
            new double[] {logarithm(from), logarithm(to)},
            new double[] {pagesPerSecond, pagesPerSecond}));
    return this;
  }

  /**
   * Draws a curve that the measured ones cannot cross.
   *
   * @param name what limits
   * @param callers numbers of callers, ascending
   * @param pagesPerSecond one figure for each
   * @return this plot
   */
  public ThroughputPlot bound(String name, List<Integer> callers, List<Double> pagesPerSecond) {
    Look.asLimit(chart.addSeries(name, logarithms(callers), pagesPerSecond));
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

  private static List<Double> logarithms(List<Integer> callers) {
    return callers.stream().map(ThroughputPlot::logarithm).toList();
  }

  private static double logarithm(int callers) {
    return Math.log(callers) / Math.log(2);
  }
}
