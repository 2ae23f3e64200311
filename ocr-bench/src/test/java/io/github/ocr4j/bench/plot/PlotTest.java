package io.github.ocr4j.bench.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlotTest {
  @TempDir private Path directory;

  @Test
  void a_plot_is_written_as_svg_and_png() throws IOException {
    new ThroughputPlot("Throughput")
        .curve("remote engine", List.of(1, 2, 4), List.of(5.0, 10.0, 20.0), List.of(0.1, 0.1, 0.1))
        .limit("limit", 1, 4, 20)
        .build()
        .write(directory, "throughput", "measured on a quiet afternoon");
    assertThat(ImageIO.read(directory.resolve("throughput.png").toFile()).getWidth()).isPositive();
    String svg = Files.readString(directory.resolve("throughput.svg"));
    assertThat(svg.contains("<svg")).isTrue();
    assertThat(svg.stripTrailing().endsWith("</svg>")).isTrue();
  }

  @Test
  void the_frontier_leaves_out_what_is_slower_and_dearer() {
    FrontierPlot.Way fast = new FrontierPlot.Way("fast", 1, 4, true);
    FrontierPlot.Way slow = new FrontierPlot.Way("slow", 9, 4, true);
    FrontierPlot.Way cheap = new FrontierPlot.Way("cheap", 12, 2, true);
    assertThat(FrontierPlot.frontier(List.of(slow, cheap, fast))).containsExactly(fast, cheap);
  }

  @Test
  void a_way_that_loses_documents_is_not_on_the_frontier() {
    FrontierPlot.Way lossy = new FrontierPlot.Way("lossy", 1, 1, false);
    FrontierPlot.Way sound = new FrontierPlot.Way("sound", 2, 2, true);
    assertThat(FrontierPlot.frontier(List.of(lossy, sound))).containsExactly(sound);
  }
}
