package io.github.ocr4j.markdown.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ocr4j.engine.PageText.PageWord;
import io.github.ocr4j.markdown.comparison.Difference.Kind;
import org.junit.jupiter.api.Test;

/** What an engine may get wrong, each held against a page that says it rightly. */
class MistakesTest {
  private static final String PAGE =
      """
      The ferry carried 120 people and 45 cars in March.
      In April it carried 98 people and 51 cars over the bay.
      Costs rose by 4.5 percent to 1,250 euro a day.
      """;

  @Test
  void swappedNumbersAreFoundWhereTheyAre() {
    PageOpinion opinion = compare(PAGE.replace("120 people and 45", "45 people and 120"));

    assertThat(opinion.isFlagged()).isTrue();
    assertThat(opinion.differences())
        .extracting(difference -> difference.expected().orElse("") + difference.found().orElse(""))
        .containsExactlyInAnyOrder("12045", "45120");
    assertThat(opinion.differences().get(0).place()).map(PageWord::text).contains("120");
  }

  @Test
  void aNumberThatLostItsPointIsAnotherNumber() {
    assertThat(compare(PAGE.replace("4.5", "45")).isFlagged()).isTrue();
  }

  @Test
  void aNumberThatLostADigitIsFound() {
    assertThat(compare(PAGE.replace("120", "20")).isFlagged()).isTrue();
  }

  @Test
  void aLineThatWasSkippedIsFound() {
    PageOpinion opinion =
        compare(PAGE.replace("The ferry carried 120 people and 45 cars in March.\n", ""));

    assertThat(opinion.isFlagged()).isTrue();
    assertThat(opinion.differences())
        .extracting(Difference::kind)
        .containsOnly(Kind.MISSING)
        .hasSize(10);
  }

  @Test
  void aSkippedLineWithoutNumbersIsFound() {
    String page = PAGE.repeat(4) + "Nobody was hurt when the pier gave way.\n" + PAGE.repeat(4);

    assertThat(
            Readings.compare(page.replace("Nobody was hurt when the pier gave way.\n", ""), page)
                .isFlagged())
        .isTrue();
  }

  @Test
  void aLineThatWasReadTwiceIsFoundWhereItStandsAgain() {
    String line = "Costs rose by 4.5 percent to 1,250 euro a day.\n";

    PageOpinion opinion = compare(PAGE + line);

    assertThat(opinion.isFlagged()).isTrue();
    assertThat(opinion.differences())
        .extracting(Difference::kind)
        .containsOnly(Kind.REPEATED)
        .hasSize(12);
    assertThat(opinion.differences())
        .allSatisfy(
            difference ->
                assertThat(difference.markdownOffset().orElseThrow())
                    .isGreaterThanOrEqualTo(PAGE.length()));
  }

  @Test
  void aRowThatWasReadTwiceIsFound() {
    String table = "| a | 1 | 2 |\n| --- | --- | --- |\n| b | 3 | 4 |\n";

    assertThat(Readings.compare(table + "| b | 3 | 4 |\n", "a 1 2\nb 3 4").isFlagged()).isTrue();
  }

  @Test
  void aDigitInAnyScriptIsADigit() {
    assertThat(Readings.compare("في عام ١٩٩٨ سفينة", "في عام ١٩٩٧ سفينة").isFlagged()).isTrue();
  }

  @Test
  void aChangedDigitOfAPageNumberIsFound() {
    assertThat(
            Readings.compare("some text of the page\n\n17", "some text of the page\n18")
                .isFlagged())
        .isTrue();
  }

  @Test
  void aChangedDigitInATableThatWasTakenOutIsFound() {
    assertThat(
            SecondOpinion.compare(
                    Readings.withTable("<table><tr><td>mass</td><td>43</td></tr></table>"),
                    Readings.text("mass 42"))
                .isFlagged())
        .isTrue();
  }

  private static PageOpinion compare(String markdown) {
    return Readings.compare(markdown, PAGE);
  }
}
