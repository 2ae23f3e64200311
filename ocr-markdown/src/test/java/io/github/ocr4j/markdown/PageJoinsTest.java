package io.github.ocr4j.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ocr4j.markdown.option.MarkdownOptions;
import io.github.ocr4j.model.OcrPage;
import java.util.Arrays;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What only looks as if it went on over a page end, or as if it were no part of the text. */
class PageJoinsTest {
  private static final String SENTENCE = "The committee met several times in spring and saw ";

  private static String converted(String... pages) {
    return Responses.convert(MarkdownOptions.defaults(), Responses.ofTexts(pages));
  }

  private static String converted(int count, IntFunction<String> page) {
    String[] pages = new String[count];
    Arrays.setAll(pages, page);
    return converted(pages);
  }

  private static String body(int page) {
    String word = Arrays.asList("alpha", "bravo", "charlie", "delta").get(page);
    return "Text about " + word + " that is on no other page.\n\nMore about " + word + " here.";
  }

  @ParameterizedTest
  @CsvSource({
    "die Vor-, und Nachteile, die Vor- und Nachteile",
    "the two-, and three-part plan, the two- and three-part plan",
    "state-of-the-, art work, state-of-the-art work",
    "an e-, mail came, an e-mail came",
    "a self-, contained unit, a self-contained unit",
    "the com-, mittee met, the committee met",
    "die Dampf-, schifffahrt lief, die Dampfschifffahrt lief"
  })
  void keepsHyphensThatBelongToTheWord(String end, String start, String joined) {
    assertThat(converted(SENTENCE + end, start)).isEqualTo(SENTENCE + joined + "\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Figure 3: Overview of the whole system and its parts",
        "**Table 3.** Overview of the whole system and its parts",
        "¹ See the annex for the details of the vote",
        "1 See the annex for the details of the vote",
        "\\* See the annex for the details of the vote",
        "† See the annex for the details of the vote"
      })
  void joinsNothingToACaptionOrFootnote(String last) {
    assertThat(converted(SENTENCE + "it\n\n" + last, "move the office to town. It slept."))
        .endsWith(last + "\n\nmove the office to town. It slept.\n");
  }

  @Test
  void joinsNoItemWhoseLetterMarkdownDoesNotKnow() {
    assertThat(converted(SENTENCE + "two options,", "b) the second option of them"))
        .endsWith("options,\n\nb) the second option of them\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Question %d", "**Aufgabe %d**", "Day %d: walk", "Exhibit No. %d", "Art. %d"})
  void keepsWhatCountsPartsOfTheText(String label) {
    assertThat(converted(4, page -> String.format(label, page + 1) + "\n\n" + body(page)))
        .contains(String.format(label, 1), String.format(label, 4));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Results for %d", "%d"})
  void keepsYearsThatCount(String label) {
    assertThat(converted(4, page -> String.format(label, page + 2001) + "\n\n" + body(page)))
        .contains(String.format(label, 2001), String.format(label, 2004));
  }

  @ParameterizedTest
  @ValueSource(strings = {"## Example", "Example", "Answer:"})
  void keepsNamesOfPartsThatRepeat(String name) {
    assertThat(converted(4, page -> name + "\n\n" + body(page)).split(name)).hasSize(5);
  }

  @Test
  void keepsPagesThatHaveOnlyTheSameWords() {
    assertThat(converted(3, page -> "This page is left blank.").split("blank")).hasSize(4);
  }

  @Test
  void removesRomanPageNumbers() {
    String[] numbers = {"i", "ii", "iii", "iv"};
    assertThat(converted(4, page -> body(page) + "\n\n" + numbers[page]))
        .doesNotContain("\nii", "\niv");
  }

  @Test
  void takesPagesThatCameSeveralTimesForNoRunningHeads() {
    OcrPage page = OcrPage.builder(0, "First.\n\nSecond.\n\nThird.\n\nLast.").build();
    assertThat(
            Responses.convert(MarkdownOptions.defaults(), Responses.of(page, page, page))
                .split("First"))
        .hasSize(4);
  }
}
