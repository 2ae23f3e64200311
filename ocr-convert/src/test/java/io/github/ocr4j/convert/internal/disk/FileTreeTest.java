package io.github.ocr4j.convert.internal.disk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileTreeTest {
  private static final Instant YESTERDAY = Instant.now().minus(Duration.ofDays(1));

  @TempDir Path folder;

  @Test
  void filesOfAllDirectoriesAreThereWithTheirSizes() throws IOException {
    Path page = write("answer/page-0001.json", 3);
    Path document = write("document.json", 5);
    write("answer/.half.tmp", 7);

    assertThat(FileTree.files(folder)).containsOnlyKeys(page, document).containsEntry(page, 3L);
  }

  @Test
  void aDirectoryThatIsNotThereHasNoFiles() throws IOException {
    assertThat(FileTree.files(folder.resolve("gone"))).isEmpty();
    FileTree.delete(folder.resolve("gone"), YESTERDAY);
  }

  @Test
  void aDirectoryIsDeletedWithAllInIt() throws IOException {
    write("document/answer/page-0001.json", 3);
    write("document/images/a", 3);

    FileTree.delete(folder.resolve("document"), YESTERDAY);

    assertThat(folder.resolve("document")).doesNotExist();
  }

  @Test
  void whatSomebodyIsWritingStays() throws IOException {
    Path half = write("document/answer/.half.tmp", 3);
    Path whole = write("document/answer/page-0001.json", 3);

    FileTree.delete(folder.resolve("document"), YESTERDAY);

    assertThat(half).exists();
    assertThat(whole).doesNotExist();
  }

  @Test
  void whatAKillLeftHalfWrittenGoesToo() throws IOException {
    Path half = write("document/answer/.half.tmp", 3);
    Files.setLastModifiedTime(half, FileTime.from(Instant.now().minus(Duration.ofDays(2))));

    FileTree.delete(folder.resolve("document"), YESTERDAY);

    assertThat(folder.resolve("document")).doesNotExist();
  }

  private Path write(String name, int size) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.write(file, new byte[size]);
  }
}
