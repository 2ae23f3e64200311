package io.github.ocr4j.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SupportedFormatTest {
  @Test
  void theTableOfTheDocumentationIsMadeFromTheList() throws IOException {
    assertThat(Files.readString(Path.of("../docs/plugin.md")))
        .contains(
            Arrays.stream(SupportedFormat.values())
                .map(SupportedFormatTest::row)
                .collect(
                    Collectors.joining(
                        "\n",
                        "| format | extensions | included by default | embedded engine | service |\n"
                            + "| --- | --- | --- | --- | --- |\n",
                        "\n\n")));
  }

  private static String row(SupportedFormat format) {
    String extensions =
        format.extensions().stream()
            .map(extension -> "`" + extension + "`")
            .collect(Collectors.joining(", "));
    return "| %s | %s | %s | %s | %s |"
        .formatted(
            format.label(),
            extensions,
            written(format.isIncludedByDefault()),
            written(format.isReadEmbedded()),
            written(format.isReadRemotely()));
  }

  private static String written(boolean answer) {
    return answer ? "yes" : "no";
  }

  @Test
  void theEmbeddedEngineReadsEverythingThatIsIncludedByDefault() {
    assertThat(SupportedFormat.values())
        .filteredOn(SupportedFormat::isIncludedByDefault)
        .allMatch(SupportedFormat::isReadEmbedded);
  }

  @Test
  void aFormatIsFoundByMediaTypeAndByName() {
    assertThat(SupportedFormat.ofMediaType("application/rtf")).contains(SupportedFormat.RTF);
    assertThat(SupportedFormat.ofMediaType("text/x-java")).contains(SupportedFormat.CODE);
    assertThat(SupportedFormat.ofMediaType("application/zip")).isEmpty();
    assertThat(SupportedFormat.ofFileName("Scan.JPG")).contains(SupportedFormat.JPEG);
    assertThat(SupportedFormat.ofFileName("Makefile")).isEmpty();
  }

  @Test
  void whatTheEmbeddedEngineReadsIsNamedInARow() {
    assertThat(SupportedFormat.namesOfEmbedded())
        .startsWith("PDF, PNG, JPEG")
        .endsWith("text and source code")
        .doesNotContain("AVIF");
  }
}
