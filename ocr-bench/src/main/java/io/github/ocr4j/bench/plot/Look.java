package io.github.ocr4j.bench.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.AxesChartStyler;
import org.knowm.xchart.style.Styler;
import org.knowm.xchart.style.lines.SeriesLines;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** The common look of the charts. */
final class Look {
  static final int WIDTH = 960;
  static final int HEIGHT = 480;
  static final Color LIMIT = new Color(0xB23A48);

  /** Colours that readers with a colour vision deficiency tell apart (Okabe and Ito). */
  static final Color[] COLOURS = {
    new Color(0x0072B2),
    new Color(0xE69F00),
    new Color(0x009E73),
    new Color(0xCC79A7),
    new Color(0xD55E00),
    new Color(0x56B4E9),
    new Color(0x4D4D4D)
  };

  private static final Color GRID = new Color(0xE2E2E2);

  private Look() {}

  static XYChart xy(String title, String xTitle, String yTitle) {
    XYChart chart =
        new XYChartBuilder()
            .width(WIDTH)
            .height(HEIGHT)
            .title(title)
            .xAxisTitle(xTitle)
            .yAxisTitle(yTitle)
            .build();
    dress(chart.getStyler());
    chart.getStyler().setMarkerSize(7);
    return chart;
  }

  static void dress(AxesChartStyler styler) {
    styler.setChartBackgroundColor(Color.WHITE);
    styler.setPlotBackgroundColor(Color.WHITE);
    styler.setPlotBorderVisible(false);
    styler.setPlotGridLinesColor(GRID);
    styler.setPlotGridLinesStroke(new BasicStroke(1f));
    styler.setAxisTickMarksColor(Color.GRAY);
    styler.setSeriesColors(COLOURS);
    styler.setChartTitleFont(new Font(Font.SANS_SERIF, Font.BOLD, 16));
    styler.setAxisTitleFont(new Font(Font.SANS_SERIF, Font.PLAIN, 14));
    styler.setAxisTickLabelsFont(new Font(Font.SANS_SERIF, Font.PLAIN, 12));
    styler.setLegendFont(new Font(Font.SANS_SERIF, Font.PLAIN, 13));
    styler.setChartTitleBoxVisible(false);
    styler.setLegendBorderColor(GRID);
    styler.setLegendPosition(Styler.LegendPosition.OutsideE);
    styler.setChartPadding(14);
  }

  /** A logarithmic axis over whole decades: the library labels nothing between them. */
  static void decades(XYChart chart, List<Double> xValues) {
    chart.getStyler().setXAxisLogarithmic(true);
    DoubleSummaryStatistics range = xValues.stream().mapToDouble(x -> x).summaryStatistics();
    if (range.getCount() > 0 && range.getMin() > 0) {
      chart.getStyler().setXAxisMin(Math.pow(10, Math.floor(Math.log10(range.getMin()))));
      chart.getStyler().setXAxisMax(Math.pow(10, Math.ceil(Math.log10(range.getMax()))));
    }
  }

  static void asLimit(XYSeries series) {
    series.setMarker(SeriesMarkers.NONE);
    series.setLineColor(LIMIT);
    series.setLineStyle(SeriesLines.DASH_DASH);
    series.setLineWidth(1.6f);
  }

  static void asPoints(XYSeries series) {
    series.setXYSeriesRenderStyle(XYSeries.XYSeriesRenderStyle.Scatter);
    series.setMarker(SeriesMarkers.CIRCLE);
  }
}
