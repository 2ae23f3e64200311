package io.github.ocr4j.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ocr4j.markdown.option.Flavour;
import io.github.ocr4j.markdown.option.MarkdownOptions;
import io.github.ocr4j.markdown.option.Repair;
import io.github.ocr4j.markdown.reading.Corpus;
import io.github.ocr4j.model.OcrResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What flavours promise is asked of the programs that site generators read Markdown with. */
class SiteGeneratorsTest {
  @TempDir Path directory;

  private static Map<String, OcrResponse> responses() throws IOException {
    Map<String, OcrResponse> responses = new LinkedHashMap<>();
    responses.put("harbour", GoldenFilesTest.response());
    for (Path file : Corpus.files()) {
      responses.put(file.getFileName().toString(), Corpus.read(file));
    }
    List<String> texts = HostileTexts.all();
    for (int i = 0; i < texts.size(); i++) {
      responses.put("text-" + i, Responses.ofTexts(texts.get(i)));
      responses.put("pages-" + i, Responses.ofTexts("Before " + texts.get(i), "{after} <b {it}"));
    }
    return responses;
  }

  private static String converted(Flavour flavour, Set<Repair> repairs, OcrResponse response) {
    return Responses.convert(
        MarkdownOptions.defaults().withFlavour(flavour).withRepairs(repairs), response);
  }

  @Test
  void mdxCompilesWhateverPagesHold() throws Exception {
    Map<String, OcrResponse> responses = responses();
    for (Map.Entry<String, OcrResponse> each : responses.entrySet()) {
      for (Set<Repair> repairs : List.of(Repair.all(), Repair.none())) {
        Path file = directory.resolve(each.getKey() + "-" + repairs.size() + ".mdx");
        Files.writeString(file, converted(Flavour.MDX, repairs, each.getValue()));
      }
    }
    assertThat(NodeCheck.of(directory)).containsExactly(2 * responses.size() + " files checked");
  }

  @Test
  void liquidShowsWhatTheSameTextIsWithoutIt() throws Exception {
    Set<Repair> alike = EnumSet.complementOf(EnumSet.of(Repair.MATH, Repair.CURRENCY));
    Map<String, OcrResponse> responses = responses();
    for (Map.Entry<String, OcrResponse> each : responses.entrySet()) {
      Files.writeString(
          directory.resolve(each.getKey() + ".liquid"),
          converted(Flavour.JEKYLL, alike, each.getValue()));
      Files.writeString(
          directory.resolve(each.getKey() + ".md"), converted(Flavour.GFM, alike, each.getValue()));
    }
    assertThat(NodeCheck.of(directory)).containsExactly(responses.size() + " files checked");
  }
}
