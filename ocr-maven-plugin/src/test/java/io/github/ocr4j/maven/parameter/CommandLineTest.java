package io.github.ocr4j.maven.parameter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ocr4j.exception.ConfigurationException;
import java.io.File;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class CommandLineTest {
  private final Properties properties = new Properties();
  private final CommandLine commandLine = new CommandLine(properties);

  @Test
  void winsOverTheConfiguration() {
    properties.setProperty("ocr.engine", "local");
    properties.setProperty("ocr.skip", "true");
    properties.setProperty("ocr.files", "a.pdf, b.pdf");

    assertThat(commandLine.text("engine", "mistral")).isEqualTo("local");
    assertThat(commandLine.flag("skip", false)).isTrue();
    assertThat(commandLine.list("files", List.of("c.pdf"))).containsExactly("a.pdf", "b.pdf");
  }

  @Test
  void leavesTheConfigurationWhenNothingIsGiven() {
    assertThat(commandLine.text("engine", "mistral")).isEqualTo("mistral");
    assertThat(commandLine.flag("skip", true)).isTrue();
    assertThat(commandLine.list("files", null)).isEmpty();
  }

  @Test
  void resolvesAPathAgainstTheProject() {
    properties.setProperty("ocr.outputDirectory", "out");

    assertThat(commandLine.file("outputDirectory", new File("/x"), new File("/project")))
        .isEqualTo(new File("/project/out"));
  }

  @Test
  void refusesAFlagThatIsNeitherTrueNorFalse() {
    properties.setProperty("ocr.force", "yes");

    assertThatThrownBy(() -> commandLine.flag("force", false))
        .isInstanceOf(ConfigurationException.class)
        .hasMessage("'yes' is no value of force: set -Docr.force to true or false.");
  }

  @Test
  void readsHeaders() {
    properties.setProperty("ocr.headers", "X-Team: docs, X-Time: 10:30");

    assertThat(commandLine.headers("headers", Map.of("A", "b")))
        .isEqualTo(Map.of("X-Team", "docs", "X-Time", "10:30"));
    assertThat(new CommandLine(new Properties()).headers("headers", null)).isEmpty();
  }
}
