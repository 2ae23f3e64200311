package io.github.ocr4j.convert.internal.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceHashesTest {
  private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
  private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
  private static final String ABC =
      "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

  @TempDir Path directory;
  private Path file;
  private Path memory;

  @BeforeEach
  void write() throws IOException {
    file = Files.writeString(directory.resolve("a b.pdf"), "abc");
    memory = directory.resolve("work/hashes");
  }

  @Test
  void isTheSha256OfTheContent() throws IOException {
    assertThat(hashes(NOW.minusSeconds(60))).containsEntry("a b.pdf", ABC);
  }

  @Test
  void isRememberedForAFileWhoseSizeAndTimeAreTheSame() throws IOException {
    hashes(NOW.minusSeconds(60));
    Files.writeString(file, "xyz");

    assertThat(hashes(NOW.minusSeconds(60))).containsEntry("a b.pdf", ABC);
  }

  @Test
  void isComputedAgainForANewTimeStamp() throws IOException {
    hashes(NOW.minusSeconds(60));
    Files.writeString(file, "xyz");

    assertThat(hashes(NOW.minusSeconds(30)).get("a b.pdf")).isNotEqualTo(ABC);
  }

  @Test
  void isNotRememberedForAFileThatWasWrittenThisMoment() throws IOException {
    hashes(NOW);
    Files.writeString(file, "xyz");

    assertThat(hashes(NOW).get("a b.pdf")).isNotEqualTo(ABC);
  }

  @Test
  void survivesADamagedMemory() throws IOException {
    Files.createDirectories(memory.getParent());
    Files.write(memory, new byte[] {(byte) 0xff, 0, 10, 32});

    assertThat(hashes(NOW.minusSeconds(60))).containsEntry("a b.pdf", ABC);
  }

  @Test
  void isAbsentForAFileThatCannotBeRead() {
    Source gone =
        new Source("gone.pdf", directory.resolve("gone.pdf"), 3, FileTime.from(Instant.EPOCH));

    assertThat(new SourceHashes(memory, CLOCK).of(List.of(gone))).isEmpty();
  }

  private Map<String, String> hashes(Instant modified) throws IOException {
    Files.setLastModifiedTime(file, FileTime.from(modified));
    Source source = new Source("a b.pdf", file, 3, Files.getLastModifiedTime(file));
    return new SourceHashes(memory, CLOCK).of(List.of(source));
  }
}
