package io.github.ocr4j.bench.plot;

import java.util.ArrayList;
import java.util.List;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** Which share of calls or documents was done after which time. */
public final class LatencyPlot {
  private static final double LEAST_SECONDS = 0.001;

  private final XYChart chart;
  private final List<Double> all = new ArrayList<>();

  /**
   * Starts a plot.
   *
   * @param title what it shows
   * @param xTitle what the durations are, in seconds
   * @param yTitle of what the percentages are
   */
  public LatencyPlot(String title, String xTitle, String yTitle) {
    chart = Look.xy(title, xTitle, yTitle);
    chart.getStyler().setYAxisMax(100.0);
    chart.getStyler().setYAxisTickMarkSpacingHint(60);
    chart.getStyler().setYAxisDecimalPattern("0");
    chart.getStyler().setYAxisMin(0.0);
  }

  /**
   * Adds a distribution.
   *
   * @param name what to call it
   * @param secondsAtPercentiles the latency at percentile 0, 1, 2 … 100, ascending
   * @return this plot
   */
  public LatencyPlot distribution(String name, List<Double> secondsAtPercentiles) {
    List<Double> percentiles = new ArrayList<>();
    List<Double> seconds = new ArrayList<>();
    for (int i = 0; i < secondsAtPercentiles.size(); i++) {
      // Without the second point: the library labels values that are evenly spaced one by one.
      if (i != 1) {
        percentiles.add(100.0 * i / (secondsAtPercentiles.size() - 1));
        seconds.add(Math.max(secondsAtPercentiles.get(i), LEAST_SECONDS));
      }
    }
    all.addAll(seconds);
    chart.addSeries(name, seconds, percentiles).setMarker(SeriesMarkers.NONE);
    return this;
  }

  /**
   * The finished plot.
   *
   * @return to be written
   */
  public Plot build() {
    Look.decades(chart, all);
    return new Plot(chart);
  }
}
