package io.github.ocr4j.convert.internal.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ocr4j.convert.option.StorePolicy;
import io.github.ocr4j.document.Document;
import io.github.ocr4j.engine.OcrRequest;
import io.github.ocr4j.model.OcrResponse;
import io.github.ocr4j.model.WireJson;
import io.github.ocr4j.testing.TestPdf;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Entries that were damaged are reported and count as missing. */
class StoreIntegrityTest {
  @TempDir Path folder;
  private StoreFixture fixture;

  @BeforeEach
  void openStore() {
    fixture = new StoreFixture(folder);
  }

  @Test
  void aDamagedPageIsReportedAskedForAgainAndHealed() throws IOException {
    fixture.storing().process(fixture.request());
    Path page = fixture.find("page-0002.json");
    Files.writeString(page, Files.readString(page).replace("Page 1", "Page 7"));

    OcrResponse response = fixture.storing().process(fixture.request());
    fixture.storing().process(fixture.request());

    assertThat(response.pages().get(1).markdown()).startsWith("Page 1");
    assertThat(fixture.engine().askedPages()).containsExactly("all", "1");
    assertThat(fixture.damaged().get(0)).endsWith("page-0002.json: its checksum does not fit");
  }

  @Test
  void aDamagedImageCostsItsPageOnly() throws IOException {
    fixture.storing().process(fixture.request());
    Files.write(anImage(), new byte[] {1, 2, 3});

    fixture.storing().process(fixture.request());
    fixture.storing().process(fixture.request());

    assertThat(fixture.engine().calls()).hasSize(2);
    assertThat(fixture.engine().calls().get(1).pages().indexes()).hasSize(1);
    assertThat(fixture.damaged()).singleElement().asString().contains("is damaged");
  }

  @Test
  void lineEndsChangedByVersionControlAreNoDamage() throws IOException {
    fixture.storing().process(fixture.request());
    for (Path file : List.copyOf(fixture.tree().keySet())) {
      if (file.toString().endsWith(".json")) {
        Files.writeString(
            fixture.store().directory().resolve(file),
            fixture.tree().get(file).replace("\n", "\r\n"));
      }
    }

    assertThat(fixture.shelf(StoreFixture.MISTRAL, StorePolicy.standard()).find(fixture.request()))
        .isPresent();
  }

  /**
   * Whatever happens to a byte of whatever file: what is served is what came, or is asked for
   * again.
   */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "page-0002.json",
        "document.json",
        "request.json",
        "ocr4j-store.json",
        "answer.json",
        "IMAGE"
      })
  void noDamagedFileIsEverServed(String name) throws IOException {
    OcrRequest wanted =
        name.equals("answer.json")
            ? fixture.request().withOptions(fixture.request().options().withImageLimit(2))
            : fixture.request();
    String right = WireJson.write(fixture.storing().process(wanted));
    Path file = name.equals("IMAGE") ? anImage() : fixture.find(name);
    byte[] whole = Files.readAllBytes(file);

    for (byte[] damage : damages(whole)) {
      Files.write(file, damage);
      assertThat(WireJson.write(fixture.storing().process(wanted))).isEqualTo(right);
      Files.write(file, whole);
    }
  }

  private static List<byte[]> damages(byte[] whole) {
    List<byte[]> damages = new ArrayList<>();
    damages.add(new byte[0]);
    int step = Math.max(1, whole.length / 40);
    for (int i = 0; i < whole.length; i += step) {
      byte[] flipped = whole.clone();
      flipped[i] ^= 1;
      damages.add(flipped);
      damages.add(Arrays.copyOf(whole, i));
    }
    return damages;
  }

  private Path anImage() throws IOException {
    try (Stream<Path> images =
        Files.list(fixture.find("page-0001.json").getParent().resolveSibling("images"))) {
      return images.sorted().findFirst().orElseThrow();
    }
  }

  @Test
  void aDamagedFileOfAnyKindIsFoundByVerification() throws IOException {
    fixture.storing().process(fixture.request());
    fixture
        .storing()
        .process(fixture.request().withOptions(fixture.request().options().withImageLimit(2)));
    for (Path file : List.copyOf(fixture.tree().keySet())) {
      if (!file.getFileName().toString().startsWith(".")) {
        byte[] whole = Files.readAllBytes(fixture.store().directory().resolve(file));
        byte[] flipped = whole.clone();
        flipped[whole.length / 3] ^= 1;
        Files.write(fixture.store().directory().resolve(file), flipped);

        assertThat(new StoreMaintenance(fixture.store()).verify()).as("%s", file).isNotEmpty();
        Files.write(fixture.store().directory().resolve(file), whole);
      }
    }
  }

  @Test
  void aPageInThePlaceOfAnotherDocumentsPageIsNotServed() throws IOException {
    OcrRequest other = OcrRequest.of(Document.of(TestPdf.bytes(5, 2), "other.pdf"));
    fixture.storing().process(fixture.request());
    String right = WireJson.write(fixture.storing().process(other));
    List<Path> pages =
        fixture.tree().keySet().stream().filter(f -> f.endsWith("page-0001.json")).toList();
    swap(pages.get(0), pages.get(1));

    assertThat(WireJson.write(fixture.storing().process(other))).isEqualTo(right);
    assertThat(fixture.engine().calls()).hasSize(3);
  }

  @Test
  void imagesInEachOthersPlacesAreNotServed() throws IOException {
    String right = WireJson.write(fixture.storing().process(fixture.request()));
    List<Path> images =
        fixture.tree().keySet().stream()
            .filter(f -> f.getParent() != null && f.getParent().endsWith("images"))
            .toList();
    swap(images.get(0), images.get(1));

    assertThat(WireJson.write(fixture.storing().process(fixture.request()))).isEqualTo(right);
    assertThat(fixture.engine().calls().get(1).pages().indexes()).hasSize(2);
  }

  private void swap(Path one, Path other) throws IOException {
    Path root = fixture.store().directory();
    Path aside = folder.resolve("aside");
    Files.move(root.resolve(one), aside);
    Files.move(root.resolve(other), root.resolve(one));
    Files.move(aside, root.resolve(other));
  }
}
