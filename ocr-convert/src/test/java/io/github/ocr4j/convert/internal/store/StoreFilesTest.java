package io.github.ocr4j.convert.internal.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.ocr4j.convert.internal.ledger.Billing;
import io.github.ocr4j.convert.option.StoreMode;
import io.github.ocr4j.convert.option.StorePolicy;
import io.github.ocr4j.model.OcrResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a store puts on disk can be committed, moved and shared. */
class StoreFilesTest {
  @TempDir Path folder;
  private StoreFixture fixture;

  @BeforeEach
  void openStore() {
    fixture = new StoreFixture(folder);
  }

  @Test
  void aStoreMayBeMoved() throws IOException {
    fixture.storing().process(fixture.request());
    Path moved = Files.move(folder.resolve("store"), folder.resolve("moved"));

    ResultStore store = ResultStore.builder(moved).time(fixture.time()).build();
    assertThat(
            new StoredAnswers(store, StoreFixture.MISTRAL, StorePolicy.standard())
                .find(fixture.request()))
        .isPresent();
  }

  @Test
  void theSameAnswersGiveTheSameFiles() throws IOException {
    fixture.storing().process(fixture.request());
    Map<Path, String> first = fixture.tree();
    Files.move(folder.resolve("store"), folder.resolve("first"));
    fixture.storing().process(fixture.request());

    assertThat(fixture.tree()).isEqualTo(first);
    assertThat(first.keySet())
        .extracting(Path::toString)
        .contains(".gitattributes", ".gitignore", "ocr4j-store.json")
        .noneMatch(name -> name.endsWith(".tmp"));
  }

  @Test
  void aReadOnlyStoreServesAndStaysAsItIs() throws IOException {
    fixture.storing().process(fixture.pages("1"));
    Map<Path, String> before = fixture.tree();
    ResultStore readOnly =
        ResultStore.builder(folder.resolve("store"))
            .mode(StoreMode.READ_ONLY)
            .time(fixture.time())
            .build();
    StoringEngine storing =
        new StoringEngine(
            new StoredAnswers(readOnly, StoreFixture.MISTRAL, StorePolicy.standard()),
            fixture.engine(),
            Billing.none());

    OcrResponse response = storing.process(fixture.pages("1-2"));

    assertThat(response.pages()).hasSize(2);
    assertThat(fixture.engine().askedPages()).containsExactly("0", "1");
    assertThat(fixture.tree()).isEqualTo(before);
  }

  @Test
  void refusesAStoreOfALaterFormat() throws IOException {
    fixture.storing().process(fixture.request());
    Path marker = folder.resolve("store/ocr4j-store.json");
    Files.write(marker, ChecksummedJson.write("ocr4j-store.json", new StoreFiles.StoreFile(99)));

    assertThatThrownBy(fixture::store)
        .hasMessageContaining("format 99")
        .hasMessageContaining("update");
  }

  @Test
  void versionControlChangesNoFile() throws Exception {
    fixture.storing().process(fixture.request());
    Path store = fixture.store().directory();
    assumeThat(git(store, "init")).isPresent();
    Files.writeString(store.getParent().resolve(".gitattributes"), "* text=auto eol=crlf\n");

    for (Path file : fixture.tree().keySet()) {
      if (!file.toString().startsWith(".")) {
        assertThat(git(store, "check-attr", "text", "--", file.toString()))
            .hasValueSatisfying(attribute -> assertThat(attribute.strip()).endsWith("text: unset"));
      }
    }
  }

  private static Optional<String> git(Path directory, String... arguments)
      throws InterruptedException {
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(List.of(arguments));
    try {
      Process git =
          new ProcessBuilder(command)
              .directory(directory.toFile())
              .redirectErrorStream(true)
              .start();
      String output = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return git.waitFor() == 0 ? Optional.of(output) : Optional.empty();
    } catch (IOException notInstalled) {
      return Optional.empty();
    }
  }
}
