package io.github.ocr4j.bench.plot;

import java.util.List;
import java.util.stream.IntStream;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** Which share of calls or documents was done after which time. */
public final class LatencyPlot {
  private final XYChart chart;

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
    chart.getStyler().setXAxisLogarithmic(true);
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
    List<Double> percentiles =
        IntStream.range(0, secondsAtPercentiles.size())
            .mapToObj(i -> 100.0 * i / (secondsAtPercentiles.size() - 1))
            .toList();
    List<Double> seconds = secondsAtPercentiles.stream().map(s -> Math.max(s, 0.001)).toList();
    chart.addSeries(name, seconds, percentiles).setMarker(SeriesMarkers.NONE);
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
}
