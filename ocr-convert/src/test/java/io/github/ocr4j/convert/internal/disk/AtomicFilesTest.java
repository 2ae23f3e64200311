package io.github.ocr4j.convert.internal.disk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFilesTest {
  @TempDir Path folder;

  @Test
  void replacesTheFileAndLeavesNothingElse() throws IOException {
    Path file = folder.resolve("a/b/page.json");

    AtomicFiles.write(file, "old".getBytes(StandardCharsets.UTF_8));
    AtomicFiles.write(file, "new".getBytes(StandardCharsets.UTF_8));

    assertThat(file).hasContent("new");
    assertThat(file.getParent()).isDirectoryContaining("glob:**page.json");
    try (var files = Files.list(file.getParent())) {
      assertThat(files).hasSize(1);
    }
  }

  @Test
  void aWriteThatFailsLeavesNothingBehind() throws IOException {
    Path occupied = Files.createDirectories(folder.resolve("page.json/inside"));

    assertThatThrownBy(() -> AtomicFiles.write(occupied.getParent(), new byte[] {1}))
        .isInstanceOf(IOException.class);
    try (var files = Files.list(folder)) {
      assertThat(files).hasSize(1);
    }
  }
}
