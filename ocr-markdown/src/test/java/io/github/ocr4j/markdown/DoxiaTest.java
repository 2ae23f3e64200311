package io.github.ocr4j.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ocr4j.markdown.option.Flavour;
import io.github.ocr4j.markdown.option.MarkdownOptions;
import io.github.ocr4j.markdown.option.Repair;
import io.github.ocr4j.markdown.reading.Corpus;
import io.github.ocr4j.markdown.reading.GeneratedDocuments;
import io.github.ocr4j.model.OcrResponse;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.maven.doxia.parser.ParseException;
import org.junit.jupiter.api.Test;

/** What the Maven site's flavour promises is asked of the module that the site reads it with. */
class DoxiaTest {
  private static final int DOCUMENTS = 50;

  private final DoxiaReader doxia = new DoxiaReader();

  DoxiaTest() throws ReflectiveOperationException {}

  @Test
  void readsDocuments() throws IOException {
    List<OcrResponse> responses = new ArrayList<>(List.of(GoldenFilesTest.response()));
    for (Path file : Corpus.files()) {
      responses.add(Corpus.read(file));
    }
    IntStream.range(0, DOCUMENTS).mapToObj(GeneratedDocuments::of).forEach(responses::add);
    assertThat(unreadable(responses)).isEmpty();
  }

  @Test
  void readsWhateverPagesHold() throws IOException {
    List<OcrResponse> responses = new ArrayList<>();
    for (String text : HostileTexts.all()) {
      responses.add(Responses.ofTexts(text, "Before " + text, "{after} <b {it}"));
    }
    assertThat(unreadable(responses)).isEmpty();
  }

  private List<String> unreadable(List<OcrResponse> responses) throws IOException {
    List<String> unreadable = new ArrayList<>();
    for (OcrResponse response : responses) {
      for (Set<Repair> repairs : List.of(Repair.all(), Repair.none())) {
        String markdown =
            Responses.convert(
                MarkdownOptions.defaults().withFlavour(Flavour.MAVEN_SITE).withRepairs(repairs),
                response);
        try {
          doxia.read(markdown);
        } catch (ParseException e) {
          unreadable.add(markdown);
        }
      }
    }
    return unreadable;
  }
}
