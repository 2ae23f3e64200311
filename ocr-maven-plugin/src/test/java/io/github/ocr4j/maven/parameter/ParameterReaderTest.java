package io.github.ocr4j.maven.parameter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ocr4j.convert.option.StoreMode;
import io.github.ocr4j.engine.ImageSplit;
import io.github.ocr4j.engine.PageSelection;
import io.github.ocr4j.exception.ConfigurationException;
import io.github.ocr4j.markdown.option.Repair;
import io.github.ocr4j.price.Money;
import java.lang.reflect.Type;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ParameterReaderTest {
  private static final Path PROJECT = Path.of("/project");

  private final ParameterReader reader = new ParameterReader(PROJECT);

  /** The types of parameters that take several values. */
  @SuppressWarnings("unused")
  private static final class Several {
    private List<String> texts;
    private List<StoreMode> choices;
    private Map<String, String> headers;
    private Set<Repair> repairs;
  }

  @Test
  void readsEveryTypeOfParameter() {
    assertThat(read(String.class, "a")).isEqualTo("a");
    assertThat(read(boolean.class, "TRUE")).isEqualTo(true);
    assertThat(read(Integer.class, "3")).isEqualTo(3);
    assertThat(read(Double.class, "0.5")).isEqualTo(0.5);
    assertThat(read(Fraction.class, "0.8")).isEqualTo(new Fraction(0.8));
    assertThat(read(ByteSize.class, "2K")).isEqualTo(new ByteSize(2000));
    assertThat(read(Money.class, "2.50")).isEqualTo(Money.usd("2.5"));
    assertThat(read(Duration.class, "5m")).isEqualTo(Duration.ofMinutes(5));
    assertThat(read(LocalDate.class, "2026-11-01")).isEqualTo(LocalDate.of(2026, 11, 1));
    assertThat(read(Charset.class, "utf-8")).isEqualTo(StandardCharsets.UTF_8);
    assertThat(read(PageSelection.class, "1,3")).isEqualTo(PageSelection.parseNumbers("1,3"));
    assertThat(read(ImageSplit.class, "1x2")).isEqualTo(ImageSplit.parse("1x2"));
    assertThat(read(StoreMode.class, "read-only")).isEqualTo(StoreMode.READ_ONLY);
  }

  @Test
  void resolvesAPathAgainstTheProject() {
    assertThat(read(Path.class, "../out"))
        .isEqualTo(PROJECT.resolveSibling("out").toAbsolutePath());
    assertThat(read(Path.class, "/out")).isEqualTo(Path.of("/out"));
  }

  @Test
  void readsSeveralValuesSeparatedByCommasOrAsElements() throws Exception {
    assertThat(read(type("texts"), "a.pdf, ,b.pdf")).isEqualTo(List.of("a.pdf", "b.pdf"));
    assertThat(reader.read("files", type("texts"), elements("file", "a,b.pdf")))
        .isEqualTo(List.of("a,b.pdf"));
    assertThat(read(type("choices"), "read-only")).isEqualTo(List.of(StoreMode.READ_ONLY));
    assertThat(read(type("repairs"), "none")).isEqualTo(Set.of());
  }

  @Test
  void hasAnEmptyValueForWhatIsNotWritten() throws Exception {
    assertThat(reader.read("x", boolean.class, Written.NOTHING)).isEqualTo(false);
    assertThat(reader.read("x", String.class, Written.NOTHING)).isNull();
    assertThat(reader.read("x", type("texts"), Written.NOTHING)).isEqualTo(List.of());
    assertThat(reader.read("x", type("headers"), Written.NOTHING)).isEqualTo(Map.of());
    assertThat(reader.read("x", type("repairs"), Written.NOTHING)).isEqualTo(Repair.defaults());
  }

  @Test
  void refusesAFlagThatIsNeitherTrueNorFalse() {
    assertThatThrownBy(() -> reader.read("force", boolean.class, Written.text("yes")))
        .isInstanceOf(ConfigurationException.class)
        .hasMessage("'yes' is no value of force: set -Docr.force to true or false.");
  }

  @Test
  void readsHeaders() throws Exception {
    assertThat(read(type("headers"), "X-Team: docs, X-Time: 10:30"))
        .isEqualTo(Map.of("X-Team", "docs", "X-Time", "10:30"));
    assertThat(reader.read("headers", type("headers"), elements("X-Team", "docs, web")))
        .isEqualTo(Map.of("X-Team", "docs, web"));
    assertThatThrownBy(() -> reader.read("headers", type("headers"), Written.text("docs")))
        .hasMessage(
            "'docs' is no header: set -Docr.headers to 'Name: value' with commas between headers.");
  }

  @Test
  void namesTheParameterOfAValueThatAnotherClassRefuses() {
    assertThatThrownBy(() -> reader.read("splitImage", ImageSplit.class, Written.text("two")))
        .hasMessageContaining("such as 1x2")
        .hasMessageContaining("-Docr.splitImage");
    assertThatThrownBy(() -> reader.read("encoding", Charset.class, Written.text("utf-99")))
        .hasMessage("'utf-99' is no encoding: set -Docr.encoding to one such as UTF-8.");
  }

  private Object read(Type type, String text) {
    return reader.read("x", type, Written.text(text));
  }

  private static Written elements(String name, String text) {
    return Written.elements(List.of(Map.entry(name, text)));
  }

  private static Type type(String field) throws NoSuchFieldException {
    return Several.class.getDeclaredField(field).getGenericType();
  }
}
