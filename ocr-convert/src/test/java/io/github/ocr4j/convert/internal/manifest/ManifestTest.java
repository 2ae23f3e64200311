package io.github.ocr4j.convert.internal.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ManifestTest {

  @Test
  void tellsWhichOutputsADocumentHasNoLonger() {
    Manifest manifest = Manifest.of(Map.of("a.pdf", entry("a/1.md", "a/2.md")), "");

    assertThat(manifest.put("a.pdf", entry("a/1.md"))).containsExactly("a/2.md");
  }

  @Test
  void keepsOutputsThatAnotherDocumentHasTakenOver() {
    Manifest manifest = Manifest.of(Map.of("a.png", entry("a/index.md")), "");

    manifest.put("a.pdf", entry("a/index.md"));

    assertThat(manifest.remove("a.png")).isEmpty();
    assertThat(manifest.owner("a/index.md")).contains("a.pdf");
  }

  @Test
  void hasNothingToRemoveForAnUnknownDocument() {
    assertThat(Manifest.of(Map.of(), "").remove("a.pdf")).isEmpty();
  }

  private static ManifestEntry entry(String... outputs) {
    return new ManifestEntry("", "", "", "", 1, List.of(), List.of(), List.of(outputs));
  }
}
