package io.github.ocr4j.markdown.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ocr4j.engine.PageText;
import io.github.ocr4j.engine.PageText.PageWord;
import io.github.ocr4j.markdown.comparison.Difference.Kind;
import io.github.ocr4j.model.BoundingBox;
import io.github.ocr4j.model.OcrImage;
import io.github.ocr4j.model.OcrPage;
import io.github.ocr4j.model.OcrTable;
import io.github.ocr4j.model.TableFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SecondOpinionTest {

  @Test
  void aFaithfulPageIsNotFlagged() {
    PageOpinion opinion =
        compare(
            "# Annual **Report** 2025\n\nRevenue: \\$1,234.50 (see [notes](notes.html))",
            "Annual Report 2025 Revenue: $1,234.50 (see notes)");

    assertThat(opinion.isFlagged()).isFalse();
    assertThat(opinion.differences()).isEmpty();
    assertThat(opinion.score()).isEqualTo(1);
  }

  @Test
  void aChangedDigitIsFoundWithItsPlaces() {
    PageOpinion opinion = compare("Total 1,284 EUR", "Total 1,234 EUR");

    assertThat(opinion.isFlagged()).isTrue();
    Difference difference = opinion.differences().get(0);
    assertThat(difference.kind()).isEqualTo(Kind.DIFFERENT);
    assertThat(difference.expected()).contains("234");
    assertThat(difference.found()).contains("284");
    assertThat(difference.place()).map(PageWord::text).contains("1,234");
    assertThat(difference.markdownOffset()).hasValue(8);
  }

  @Test
  void aChangedDigitInAThousandWordsIsAlwaysFound() {
    Random random = new Random(7);
    for (int round = 0; round < 50; round++) {
      List<String> words = new ArrayList<>();
      for (int i = 0; i < 1000; i++) {
        words.add(
            i % 10 == 3
                ? String.valueOf(random.nextInt(100_000))
                : "word" + "abcdefghij".charAt(i % 10));
      }
      String page = String.join(" ", words);
      int changed = 3 + 10 * random.nextInt(100);
      String number = words.get(changed);
      int at = random.nextInt(number.length());
      char digit = (char) ('0' + (number.charAt(at) - '0' + 5) % 10);
      words.set(changed, number.substring(0, at) + digit + number.substring(at + 1));

      assertThat(compare(page, page).isFlagged()).isFalse();
      assertThat(compare(String.join(" ", words), page).isFlagged()).isTrue();
    }
  }

  @Test
  void theOrderOfColumnsDoesNotMatter() {
    assertThat(compare("left one\n\nright two", "left right one two").differences()).isEmpty();
  }

  @Test
  void aHyphenatedWordIsTheSameWord() {
    PageOpinion opinion = compare("conversion is done", "conver- sion is done");

    assertThat(opinion.differences()).isEmpty();
    assertThat(opinion.score()).isEqualTo(1);
  }

  @Test
  void aMissingParagraphIsFlagged() {
    PageOpinion opinion = compare("one two", "one two three four five six");

    assertThat(opinion.isFlagged()).isTrue();
    assertThat(opinion.score()).isLessThan(0.4);
    assertThat(opinion.differences()).extracting(Difference::kind).containsOnly(Kind.MISSING);
  }

  @Test
  void extractedTablesAreRead() {
    OcrPage page =
        OcrPage.builder(0, "[tbl-0.html](tbl-0.html)")
            .tables(
                List.of(
                    new OcrTable(
                        "tbl-0.html",
                        "<table><tr><td colspan=\"2\">42&nbsp;kg</td></tr></table>",
                        TableFormat.HTML)))
            .build();

    assertThat(SecondOpinion.compare(page, text("42 kg")).differences()).isEmpty();
  }

  @Test
  void aPageNumberThatWasLeftOutIsNoFault() {
    List<PageWord> words = new ArrayList<>(text("a b c d e f g h i j k l").words());
    words.add(new PageWord("17", 1, 96, 9, 99));
    OcrPage page = OcrPage.builder(0, "a b c d e f g h i j k l").build();

    assertThat(SecondOpinion.compare(page, new PageText(true, 100, 100, words)).isFlagged())
        .isFalse();
  }

  @Test
  void wordsInsideAnImageThatWasCutOutAreNotExpected() {
    OcrPage page =
        OcrPage.builder(0, "body ![img-0.jpeg](img-0.jpeg)")
            .dimensions(new OcrPage.Dimensions(144, 200, 200))
            .images(
                List.of(
                    OcrImage.of("img-0.jpeg", new BoundingBox(0, 0, 100, 100), Optional.empty())))
            .build();
    PageText text =
        new PageText(
            true,
            100,
            100,
            List.of(new PageWord("2024", 20, 20, 30, 25), new PageWord("body", 60, 60, 80, 65)));

    assertThat(SecondOpinion.compare(page, text).isFlagged()).isFalse();
  }

  @Test
  void namesWithBackslashesAreNotTakenForCommandsOfFormulas() {
    assertThat(compare("use Prism\\Enums\\Provider;", "use Prism\\Enums\\Provider;").score())
        .isEqualTo(1);
  }

  @Test
  void anEqualNumberElsewhereDoesNotHideAChangedDigit() {
    PageOpinion opinion =
        compare("see 2.2.6 below. Caption 1 of a figure", "see 2.1.6 below. of a figure");

    assertThat(opinion.isFlagged()).isTrue();
  }

  @Test
  void aLoneNumberOnTheLastLineIsAPageNumberEvenFarFromTheEdge() {
    List<PageWord> words = new ArrayList<>(text("a b c d").words());
    words.add(new PageWord("17", 1, 80, 9, 84));
    OcrPage page = OcrPage.builder(0, "a b c d").build();

    assertThat(SecondOpinion.compare(page, new PageText(true, 100, 100, words)).isFlagged())
        .isFalse();
  }

  @Test
  void aRunningHeadThatWasLeftOutIsNotTakenForAMisreadOne() {
    List<PageWord> words = new ArrayList<>(text("a b c d").words());
    words.add(new PageWord("Annual", 1, 2, 9, 4));
    words.add(new PageWord("Report", 10, 2, 19, 4));
    words.add(new PageWord("7", 20, 2, 22, 4));
    OcrPage page = OcrPage.builder(0, "a b c d\n\n0").build();

    assertThat(SecondOpinion.compare(page, new PageText(true, 100, 100, words)).isFlagged())
        .isFalse();
  }

  @Test
  void anAddressInAngleBracketsIsRead() {
    assertThat(compare("see <https://example.org/v2>", "see <https://example.org/v2>").isFlagged())
        .isFalse();
  }

  @Test
  void whatLooksLikeATagIsTextInCode() {
    String code = "```\nList<Item> items 7\n```";

    assertThat(compare(code, "List<Item> items 7").isFlagged()).isFalse();
    assertThat(compare(code, "List<Other> items 7").differences()).isNotEmpty();
  }

  @Test
  void theNumberOfAHeadingIsNotTakenForThePageNumberAboveIt() {
    List<PageWord> words = new ArrayList<>();
    words.add(new PageWord("1", 90, 2, 95, 6));
    words.add(new PageWord("1", 10, 20, 15, 25));
    words.add(new PageWord("Introduction", 20, 20, 80, 25));
    OcrPage page = OcrPage.builder(0, "# 1 Introduction").build();

    assertThat(SecondOpinion.compare(page, new PageText(true, 100, 100, words)).isFlagged())
        .isFalse();
  }

  private static PageOpinion compare(String markdown, String pageSays) {
    return SecondOpinion.compare(OcrPage.builder(0, markdown).build(), text(pageSays));
  }

  private static PageText text(String words) {
    List<PageWord> placed = new ArrayList<>();
    for (String word : words.split(" ")) {
      placed.add(new PageWord(word, 10, 40, 20, 50));
    }
    return new PageText(true, 100, 100, placed);
  }
}
