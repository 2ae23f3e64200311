package io.github.ocr4j.local.internal.child;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildClassPathTest {
  private static final String MODULE_PATH = "jdk.module.path";

  private final String before = System.getProperty(MODULE_PATH);

  @TempDir private Path directory;

  @AfterEach
  void restore() {
    if (before == null) {
      System.clearProperty(MODULE_PATH);
    } else {
      System.setProperty(MODULE_PATH, before);
    }
  }

  @Test
  void modulesOfAHostAreOnTheClassPathOfTheChild() throws Exception {
    Path jar = Files.createFile(directory.resolve("engine.jar"));
    Files.createFile(directory.resolve("notes.txt"));
    Path classes = Files.createDirectory(directory.resolve("classes"));
    System.setProperty(MODULE_PATH, directory + File.pathSeparator + classes);

    String path = ChildClassPath.of(ChildClassPathTest.class, List.of()).orElseThrow();

    assertThat(path.split(File.pathSeparator))
        .contains(jar.toString(), classes.toString())
        .doesNotContain(directory.toString());
  }
}
