package io.github.ocr4j.markdown;

import static io.github.ocr4j.markdown.Responses.convert;
import static io.github.ocr4j.markdown.Responses.document;
import static io.github.ocr4j.markdown.Responses.image;
import static io.github.ocr4j.markdown.Responses.jpeg;
import static io.github.ocr4j.markdown.Responses.of;
import static io.github.ocr4j.markdown.Responses.page;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.ocr4j.markdown.document.Finding;
import io.github.ocr4j.markdown.document.MarkdownAsset;
import io.github.ocr4j.markdown.document.MarkdownDocument;
import io.github.ocr4j.markdown.option.Flavour;
import io.github.ocr4j.markdown.option.ImageNames;
import io.github.ocr4j.markdown.option.MarkdownOptions;
import io.github.ocr4j.model.BoundingBox;
import io.github.ocr4j.model.ImageContent;
import io.github.ocr4j.model.OcrImage;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ImagesTest {
  private static final MarkdownOptions BY_PAGE =
      MarkdownOptions.defaults().withImageNames(ImageNames.PAGE);

  private static String onePage(String markdown) {
    return convert(BY_PAGE, of(page(0, markdown, image("img-0.jpeg", jpeg(1)))));
  }

  @Test
  void pointsInlineImagesAtTheirFiles() {
    assertThat(onePage("See ![img-0.jpeg](img-0.jpeg) here."))
        .isEqualTo("See ![Image 1 of page 1](images/page-001-img-0.jpeg) here.\n");
  }

  @Test
  void pointsReferenceStyleImagesAtTheirFiles() {
    assertThat(onePage("![A][fig]\n\n[fig]: img-0.jpeg \"Title\""))
        .isEqualTo("![A][fig]\n\n[fig]: images/page-001-img-0.jpeg \"Title\"\n");
  }

  @Test
  void pointsHtmlImagesAtTheirFiles() {
    assertThat(onePage("Text <img alt='x' src=\"img-0.jpeg\"> text"))
        .isEqualTo("Text <img alt='x' src=\"images/page-001-img-0.jpeg\"> text\n");
  }

  @Test
  void pointsDestinationsInAngleBracketsAtTheirFiles() {
    assertThat(onePage("![A](<img-0.jpeg> 'Title')"))
        .isEqualTo("![A](images/page-001-img-0.jpeg 'Title')\n");
  }

  @Test
  void findsImagesBehindEscapedPipesInTables() {
    assertThat(onePage("| a \\| b ![A](img-0.jpeg) | c |\n| --- | --- |\n| 1 | 2 |"))
        .contains("| a \\| b ![A](images/page-001-img-0.jpeg) | c |");
  }

  @Test
  void keepsTheLabelsOfTwoPagesApart() {
    assertThat(
            convert(
                BY_PAGE,
                of(
                    page(0, "![A][a]\n\n[a]: img-0.jpeg", image("img-0.jpeg", jpeg(1))),
                    page(
                        1,
                        "![B][a] and [c][d]\n\n[a]: img-0.jpeg \"T\"\n[d]: https://example.org/2",
                        image("img-0.jpeg", jpeg(2))),
                    page(2, "[e][D]\n\n[D]: https://example.org/3"))))
        .contains(
            "![A](images/page-001-img-0.jpeg)",
            "![B](images/page-002-img-0.jpeg \"T\") and [c](https://example.org/2)",
            "[e](https://example.org/3)");
  }

  @Test
  void showsAnImageThatIsOnlyDefined() {
    assertThat(onePage("[a]: img-0.jpeg"))
        .endsWith("![Image 1 of page 1](images/page-001-img-0.jpeg)\n");
  }

  @Test
  void takesOutWhatLinksToAnImageWithoutFile() {
    OcrImage image = OcrImage.of("img-0.jpeg", new BoundingBox(0, 0, 4, 3), Optional.empty());
    MarkdownDocument document =
        document(BY_PAGE, of(page(0, "[boats](img-0.jpeg), [tide][a]\n\n[a]: img-0.jpeg", image)));
    assertThat(document.files().get(0).text()).startsWith("boats, tide\n\n[a]: #\n");
    assertThat(new MarkdownChecker().check(document)).isEmpty();
  }

  @Test
  void keepsTheTextOfATagThatHugoWouldDrop() {
    assertThat(
            convert(
                MarkdownOptions.defaults()
                    .withFlavour(Flavour.HUGO)
                    .withImageNames(ImageNames.PAGE),
                of(
                    page(
                        0,
                        "<img src='img-0.jpeg' alt='A &amp; B'>",
                        image("img-0.jpeg", jpeg(1))))))
        .isEqualTo("![A \\& B](images/page-001-img-0.jpeg)\n");
  }

  @Test
  void leavesCodeAlone() {
    String code =
        "`![img-0.jpeg](img-0.jpeg)`\n\n```\n![img-0.jpeg](img-0.jpeg)\n```\n\n"
            + "<!-- ![img-0.jpeg](img-0.jpeg) <img src='img-0.jpeg'> -->";
    assertThat(onePage(code)).startsWith(code);
  }

  @Test
  void keepsTheImagesOfTwoPagesWithTheSameIdApart() {
    MarkdownDocument document =
        document(
            BY_PAGE,
            of(
                page(0, "![img-0.jpeg](img-0.jpeg)", image("img-0.jpeg", jpeg(1))),
                page(1, "![img-0.jpeg](img-0.jpeg)", image("img-0.jpeg", jpeg(2)))));
    assertThat(document.assets())
        .extracting(MarkdownAsset::path)
        .containsExactly("report/images/page-001-img-0.jpeg", "report/images/page-002-img-0.jpeg");
  }

  @Test
  void writesTheSameBytesOnce() {
    MarkdownDocument document =
        document(
            MarkdownOptions.defaults(),
            of(
                page(0, "![img-0.jpeg](img-0.jpeg)", image("img-0.jpeg", jpeg(1))),
                page(1, "![img-1.jpeg](img-1.jpeg)", image("img-1.jpeg", jpeg(1)))));
    assertThat(document.assets()).hasSize(1);
    String link = document.assets().get(0).path().replace("report/", "");
    assertThat(document.files().get(0).text().split(java.util.regex.Pattern.quote(link), -1))
        .hasSize(3);
  }

  @Test
  void findsImagesWhoseIdsAreNotFitForText() {
    for (String id : List.of("e\u0301.png", "a\u0000b.png", "..\\..\\x&amp;.png")) {
      assertThat(convert(BY_PAGE, of(page(0, "![](<" + id + ">)", image(id, jpeg(1))))))
          .as(id)
          .startsWith("![Image 1 of page 1](images/page-001-");
    }
  }

  @Test
  void keepsEveryImageThatCameUnderOneId() {
    MarkdownDocument document =
        document(
            BY_PAGE, of(page(0, "![](a.png)", image("a.png", jpeg(1)), image("a.png", jpeg(2)))));
    assertThat(document.files().get(0).text())
        .isEqualTo(
            "![Image 1 of page 1](images/page-001-a.jpeg)\n\n"
                + "![Image 2 of page 1](images/page-001-a-2.jpeg)\n");
  }

  @Test
  void takesTheEndingFromTheBytes() {
    ImageContent png =
        ImageContent.of(
            new byte[] {
              (byte) 0x89,
              'P',
              'N',
              'G',
              13,
              10,
              26,
              10,
              0,
              0,
              0,
              0,
              0,
              0,
              0,
              0,
              0,
              0,
              0,
              0,
              0,
              0,
              0,
              0,
              0,
              0,
              0,
              0,
              0,
              0,
              0,
              0,
              0,
              0,
              0,
              0,
              0,
              0,
              0,
              0
            });
    assertThat(convert(BY_PAGE, of(page(0, "![](img-0.jpeg)", image("img-0.jpeg", png)))))
        .isEqualTo("![Image 1 of page 1](images/page-001-img-0.png)\n");
  }

  @Test
  void takesAlternativeTextFromAnAnnotationAndEscapesIt() {
    OcrImage annotated =
        new OcrImage(
            "img-0.jpeg",
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of(jpeg(1)),
            Optional.of("{\"short_description\": \"A [chart]\\nof *sales*\"}"),
            Map.of());
    assertThat(convert(BY_PAGE, of(page(0, "![img-0.jpeg](img-0.jpeg)", annotated))))
        .isEqualTo("![A \\[chart\\] of \\*sales\\*](images/page-001-img-0.jpeg)\n");
  }

  @Test
  void takesAlternativeTextFromTheCaptionBelowOrAbove() {
    assertThat(onePage("![img-0.jpeg](img-0.jpeg)\n\n**Figure 3:** Visits [by] *day*\n\nText"))
        .startsWith(
            "![Figure 3: Visits \\[by\\] day](images/page-001-img-0.jpeg)\n\n**Figure 3:**");
    assertThat(onePage("Abb. 2 Besuche\n![img-0.jpeg](img-0.jpeg)\n\nText"))
        .isEqualTo("Abb. 2 Besuche\n![Abb. 2 Besuche](images/page-001-img-0.jpeg)\n\nText\n");
  }

  @Test
  void takesNoOtherTextForACaption() {
    assertThat(onePage("Figure skating\n\n![](img-0.jpeg)\n\nText about Figure 3"))
        .contains("![Image 1 of page 1](images/page-001-img-0.jpeg)");
  }

  @Test
  void addsAnImageThatTheTextDoesNotShow() {
    MarkdownDocument document =
        document(BY_PAGE, of(page(0, "Text", image("img-0.jpeg", jpeg(1)))));
    assertThat(document.files().get(0).text())
        .isEqualTo("Text\n\n![Image 1 of page 1](images/page-001-img-0.jpeg)\n");
    assertThat(document.findings())
        .extracting(Finding::kind)
        .containsExactly(Finding.Kind.IMAGE_UNREFERENCED);
  }

  @Test
  void reportsAReferenceWithoutImageAndLeavesNoDanglingLink() {
    MarkdownDocument document =
        document(BY_PAGE, of(page(0, "Text ![img-7.jpeg](img-7.jpeg) text")));
    assertThat(document.files().get(0).text())
        .isEqualTo("Text <!-- image img-7.jpeg is not in the response --> text\n");
    assertThat(document.findings())
        .extracting(Finding::kind)
        .containsExactly(Finding.Kind.IMAGE_MISSING);
  }

  @Test
  void leavesNoCommentThatWouldMakeALineHtml() {
    assertThat(convert(BY_PAGE, of(page(0, "- ![](a.png) ![](b.png) *words*\n\n![](c.png)"))))
        .isEqualTo("-   *words*\n\n<!-- image c.png is not in the response -->\n");
  }

  @Test
  void survivesBytesThatAreNotBase64() {
    MarkdownDocument document =
        document(
            BY_PAGE,
            of(
                page(
                    0,
                    "Text\n\n![img-0.jpeg](img-0.jpeg)",
                    image("img-0.jpeg", new ImageContent.Undecodable("...")))));
    assertThat(document.assets()).isEmpty();
    assertThat(document.findings())
        .extracting(Finding::kind)
        .containsExactly(Finding.Kind.IMAGE_UNDECODABLE);
  }

  @Test
  void neverLeavesTheImageDirectoryWhateverTheIdSays() {
    MarkdownDocument document =
        document(BY_PAGE, of(page(0, "Text", image("../../etc/passwd", jpeg(1)))));
    assertThat(document.assets())
        .extracting(MarkdownAsset::path)
        .allMatch(path -> path.matches("report/images/page-001-[^/]+\\.jpeg"));
  }
}
