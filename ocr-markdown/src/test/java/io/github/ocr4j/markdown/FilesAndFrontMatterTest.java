package io.github.ocr4j.markdown;

import static io.github.ocr4j.markdown.Responses.convert;
import static io.github.ocr4j.markdown.Responses.document;
import static io.github.ocr4j.markdown.Responses.ofTexts;
import static io.github.ocr4j.markdown.Responses.page;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.ocr4j.markdown.document.MarkdownDocument;
import io.github.ocr4j.markdown.document.MarkdownFile;
import io.github.ocr4j.markdown.document.SourceInfo;
import io.github.ocr4j.markdown.option.FrontMatter;
import io.github.ocr4j.markdown.option.HeaderFooterPolicy;
import io.github.ocr4j.markdown.option.ImageNames;
import io.github.ocr4j.markdown.option.Layout;
import io.github.ocr4j.markdown.option.MarkdownOptions;
import io.github.ocr4j.markdown.option.PageSeparator;
import io.github.ocr4j.markdown.option.Split;
import io.github.ocr4j.model.OcrPage;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FilesAndFrontMatterTest {

  @Test
  void joinsPagesWithABlankLine() {
    assertThat(convert(MarkdownOptions.defaults(), ofTexts("One\n", "\nTwo")))
        .isEqualTo("One\n\nTwo\n");
  }

  @Test
  void putsTheSeparatorBetweenPages() {
    assertThat(
            convert(
                MarkdownOptions.defaults().withPageSeparator(PageSeparator.RULE),
                ofTexts("One", "Two")))
        .isEqualTo("One\n\n---\n\nTwo\n");
  }

  @Test
  void saysPageNumbersFromOne() {
    assertThat(
            convert(
                MarkdownOptions.defaults().withPageSeparator(PageSeparator.parse("comment")),
                ofTexts("One", "Two")))
        .isEqualTo("<!-- page 1 -->\n\nOne\n\n<!-- page 2 -->\n\nTwo\n");
  }

  @Test
  void writesAFileForEachPageAndAnIndex() {
    MarkdownDocument document =
        document(
            MarkdownOptions.defaults().withSplit(Split.PAGE), ofTexts("# Title\n\nOne", "Two"));
    assertThat(document.files())
        .extracting(MarkdownFile::path)
        .containsExactly("report/index.md", "report/page-001.md", "report/page-002.md");
    assertThat(document.files().get(0).text())
        .isEqualTo("# Title\n\n- [Page 1: Title](page-001.md)\n- [Page 2](page-002.md)\n");
  }

  @Test
  void beginsWithYaml() {
    assertThat(
            convert(
                MarkdownOptions.defaults().withFrontMatter(FrontMatter.YAML),
                ofTexts("# On: *things*\n\nText")))
        .startsWith(
            "---\ntitle: 'On: things'\nsource: report.pdf\npages: 1\nmodel: test-model\n---\n\n# On");
  }

  @Test
  void namesThePagesOwnHeaderOnlyInTheFileOfThePage() {
    OcrPage first = page(0, "One").toBuilder().header("Spring").build();
    OcrPage second = page(1, "Two").toBuilder().header("Autumn").build();
    MarkdownDocument document =
        document(
            MarkdownOptions.defaults()
                .withSplit(Split.PAGE)
                .withFrontMatter(FrontMatter.YAML)
                .withHeadersAndFooters(HeaderFooterPolicy.FRONT_MATTER),
            Responses.of(first, second));
    assertThat(document.files().get(0).text()).contains("headers:\n- Spring\n- Autumn\n");
    assertThat(document.files().get(2).text()).contains("headers:\n- Autumn\n");
  }

  @Test
  void beginsWithAMultiMarkdownHeader() {
    assertThat(
            convert(
                MarkdownOptions.defaults().withFrontMatter(FrontMatter.MULTIMARKDOWN),
                ofTexts("Text")))
        .isEqualTo("title: report.pdf\nsource: report.pdf\npages: 1\nmodel: test-model\n\nText\n");
  }

  @Test
  void prefersTheFirstHeadingThenTheDocumentsTitleThenTheFileName() {
    SourceInfo titled = SourceInfo.builder("report.pdf").title("Annual report").build();
    MarkdownConverter converter = MarkdownConverter.of(MarkdownOptions.defaults());
    assertThat(converter.convert(ofTexts("Text", "## Second"), titled).title()).isEqualTo("Second");
    assertThat(converter.convert(ofTexts("Text"), titled).title()).isEqualTo("Annual report");
    assertThat(converter.convert(ofTexts("Text"), SourceInfo.of("report.pdf")).title())
        .isEqualTo("report.pdf");
  }

  @Test
  void neverLeavesTheRootWhateverTheOutputNameSays() {
    SourceInfo hostile = SourceInfo.builder("x.pdf").outputName("../../C:\\evil/./con").build();
    assertThat(hostile.outputName()).isEqualTo("C-/evil/_con");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"No", "on", "~", "12:30", "2024-05-01", "0777", "1_000", "+1", ".5", "<<", "0b11"})
  void quotesWhatOlderReadersOfYamlTakeForNoString(String title) {
    assertThat(yaml("# " + title + "\n\ntext")).contains("title: '" + title + "'\n");
  }

  @Test
  void namesADocumentWithTheWordsOfCodeAndWithoutThoseOfImages() {
    assertThat(yaml("# The `foo()` call\n\ntext")).contains("title: The foo() call\n");
    assertThat(yaml("# ![img-0.jpeg](img-0.jpeg)\n\n## Real")).contains("title: Real\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Microsoft Word - x.doc",
        "untitled",
        "PowerPoint Presentation",
        "a.indd",
        "Slide 1"
      })
  void passesOverTitlesThatProgramsLeave(String title) {
    assertThat(title(SourceInfo.builder("r.pdf").title(title).build())).isEqualTo("r.pdf");
  }

  @Test
  void putsATitleOnOneLine() {
    assertThat(title(SourceInfo.builder("r.pdf").title("a\n# b").build())).isEqualTo("a # b");
  }

  @Test
  void writesEveryPageThatCameUnderOneNumber() {
    MarkdownDocument document =
        Responses.document(
            MarkdownOptions.defaults().withSplit(Split.PAGE),
            Responses.of(Responses.page(0, "one"), Responses.page(0, "two")));
    assertThat(document.files())
        .extracting(MarkdownFile::path)
        .containsExactly("report/index.md", "report/page-001.md", "report/page-001-2.md");
  }

  @Test
  void namesSectionsSafelyWhateverTheirHeadingsSay() {
    String letters = "𝐀".repeat(40);
    MarkdownDocument document =
        MarkdownConverter.of(
                MarkdownOptions.defaults()
                    .withSplit(Split.HEADING)
                    .withLayout(Layout.FLAT)
                    .withRepairs(Set.of()))
            .convert(
                Responses.ofTexts(
                    "## a" + letters + "\n\n## 委員会" + letters + "\n\n## \u1100\u1161"),
                SourceInfo.of("委員会".repeat(40) + ".pdf"));
    assertThat(document.files()).hasSize(4);
  }

  @Test
  void keepsTheImagesOfTwoDocumentsInOneDirectoryApart() {
    MarkdownConverter converter =
        MarkdownConverter.of(
            MarkdownOptions.defaults().withImagesDirectory("i").withImageNames(ImageNames.PAGE));
    assertThat(onlyImage(converter, "one.pdf", 1)).isNotEqualTo(onlyImage(converter, "two.pdf", 2));
  }

  @Test
  void checksTheTextAndNotTheFrontMatter() {
    for (FrontMatter form : List.of(FrontMatter.YAML, FrontMatter.MULTIMARKDOWN)) {
      MarkdownDocument document =
          MarkdownConverter.of(MarkdownOptions.defaults().withFrontMatter(form))
              .convert(Responses.ofTexts("text"), SourceInfo.of("a [b](c).pdf"));
      assertThat(new MarkdownChecker().check(document)).isEmpty();
    }
  }

  @Test
  void aDocumentsOwnKeysWinOverThoseOfAllDocuments() {
    MarkdownOptions options =
        MarkdownOptions.defaults().withMetadata(Map.of("layout", "manual", "author", "all"));
    SourceInfo source = SourceInfo.builder("a.pdf").metadata("author", "one").build();

    assertThat(MarkdownConverter.of(options).convert(ofTexts("text"), source).metadata())
        .containsEntry("layout", "manual")
        .containsEntry("author", "one");
  }

  private static String onlyImage(MarkdownConverter converter, String name, int seed) {
    return converter
        .convert(
            Responses.of(
                Responses.page(
                    0,
                    "![img-0.jpeg](img-0.jpeg)",
                    Responses.image("img-0.jpeg", Responses.jpeg(seed)))),
            SourceInfo.of(name))
        .assets()
        .get(0)
        .path();
  }

  private static String yaml(String text) {
    return Responses.convert(
        MarkdownOptions.defaults().withFrontMatter(FrontMatter.YAML), Responses.ofTexts(text));
  }

  private static String title(SourceInfo source) {
    return MarkdownConverter.of(MarkdownOptions.defaults())
        .convert(Responses.ofTexts("text"), source)
        .title();
  }
}
