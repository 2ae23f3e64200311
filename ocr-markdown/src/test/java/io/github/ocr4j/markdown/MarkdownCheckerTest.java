package io.github.ocr4j.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ocr4j.markdown.document.Finding;
import io.github.ocr4j.markdown.document.MarkdownAsset;
import io.github.ocr4j.markdown.document.MarkdownDocument;
import io.github.ocr4j.markdown.document.MarkdownFile;
import io.github.ocr4j.markdown.document.PageClassification;
import io.github.ocr4j.markdown.document.PageReport;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MarkdownCheckerTest {
  private final MarkdownChecker checker = new MarkdownChecker();

  private static MarkdownDocument document(String text) {
    return new MarkdownDocument(
        "Title",
        List.of(new MarkdownFile("a/index.md", text), new MarkdownFile("a/page-001.md", "x")),
        List.of(new MarkdownAsset("a/images/x.png", "images/x.png", Responses.jpeg(1))),
        List.of(new PageReport(0, PageClassification.TEXT, List.of())),
        Map.of(),
        List.of());
  }

  private List<Finding.Kind> kinds(String text) {
    return checker.check(document(text)).stream().map(Finding::kind).toList();
  }

  @Test
  void findsNothingWhenEverythingResolves() {
    assertThat(
            kinds(
                "![a](images/x.png) [b](page-001.md#c) [d](#e) [f](https://example.org) [^1]\n\n"
                    + "[^1]: note"))
        .isEmpty();
  }

  @Test
  void findsImagesAndLinksThatLeadNowhere() {
    assertThat(kinds("![a](images/y.png) [b](page-002.md)"))
        .containsExactly(Finding.Kind.IMAGE_MISSING, Finding.Kind.LINK_DANGLING);
  }

  @Test
  void findsPlaceholdersThatAreLeft() {
    assertThat(kinds("![img-0.jpeg](img-0.jpeg) [tbl-1.html](tbl-1.html)"))
        .containsExactly(Finding.Kind.PLACEHOLDER_LEFT, Finding.Kind.PLACEHOLDER_LEFT);
  }

  @Test
  void findsAnchorsThatRepeat() {
    assertThat(kinds("<span id=\"a\"></span>\n\n<span id=\"a\"></span>"))
        .containsExactly(Finding.Kind.ANCHOR_REPEATED);
  }

  @Test
  void findsPagesThatAreMissing() {
    assertThat(checker.check(document("x"), List.of(0, 1)))
        .extracting(Finding::message)
        .containsExactly("page 2 is not in the document");
  }

  @Test
  void looksIntoNoFrontMatterWhateverItsFirstKeyIs() {
    assertThat(kinds("author: [a](b.md)\ntitle: One\n\nText")).isEmpty();
    assertThat(kinds("---\nauthor: '[a](b.md)'\ntitle: One\n---\n\nText")).isEmpty();
  }

  @Test
  void looksIntoFirstParagraphsThatAreNoFrontMatter() {
    assertThat(kinds("Note: see [a](b.md)\n\nText")).containsExactly(Finding.Kind.LINK_DANGLING);
  }
}
