package io.github.ocr4j.convert.internal.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreLocationTest {
  private static final Path HOME = Path.of("home");

  @Test
  void theDefaultIsInTheUsersCacheDirectory() {
    assertThat(StoreLocation.ofUser("Linux", HOME, Map.of()))
        .isEqualTo(Path.of("home/.cache/ocr4j/store"));
    assertThat(StoreLocation.ofUser("Linux", HOME, Map.of("XDG_CACHE_HOME", "caches")))
        .isEqualTo(Path.of("caches/ocr4j/store"));
    assertThat(StoreLocation.ofUser("Mac OS X", HOME, Map.of()))
        .isEqualTo(Path.of("home/Library/Caches/ocr4j/store"));
    assertThat(StoreLocation.ofUser("Windows 11", HOME, Map.of("LOCALAPPDATA", "local")))
        .isEqualTo(Path.of("local/ocr4j/store"));
  }

  @Test
  void aStoreBelowARepositoryBelongsToIt(@TempDir Path folder) throws IOException {
    Files.createDirectories(folder.resolve("project/.git"));

    assertThat(StoreLocation.isInRepository(folder.resolve("project/docs/ocr-store"))).isTrue();
    assertThat(StoreLocation.isInRepository(folder.resolve("elsewhere"))).isFalse();
  }

  @Test
  void aLinkIntoARepositoryLeadsToAStoreOfTheRepository(@TempDir Path folder) throws IOException {
    Files.createDirectories(folder.resolve("project/.git"));
    Path store = Files.createDirectories(folder.resolve("project/docs"));
    Path link = Files.createSymbolicLink(folder.resolve("link"), store);

    assertThat(StoreLocation.isInRepository(link.resolve("ocr-store"))).isTrue();
  }
}
