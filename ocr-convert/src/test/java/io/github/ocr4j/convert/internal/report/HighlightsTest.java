package io.github.ocr4j.convert.internal.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ocr4j.engine.PageText;
import io.github.ocr4j.engine.PageText.PageWord;
import io.github.ocr4j.markdown.comparison.Difference;
import io.github.ocr4j.markdown.comparison.SecondOpinion;
import io.github.ocr4j.model.OcrPage;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class HighlightsTest {
  @Test
  void marksANumberThatTheSecondReadingHasOtherwise() throws Exception {
    assertThat(html("The sum is **1250** euro", "The sum is 1280 euro"))
        .contains(
            "<strong><mark class=\"number\" title=\"The second reading says: 1280\">1250</mark>"
                + "</strong>");
  }

  @Test
  void marksInsideOfTablesAndKeepsThemTables() throws Exception {
    assertThat(html("|a|b|\n|-|-|\n|one|7|\n", "a b one 9"))
        .contains("<td><mark class=\"number\" title=\"The second reading says: 9\">7</mark></td>");
  }

  @Test
  void leavesNumbersOfListsAlone() throws Exception {
    assertThat(html("1. First\n2. Second", "First Second"))
        .contains("<ol>")
        .doesNotContain("<mark");
  }

  @Test
  void leavesNothingBehindInAPageWithoutDifferences() throws Exception {
    assertThat(html("Just *text*", "Just text")).isEqualTo("<p>Just <em>text</em></p>");
  }

  private static String html(String markdown, String pageSays) throws Exception {
    OcrPage page = OcrPage.builder(0, markdown).build();
    List<PageWord> words =
        Arrays.stream(pageSays.split(" ")).map(word -> new PageWord(word, 10, 50, 20, 60)).toList();
    List<Difference> differences =
        SecondOpinion.compare(page, new PageText(true, 100, 100, words)).differences();
    return PageHtml.of(page, new Highlights(differences)).strip();
  }
}
