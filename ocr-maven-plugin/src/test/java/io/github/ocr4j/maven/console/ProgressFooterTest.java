package io.github.ocr4j.maven.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ProgressFooterTest {
  private final ByteArrayOutputStream screen = new ByteArrayOutputStream();
  private final PrintStream terminal = new PrintStream(screen, true, StandardCharsets.UTF_8);
  private final AtomicLong now = new AtomicLong();

  @Test
  void saysDocumentsPagesPaceAndTimeLeft() {
    Progress progress = new Progress(12, OptionalLong.of(160));
    progress.done(10);
    progress.done(30);

    assertThat(progress.line(Duration.ofSeconds(20)))
        .isEqualTo("[=====               ] 2/12 documents, 40/160 pages, 2.0/s, 1:00 left");
  }

  @Test
  void goesByDocumentsWherePagesCannotBeCounted() {
    Progress progress = new Progress(4, OptionalLong.empty());
    progress.done(7);

    assertThat(progress.line(Duration.ofSeconds(7200)))
        .isEqualTo("[=====               ] 1/4 documents, 7 pages, 0.0/s, 6 h 00 min left");
  }

  @Test
  void saysHowLongItTakesBeforeThereIsAPace() {
    assertThat(new Progress(1, OptionalLong.of(9)).line(Duration.ofSeconds(75)))
        .endsWith("0/1 documents, 0/9 pages, 1:15 gone");
  }

  @Test
  void leavesOnlyTheLinesInTheEnd() {
    try (ProgressFooter footer = new ProgressFooter(terminal, now::get)) {
      footer.started(2, OptionalLong.of(2));
      footer.print(() -> terminal.println("[INFO] Converted a.pdf"));
      footer.done(1);
      footer.print(() -> terminal.println("[WARN] b.pdf"));
      footer.done(1);
    }

    assertThat(shown()).isEqualTo("[INFO] Converted a.pdf\n[WARN] b.pdf\n");
  }

  @Test
  void drawsNothingBeforeARunStarts() {
    try (ProgressFooter footer = new ProgressFooter(terminal, now::get)) {
      footer.print(() -> terminal.println("[INFO] nothing to do"));
    }

    assertThat(screen.toString(StandardCharsets.UTF_8)).doesNotContain("\u001B");
  }

  /** What a terminal shows: a carriage return goes back, an erased line is gone. */
  private String shown() {
    StringBuilder lines = new StringBuilder();
    for (String line : screen.toString(StandardCharsets.UTF_8).split("\r?\n", -1)) {
      String last = line.substring(line.lastIndexOf("\u001B[K") + 1).replace("[K", "");
      lines.append(last).append('\n');
    }
    return lines.toString().replace("\r", "").replaceAll("\n+$", "\n");
  }
}
