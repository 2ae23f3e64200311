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
import io.github.ocr4j.markdown.option.PageSeparator;
import io.github.ocr4j.markdown.option.Split;
import io.github.ocr4j.model.OcrPage;
import org.junit.jupiter.api.Test;

class FilesAndFrontMatterTest {

  @Test
  void joinsPagesWithABlankLine() {
    assertThat(convert(MarkdownConverter.builder(), ofTexts("One\n", "\nTwo")))
        .isEqualTo("One\n\nTwo\n");
  }

  @Test
  void putsTheSeparatorBetweenPages() {
    assertThat(
            convert(
                MarkdownConverter.builder().pageSeparator(PageSeparator.RULE),
                ofTexts("One", "Two")))
        .isEqualTo("One\n\n---\n\nTwo\n");
  }

  @Test
  void saysPageNumbersFromOne() {
    assertThat(
            convert(
                MarkdownConverter.builder().pageSeparator(PageSeparator.parse("comment")),
                ofTexts("One", "Two")))
        .isEqualTo("<!-- page 1 -->\n\nOne\n\n<!-- page 2 -->\n\nTwo\n");
  }

  @Test
  void writesAFileForEachPageAndAnIndex() {
    MarkdownDocument document =
        document(MarkdownConverter.builder().split(Split.PAGE), ofTexts("# Title\n\nOne", "Two"));
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
                MarkdownConverter.builder().frontMatter(FrontMatter.YAML),
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
            MarkdownConverter.builder()
                .split(Split.PAGE)
                .frontMatter(FrontMatter.YAML)
                .headersAndFooters(HeaderFooterPolicy.FRONT_MATTER),
            Responses.of(first, second));
    assertThat(document.files().get(0).text()).contains("headers:\n- Spring\n- Autumn\n");
    assertThat(document.files().get(2).text()).contains("headers:\n- Autumn\n");
  }

  @Test
  void beginsWithAMultiMarkdownHeader() {
    assertThat(
            convert(
                MarkdownConverter.builder().frontMatter(FrontMatter.MULTIMARKDOWN),
                ofTexts("Text")))
        .isEqualTo("title: report.pdf\nsource: report.pdf\npages: 1\nmodel: test-model\n\nText\n");
  }

  @Test
  void prefersTheFirstHeadingThenTheDocumentsTitleThenTheFileName() {
    SourceInfo titled = SourceInfo.builder("report.pdf").title("Annual report").build();
    MarkdownConverter converter = MarkdownConverter.builder().build();
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
}
