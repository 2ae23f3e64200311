package io.github.ocr4j.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What docs/plugin.md says of parameters is what the goals have. */
class DocumentationTest {
  private static final Path MANUAL = Path.of("../docs/plugin.md");
  private static final Pattern OPTION = Pattern.compile("-Docr\\.(\\w+)");
  private static final Pattern ROW = Pattern.compile("(?m)^\\| `(\\w+)` \\|");

  @Test
  void theTableHasEveryParameterOfConvert() throws Exception {
    String manual = Files.readString(MANUAL);
    String table = manual.substring(manual.indexOf("## All parameters of convert"));

    assertThat(all(ROW, table)).isEqualTo(Descriptor.parameters("convert"));
  }

  @Test
  void everyOptionThatIsShownExists() throws Exception {
    Set<String> known = new TreeSet<>(Set.of("apiKey"));
    for (String goal : Descriptor.goals().keySet()) {
      known.addAll(Descriptor.parameters(goal));
    }

    assertThat(known).containsAll(all(OPTION, Files.readString(MANUAL)));
  }

  private static Set<String> all(Pattern pattern, String text) {
    return pattern
        .matcher(text)
        .results()
        .map(match -> match.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
