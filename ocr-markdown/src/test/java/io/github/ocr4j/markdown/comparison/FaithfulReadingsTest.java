package io.github.ocr4j.markdown.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Ways to write a page down that change nothing of what it says. */
class FaithfulReadingsTest {

  @Test
  void entitiesAreTheirCharacters() {
    assertQuiet(
        "caf&eacute;&nbsp;M&#252;ller &amp; S&ouml;hne &frac12; 10&sup2; &#x33;",
        "café Müller & Söhne ½ 10² 3");
  }

  @Test
  void numbersMayBeFormulas() {
    assertQuiet(
        "costs $1{,}234 \\mathrm{kg}$ or $\\mathbf{1 2}$ at $10^{-3}$",
        "costs 1,234 kg or 12 at 10⁻³");
  }

  @Test
  void measuresOfFormulasAreNoText() {
    assertQuiet("$\\begin{array}{cc} 1 \\hspace{2em} 4 \\\\[3pt] 9 \\end{array}$", "1 4 9");
  }

  @Test
  void partsOfNumbersMayBeEmphasised() {
    assertQuiet("a total of **1**2 and <b>3</b>4 tons", "a total of 12 and 34 tons");
  }

  @Test
  void thousandsMayBeSeparatedInAnotherWay() {
    assertQuiet("all of 1234567 people", "all of 1 234 567 people");
    assertQuiet("all of 1 234 567 people", "all of 1,234,567 people");
  }

  @Test
  void marksOfListsAndFootnotesMayBeMadeUp() {
    assertQuiet("1. apples\n2. pears[^7]\n\n[^7]: ripe ones", "• apples\n• pears*\n* ripe ones");
  }

  @Test
  void rowsMayHaveTheirColumnsInAnotherOrder() {
    assertQuiet(
        "| b | 2 | 1 |\n| c | 4 | 3 |\n| d | 6 | 5 |\n| e | 8 | 7 |", "b 1 2\nc 3 4\nd 5 6\ne 7 8");
  }

  @Test
  void tablesMayBeDrawnColumnByColumn() {
    assertQuiet("| 1 | 4 |\n| 2 | 5 |\n| 3 | 6 |", "1 2 3\n4 5 6");
  }

  @Test
  void aCellOverSeveralColumnsMayStandInEachOfThem() {
    assertQuiet(
        "| year | sold in all of 2024 | sold in all of 2024 |\n| --- | --- | --- |\n| a | 1 | 2 |",
        "year sold in all of 2024\na 1 2");
  }

  @Test
  void halfAWordIsNotAMissingWord() {
    assertQuiet("a harbour and its pier", "a har-\nbour and its pier");
  }

  @Test
  void softHyphensAndLigaturesMakeNoDifference() {
    assertQuiet("the first office", "the ﬁrst of\u00ADﬁce");
  }

  @Test
  void digitsOfAnotherScriptAreTheSameNumbers() {
    assertQuiet("في عام 1998", "في عام ١٩٩٨");
  }

  @Test
  void whatIsInNamesOfImagesIsNoText() {
    assertQuiet(
        "text 1 ![img-7.jpeg](img-7.jpeg) [see](page9.html) <td colspan=\"3\">", "text 1 see");
  }

  private static void assertQuiet(String markdown, String pageSays) {
    PageOpinion opinion = Readings.compare(markdown, pageSays);

    assertThat(opinion.isFlagged()).as("flagged: %s", opinion.differences()).isFalse();
  }
}
