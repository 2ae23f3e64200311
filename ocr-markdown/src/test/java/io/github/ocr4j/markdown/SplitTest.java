package io.github.ocr4j.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ocr4j.markdown.document.Finding;
import io.github.ocr4j.markdown.document.MarkdownDocument;
import io.github.ocr4j.markdown.document.MarkdownFile;
import io.github.ocr4j.markdown.document.SourceInfo;
import io.github.ocr4j.markdown.option.FrontMatter;
import io.github.ocr4j.markdown.option.HeaderFooterPolicy;
import io.github.ocr4j.markdown.option.MarkdownOptions;
import io.github.ocr4j.markdown.option.Split;
import io.github.ocr4j.model.OcrPage;
import java.util.List;
import org.junit.jupiter.api.Test;

class SplitTest {

  private static MarkdownDocument byHeading(String... pages) {
    return Responses.document(
        MarkdownOptions.defaults().withSplit(Split.HEADING), Responses.ofTexts(pages));
  }

  @Test
  void keepsTheIndentationThatAPageBeginsWith() {
    assertThat(
            Responses.document(
                    MarkdownOptions.defaults().withSplit(Split.PAGE).withNavigation(false),
                    Responses.ofTexts("    int a;\n    int b;"))
                .files()
                .get(1)
                .text())
        .isEqualTo("    int a;\n    int b;\n");
  }

  @Test
  void startsAFileAtEachHeadingOfTheHighestLevelThatRepeats() {
    MarkdownDocument document =
        byHeading("# Report\n\nIntro\n\n## First part\n\nOne", "More\n\n## Second: part!\n\nTwo");
    assertThat(document.files())
        .extracting(MarkdownFile::path)
        .containsExactly("report/index.md", "report/01-first-part.md", "report/02-second-part.md");
    assertThat(document.files().get(0).text())
        .isEqualTo(
            "# Report\n\nIntro\n\n- [First part](01-first-part.md)\n"
                + "- [Second: part\\!](02-second-part.md)\n");
    assertThat(document.files().get(1).text())
        .isEqualTo(
            "## First part\n\nOne\n\nMore\n\n[Contents](index.md) · [Next](02-second-part.md)\n");
  }

  @Test
  void staysOneFileWhenNoHeadingRepeats() {
    assertThat(byHeading("# Report\n\nIntro\n\n## Only part").files()).hasSize(1);
  }

  @Test
  void linksPagesToTheirNeighbours() {
    List<MarkdownFile> files =
        Responses.document(
                MarkdownOptions.defaults().withSplit(Split.PAGE),
                Responses.ofTexts("One", "Two", "Three"))
            .files();
    assertThat(files.get(2).text())
        .isEqualTo("Two\n\n[Previous](page-001.md) · [Contents](index.md) · [Next](page-003.md)\n");
  }

  @Test
  void leavesNavigationOutWhenToldTo() {
    List<MarkdownFile> files =
        Responses.document(
                MarkdownOptions.defaults().withSplit(Split.PAGE).withNavigation(false),
                Responses.ofTexts("One", "Two"))
            .files();
    assertThat(files.get(1).text()).isEqualTo("One\n");
  }

  @Test
  void namesPagesByTheirPlaceInTheDocumentNotInTheList() {
    assertThat(
            Responses.document(
                    MarkdownOptions.defaults().withSplit(Split.PAGE),
                    Responses.of(Responses.page(11, "B"), Responses.page(7, "A")))
                .files())
        .extracting(MarkdownFile::path)
        .containsExactly("report/index.md", "report/page-008.md", "report/page-012.md");
  }

  @Test
  void givesPagesAnchors() {
    assertThat(
            Responses.convert(
                MarkdownOptions.defaults().withPageAnchors(true), Responses.ofTexts("One", "Two")))
        .isEqualTo("<span id=\"page-1\"></span>\n\nOne\n\n<span id=\"page-2\"></span>\n\nTwo\n");
  }

  @Test
  void treatsHeadersAsThePolicySays() {
    OcrPage first = OcrPage.builder(0, "One").header("Report page 1").footer("Secret").build();
    OcrPage second = OcrPage.builder(1, "Two").header("Report page 2").footer("Secret").build();
    assertThat(headers(HeaderFooterPolicy.DROP, first, second)).isEqualTo("One\n\nTwo\n");
    assertThat(headers(HeaderFooterPolicy.KEEP_ONCE, first, second))
        .isEqualTo("Report page 1\n\nOne\n\nSecret\n\nTwo\n");
    assertThat(headers(HeaderFooterPolicy.KEEP_ALL, first, second))
        .isEqualTo("Report page 1\n\nOne\n\nSecret\n\nReport page 2\n\nTwo\n\nSecret\n");
    assertThat(
            Responses.convert(
                MarkdownOptions.defaults()
                    .withHeadersAndFooters(HeaderFooterPolicy.FRONT_MATTER)
                    .withFrontMatter(FrontMatter.YAML),
                Responses.of(first, second)))
        .contains("headers:\n- Report page 1\nfooters:\n- Secret\n---\n\nOne\n\nTwo\n");
  }

  private static String headers(HeaderFooterPolicy policy, OcrPage... pages) {
    return Responses.convert(
        MarkdownOptions.defaults().withHeadersAndFooters(policy), Responses.of(pages));
  }

  @Test
  void reportsPagesThatAreMissingOrRepeated() {
    SourceInfo source =
        SourceInfo.builder("report.pdf").expectedPageIndexes(List.of(0, 1, 2)).build();
    MarkdownDocument document =
        MarkdownConverter.of(MarkdownOptions.defaults())
            .convert(
                Responses.of(
                    Responses.page(0, "A"), Responses.page(0, "A"), Responses.page(2, "C")),
                source);
    assertThat(document.findings())
        .extracting(Finding::kind)
        .containsExactly(Finding.Kind.PAGE_MISSING, Finding.Kind.PAGE_REPEATED);
  }
}
