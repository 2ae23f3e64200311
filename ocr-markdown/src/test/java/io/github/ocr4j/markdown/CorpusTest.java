package io.github.ocr4j.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.ocr4j.markdown.document.Finding;
import io.github.ocr4j.markdown.document.MarkdownDocument;
import io.github.ocr4j.markdown.document.SourceInfo;
import io.github.ocr4j.markdown.option.Flavour;
import io.github.ocr4j.markdown.option.Repair;
import io.github.ocr4j.markdown.option.Split;
import io.github.ocr4j.model.ImageContent;
import io.github.ocr4j.model.OcrPage;
import io.github.ocr4j.model.OcrResponse;
import io.github.ocr4j.model.OcrTable;
import io.github.ocr4j.model.WireJson;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.text.TextContentRenderer;
import org.jsoup.Jsoup;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Real responses, where they are at hand; elsewhere there is nothing to test. */
class CorpusTest {
  private static final Path NONE = Path.of("none");

  static List<Path> responses() throws IOException {
    List<Path> files = files();
    return files.isEmpty() ? List.of(NONE) : files;
  }

  /** The files of real responses; empty where they are not at hand. */
  static List<Path> files() throws IOException {
    Optional<Path> folder =
        Stream.of("../../shared/corpus/responses", "../../../shared/corpus/responses")
            .map(Path::of)
            .filter(Files::isDirectory)
            .findFirst();
    if (folder.isEmpty()) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder.get())) {
      return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    }
  }

  static OcrResponse read(Path file) throws IOException {
    assumeThat(file).isNotEqualTo(NONE);
    try (InputStream json = Files.newInputStream(file)) {
      return WireJson.read(json, OcrResponse.class);
    }
  }

  @ParameterizedTest
  @MethodSource("responses")
  void nothingDanglesAndNothingIsLostInAnyFlavourAndSplit(Path file) throws IOException {
    OcrResponse response = read(file);
    for (Flavour flavour : Flavour.values()) {
      for (Split split : Split.values()) {
        MarkdownConverter converter =
            MarkdownConverter.builder().flavour(flavour).split(split).repairs(Repair.all()).build();
        MarkdownDocument document = converter.convert(response, SourceInfo.of("report.pdf"));
        assertThat(new MarkdownChecker().check(document)).isEmpty();
        assertThat(converter.convert(response, SourceInfo.of("report.pdf"))).isEqualTo(document);
        assertEveryImageIsThere(response, document);
        assertEveryTableIsThere(response, document);
      }
    }
  }

  private static void assertEveryImageIsThere(OcrResponse response, MarkdownDocument document) {
    long unavailable =
        document.findings().stream()
            .filter(
                finding ->
                    finding.kind() == Finding.Kind.IMAGE_WITHOUT_CONTENT
                        || finding.kind() == Finding.Kind.IMAGE_UNDECODABLE)
            .count();
    long images = response.pages().stream().mapToLong(page -> page.images().size()).sum();
    long contents =
        response.pages().stream()
            .flatMap(page -> page.images().stream())
            .flatMap(image -> image.content().stream())
            .filter(content -> !(content instanceof ImageContent.Undecodable))
            .distinct()
            .count();
    assertThat(document.assets().size()).isLessThanOrEqualTo((int) contents);
    assertThat(document.assets().size() + unavailable).isEqualTo(images);
    String all = text(document);
    document.assets().forEach(asset -> assertThat(all).contains(asset.link()));
  }

  private static void assertEveryTableIsThere(OcrResponse response, MarkdownDocument document) {
    String all = text(document).replace("\\", "");
    for (OcrPage page : response.pages()) {
      for (OcrTable table : page.tables()) {
        Jsoup.parseBodyFragment(table.content()).select("td, th").stream()
            .map(cell -> cell.ownText().strip())
            .filter(words -> words.matches("[\\w .%()-]+"))
            .forEach(words -> assertThat(all).contains(words));
      }
    }
  }

  private static String text(MarkdownDocument document) {
    StringBuilder all = new StringBuilder();
    document.files().forEach(file -> all.append(file.text()).append('\n'));
    return all.toString();
  }

  @ParameterizedTest
  @MethodSource("responses")
  void withoutRepairsTheWordsOfEveryPageStayTheSame(Path file) throws IOException {
    OcrResponse response = read(file);
    MarkdownConverter converter = MarkdownConverter.builder().repairs(Repair.none()).build();
    for (OcrPage page : response.pages()) {
      OcrPage words = page.toBuilder().images(List.of()).tables(List.of()).build();
      MarkdownDocument document =
          converter.convert(Responses.of(words), SourceInfo.of("report.pdf"));
      assertThat(words(document.files().get(0).text())).isEqualTo(words(page.markdown()));
    }
  }

  /** As CommonMark reads it, without the placeholders, which are reported. */
  private static String words(String markdown) {
    String text =
        TextContentRenderer.builder().build().render(Parser.builder().build().parse(markdown));
    return text.replaceAll("\"?(img|tbl)-\\d+\\.\\w+\"?( \\((img|tbl)-\\d+\\.\\w+\\))?", "")
        .replaceAll("<!-- (image|table) .*?-->", "")
        .replaceAll("\\s+", " ")
        .strip();
  }
}
