package io.github.ocr4j.markdown;

import static io.github.ocr4j.markdown.Responses.html;
import static io.github.ocr4j.markdown.Responses.image;
import static io.github.ocr4j.markdown.Responses.jpeg;
import static io.github.ocr4j.markdown.Responses.page;
import static io.github.ocr4j.markdown.Responses.pageWithTables;
import static io.github.ocr4j.markdown.document.PageClassification.BLANK;
import static io.github.ocr4j.markdown.document.PageClassification.LOW_CONFIDENCE;
import static io.github.ocr4j.markdown.document.PageClassification.PLACEHOLDER_ONLY;
import static io.github.ocr4j.markdown.document.PageClassification.TABLES_ONLY;
import static io.github.ocr4j.markdown.document.PageClassification.TEXT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ocr4j.markdown.document.PageClassification;
import io.github.ocr4j.markdown.option.PageThresholds;
import io.github.ocr4j.model.BoundingBox;
import io.github.ocr4j.model.OcrImage;
import io.github.ocr4j.model.OcrPage;
import io.github.ocr4j.model.PageConfidence;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageClassifierTest {
  private static final PageClassifier CLASSIFIER = PageClassifier.of(PageThresholds.defaults());

  private static PageClassification classify(OcrPage page) {
    return CLASSIFIER.classify(page).classification();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "![img-0.jpeg](img-0.jpeg)",
        "![img-0.jpeg](img-0.jpeg)\n\n---\n\n12",
        "![img-0.jpeg](img-0.jpeg)\n\nPage 3 of 12",
        "![img-0.jpeg](img-0.jpeg)\n\n- 7 -",
        "![img-0.jpeg](img-0.jpeg)\n\nxiv"
      })
  void picturesAndPageNumbersAloneAreNoText(String markdown) {
    OcrPage page = page(0, markdown, image("img-0.jpeg", jpeg(1)));
    assertThat(classify(page)).isEqualTo(PLACEHOLDER_ONLY);
    assertThat(CLASSIFIER.check(page).acceptable()).isFalse();
    assertThat(CLASSIFIER.check(page).reasons()).isNotEmpty();
  }

  @Test
  void aTablePlaceholderWithoutTableIsNoText() {
    assertThat(classify(page(0, "[tbl-0.html](tbl-0.html)"))).isEqualTo(PLACEHOLDER_ONLY);
  }

  @Test
  void aTablePlaceholderWithItsTableIsLegitimate() {
    OcrPage page =
        pageWithTables(
            "[tbl-0.html](tbl-0.html)", html("tbl-0.html", "<table><tr><td>A</td></tr></table>"));
    assertThat(classify(page)).isEqualTo(TABLES_ONLY);
    assertThat(CLASSIFIER.check(page).acceptable()).isTrue();
  }

  @Test
  void anEmptyTableIsNoText() {
    assertThat(
            classify(
                pageWithTables(
                    "[tbl-0.html](tbl-0.html)",
                    html("tbl-0.html", "<table><tr><td> </td></tr></table>"))))
        .isEqualTo(PLACEHOLDER_ONLY);
  }

  @Test
  void aTableInTheTextIsATable() {
    assertThat(classify(page(0, "| A |\n| --- |\n| 1 |\n\n3"))).isEqualTo(TABLES_ONLY);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " \n ", "---", "17"})
  void aPageWithoutContentIsBlank(String markdown) {
    assertThat(classify(page(0, markdown))).isEqualTo(BLANK);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Figure 1: A cat.\n\n![img-0.jpeg](img-0.jpeg)",
        "```\nx = 1\n```",
        "# Chapter 1",
        "مرحبا بالعالم"
      })
  void wordsAreText(String markdown) {
    assertThat(classify(page(0, markdown, image("img-0.jpeg", jpeg(1))))).isEqualTo(TEXT);
  }

  @Test
  void aPictureOfTheWholePageWithNextToNoTextWasNotRead() {
    OcrImage scan =
        OcrImage.of("img-0.jpeg", new BoundingBox(20, 20, 780, 980), Optional.of(jpeg(1)));
    OcrPage page = page(0, "![img-0.jpeg](img-0.jpeg)\n\nDraft", scan);
    assertThat(classify(page)).isEqualTo(PLACEHOLDER_ONLY);
    assertThat(CLASSIFIER.classify(page).reasons().get(0)).contains("92 %", "5 characters");
  }

  @Test
  void aPictureBesideEnoughTextIsFine() {
    OcrImage large =
        OcrImage.of("img-0.jpeg", new BoundingBox(20, 20, 780, 980), Optional.of(jpeg(1)));
    assertThat(
            classify(
                page(
                    0,
                    "![img-0.jpeg](img-0.jpeg)\n\nA caption that is certainly long enough to be read as such.",
                    large)))
        .isEqualTo(TEXT);
  }

  @Test
  void scoresBelowTheThresholdAreDoubtful() {
    OcrPage page =
        OcrPage.builder(0, "Text")
            .confidenceScores(PageConfidence.of(0.61, 0.2, List.of()))
            .build();
    PageClassifier strict =
        PageClassifier.of(PageThresholds.defaults().withMinimumAverageConfidence(0.8));
    assertThat(classify(page)).isEqualTo(TEXT);
    assertThat(strict.classify(page).classification()).isEqualTo(LOW_CONFIDENCE);
    assertThat(strict.classify(page).reasons())
        .containsExactly("the average confidence of its words is 0.61, below 0.80");
  }

  @Test
  void refusesThresholdsThatAreNoFraction() {
    assertThatThrownBy(() -> PageThresholds.defaults().withMinimumWordConfidence(1.5))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("minimumWordConfidence");
  }
}
