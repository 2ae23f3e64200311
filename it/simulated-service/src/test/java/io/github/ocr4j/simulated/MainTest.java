package io.github.ocr4j.simulated;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void theServiceEndsByItselfAndSaysWhatItDid() throws InterruptedException {
    int status =
        run(
            "serve",
            "--key",
            "mine",
            "--latency-preset",
            "quick",
            "--pages-per-minute",
            "1250",
            "--retry-after",
            "seconds",
            "--error-rate",
            "0.1",
            "--batch-delay",
            "1",
            "--retired-models",
            "--for-seconds",
            "0");

    assertThat(status).isZero();
    assertThat(text(out))
        .containsPattern("Serving on http://127\\.0\\.0\\.1:\\d+")
        .contains("Served 0 requests, billed 0 pages.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "start",
        "serve --port",
        "serve --port many",
        "serve --port 70000",
        "serve --colour blue",
        "serve --latency-preset slow",
        "serve --error-rate 2",
        "serve --retry-after soon",
        "serve --prefix proxy"
      })
  void wrongArgumentsAreExplained(String arguments) throws InterruptedException {
    assertThat(run(arguments.split(" "))).isEqualTo(2);
    assertThat(text(err)).contains("usage: serve [options]");
  }

  @Test
  void aPortThatIsTakenIsExplained() throws InterruptedException {
    try (SimulatedService other = SimulatedService.start()) {
      assertThat(run("serve", "--port", Integer.toString(other.uri().getPort()))).isEqualTo(1);
      assertThat(text(err)).startsWith("The service cannot start: ");
    }
  }

  private int run(String... arguments) throws InterruptedException {
    return Main.run(new PrintStream(out), new PrintStream(err), arguments);
  }

  private static String text(ByteArrayOutputStream stream) {
    return stream.toString(StandardCharsets.UTF_8);
  }
}
