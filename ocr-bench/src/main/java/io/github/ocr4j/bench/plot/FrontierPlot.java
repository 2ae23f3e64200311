package io.github.ocr4j.bench.plot;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** What each way of processing takes in time and in money; the frontier joins the unbeaten ones. */
public final class FrontierPlot {
  private final String title;
  private final String timeUnit;
  private final List<Way> ways = new ArrayList<>();

  /**
   * One way of processing.
   *
   * @param name what to call it
   * @param time how long it took, in the plot's unit
   * @param dollars what it cost per thousand pages
   * @param complete whether every document came through; only such a way is held against the others
   */
  public record Way(String name, double time, double dollars, boolean complete) {}

  /**
   * Starts a plot.
   *
   * @param title what it shows
   * @param timeUnit the unit of the times, such as {@code hours}
   */
  public FrontierPlot(String title, String timeUnit) {
    this.title = title;
    this.timeUnit = timeUnit;
  }

  /**
   * Adds a way of processing.
   *
   * @param way its name and figures
   * @return this plot
   */
  public FrontierPlot add(Way way) {
    ways.add(way);
    return this;
  }

  /**
   * The ways that no other beats in both time and money.
   *
   * @param ways all ways
   * @return the unbeaten ones, by time
   */
  public static List<Way> frontier(List<Way> ways) {
    List<Way> frontier = new ArrayList<>();
    for (Way way :
        ways.stream()
            .filter(Way::complete)
            .sorted(Comparator.comparingDouble(Way::time).thenComparingDouble(Way::dollars))
            .toList()) {
      if (frontier.isEmpty() || way.dollars() < frontier.get(frontier.size() - 1).dollars()) {
        frontier.add(way);
      }
    }
    return frontier;
  }

  /**
   * The finished plot.
   *
   * @return to be written
   */
  public Plot build() {
    XYChart chart = Look.xy(title, timeUnit + " until the last page", "dollars per 1000 pages");
    Look.decades(chart, ways.stream().map(Way::time).toList());
    chart.getStyler().setYAxisMin(0.0);
    chart.getStyler().setMarkerSize(11);
    for (Way way : ways) {
      XYSeries point =
          chart.addSeries(way.name(), new double[] {way.time()}, new double[] {way.dollars()});
      Look.asPoints(point);
      point.setMarker(way.complete() ? SeriesMarkers.CIRCLE : SeriesMarkers.CROSS);
    }
    List<Way> frontier = frontier(ways);
    if (frontier.size() > 1) {
      Look.asLimit(
          chart.addSeries(
              "frontier",
              frontier.stream().map(Way::time).toList(),
              frontier.stream().map(Way::dollars).toList()));
    }
    return new Plot(chart);
  }
}
