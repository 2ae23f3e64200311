package io.github.ocr4j.convert.internal.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManifestFileTest {
  private static final ManifestEntry ENTRY =
      new ManifestEntry(
          "abc",
          "options",
          "local",
          "",
          2,
          List.of(2),
          List.of("page 2 is dark"),
          List.of("a/index.md"));

  @TempDir Path directory;

  @Test
  void readsWhatItWrote() throws IOException {
    write("src/docs");

    Manifest read = file("src/docs").read();

    assertThat(read.entry("a.pdf")).contains(ENTRY);
    assertThat(read.selection()).isEqualTo("**/*.pdf");
  }

  @Test
  void isEmptyWhenAbsentDamagedOrOfAnotherVersion() throws IOException {
    assertThat(file("src/docs").read().entries()).isEmpty();
    write("src/docs");
    Path json = onlyFile();
    Files.writeString(json, Files.readString(json).replace("\"version\" : 1", "\"version\" : 99"));
    assertThat(file("src/docs").read().entries()).isEmpty();
    Files.writeString(json, "{\"version\" : 1, \"docum");
    assertThat(file("src/docs").read().entries()).isEmpty();
  }

  @Test
  void isFoundAgainWhenTheProjectWasMoved() throws IOException {
    write("src/docs");
    Path moved = Files.move(project(), directory.resolve("moved"));

    Manifest read = ManifestFile.of(moved.resolve("src/docs"), moved.resolve("target/out")).read();

    assertThat(read.entry("a.pdf")).contains(ENTRY);
  }

  @Test
  void differsByTheSourceDirectory() throws IOException {
    write("src/docs");

    assertThat(file("src/other/docs").read().entries()).isEmpty();
  }

  private Path project() {
    return directory.resolve("project");
  }

  private ManifestFile file(String sources) {
    return ManifestFile.of(project().resolve(sources), project().resolve("target/out"));
  }

  private void write(String sources) throws IOException {
    file(sources).write(Manifest.of(Map.of("a.pdf", ENTRY), "**/*.pdf"));
  }

  private Path onlyFile() throws IOException {
    try (Stream<Path> files = Files.list(project().resolve("target/out/.ocr4j"))) {
      List<Path> all = files.toList();
      assertThat(all).hasSize(1);
      return all.get(0);
    }
  }
}
