package io.github.ocr4j.bench.report;

import io.github.ocr4j.bench.result.Measurement;
import io.github.ocr4j.bench.result.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which figure is asked for, what came out, and which command gives it. */
final class FigureTable {
  private FigureTable() {}

  /**
   * A line of the table.
   *
   * @param goal what is asked for
   * @param worst the measurement that is farthest from it
   */
  record Line(Goal goal, Measurement worst) {
    String asked() {
      return goal.asked(worst.unit());
    }

    String measured() {
      return Goal.number(worst.mean()) + " " + worst.unit();
    }

    boolean isMet() {
      return goal.isMet(worst);
    }
  }

  /** The lines whose figures were taken. */
  static List<Line> of(ResultSet results) {
    List<Line> lines = new ArrayList<>();
    for (Goal goal : Goals.ALL) {
      Optional<Measurement> worst = goal.worst(results);
      worst.ifPresent(measurement -> lines.add(new Line(goal, measurement)));
    }
    return lines;
  }

  /** The table as Markdown, to be put into a README. */
  static String markdown(ResultSet results) {
    StringBuilder text =
        new StringBuilder("| figure | asked for | measured | | command |\n|---|---|---|---|---|\n");
    for (Line line : of(results)) {
      text.append(
          "| %s | %s | %s | %s | `%s` |\n"
              .formatted(
                  line.goal().figure(),
                  line.asked(),
                  line.measured(),
                  line.isMet() ? "✓" : "**missed**",
                  line.goal().command()));
    }
    return text + "\n" + results.environment().sentence() + "\n";
  }
}
