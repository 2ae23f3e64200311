package io.github.ocr4j.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ocr4j.engine.OcrRequest;
import io.github.ocr4j.exception.ConfigurationException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LanguagesTest {
  private static final int NETWORK = 17;

  @TempDir static Path cache;
  @TempDir Path tessdata;

  private static byte[] english() throws IOException {
    try (InputStream model = LanguagesTest.class.getResourceAsStream("/tessdata/eng.traineddata")) {
      return model.readAllBytes();
    }
  }

  private LocalEngine engine(String... languages) {
    return LocalEngine.builder()
        .cacheDirectory(cache)
        .threads(1)
        .languages(List.of(languages))
        .tessdataDirectory(tessdata)
        .build();
  }

  private void refuses(String sentence, String... languages) {
    assertThatThrownBy(() -> engine(languages))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining(sentence);
  }

  private void write(String language, byte[] content) throws IOException {
    Files.write(tessdata.resolve(language + ".traineddata"), content);
  }

  @Test
  void aModelOfTheUserReadsBesideTheShippedOne() throws IOException {
    write("own", english());
    OcrRequest scan =
        OcrRequest.of(
            Scans.png(Scans.image(150, p -> Pdfs.text(p, 72, 700, 20, "The harbour at night"))));
    try (LocalEngine own = engine("own");
        LocalEngine both = engine("own", "eng")) {
      assertThat(own.process(scan).pages().get(0).markdown()).contains("The harbour at night");
      assertThat(both.process(scan).pages().get(0).markdown()).contains("The harbour at night");
    }
  }

  @Test
  void aMissingModelIsNamedBesideThoseThatAreThere() throws IOException {
    write("fra", english());
    write("nld", english());

    refuses("has no deu.traineddata; it has models for fra, nld", "deu");
  }

  @Test
  void anEmptyDirectoryHasNoLanguage() {
    refuses("has no deu.traineddata; it has models for no language", "deu");
  }

  @Test
  void aMissingDirectoryIsNamed() {
    assertThatThrownBy(
            () -> LocalEngine.builder().tessdataDirectory(tessdata.resolve("missing")).build())
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("missing does not exist");
  }

  @Test
  void withoutADirectoryThereIsOnlyEnglish() {
    assertThatThrownBy(() -> LocalEngine.builder().languages(List.of("eng", "deu")).build())
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("ships English only")
        .hasMessageContaining("deu.traineddata");
  }

  @Test
  void aNameThatIsNoLanguageIsRefused() {
    refuses("'../eng' is no name of a language model", "../eng");
  }

  @Test
  void aPageThatWasDownloadedInsteadOfTheModelIsNoModel() throws IOException {
    write("deu", "<!DOCTYPE html><html>Not found</html>".repeat(50).getBytes());

    refuses("deu.traineddata is no model of Tesseract", "deu");
  }

  @Test
  void aModelThatIsCutOffIsRefused() throws IOException {
    write("deu", Arrays.copyOf(english(), 1_000_000));

    refuses("deu.traineddata is cut off", "deu");
  }

  @Test
  void aModelWithoutANeuralNetworkIsRefused() throws IOException {
    byte[] old = english();
    ByteBuffer.wrap(old).order(ByteOrder.LITTLE_ENDIAN).putLong(4 + 8 * NETWORK, -1);
    write("deu", old);

    refuses("deu.traineddata is of an old format", "deu");
  }

  @Test
  void aModelThatWouldAbortTheProcessIsRefused() throws IOException {
    byte[] damaged = english();
    Arrays.fill(damaged, 196, 400, (byte) 'x');
    write("deu", damaged);

    refuses("deu.traineddata is a damaged model: download it again", "deu");
  }
}
