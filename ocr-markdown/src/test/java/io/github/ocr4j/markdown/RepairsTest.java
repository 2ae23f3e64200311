package io.github.ocr4j.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ocr4j.markdown.document.Finding;
import io.github.ocr4j.markdown.document.MarkdownDocument;
import io.github.ocr4j.markdown.option.Flavour;
import io.github.ocr4j.markdown.option.MarkdownOptions;
import io.github.ocr4j.markdown.option.Repair;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RepairsTest {

  private static String repaired(Repair repair, String... pages) {
    return Responses.convert(
        MarkdownOptions.defaults().withRepairs(Set.of(repair)), Responses.ofTexts(pages));
  }

  private static void assertReported(Finding.Kind kind, Repair repair, String... pages) {
    assertThat(
            Responses.document(
                    MarkdownOptions.defaults().withRepairs(Set.of(repair)),
                    Responses.ofTexts(pages))
                .findings())
        .extracting(Finding::kind)
        .contains(kind);
  }

  @Test
  void removesControlCharacters() {
    assertThat(repaired(Repair.CONTROL_CHARACTERS, "a\u0000b\u0007c\uFEFF d\r\ne"))
        .isEqualTo("abc d\ne\n");
    assertReported(Finding.Kind.CONTROL_CHARACTERS_REMOVED, Repair.CONTROL_CHARACTERS, "a\u0007b");
  }

  @Test
  void composesLettersAndAccents() {
    assertThat(repaired(Repair.UNICODE, "Cafe\u0301")).isEqualTo("Caf\u00E9\n");
  }

  @Test
  void reportsChangesThatKeepTheLength() {
    assertReported(Finding.Kind.UNICODE_COMPOSED, Repair.UNICODE, "\u212B");
    assertReported(Finding.Kind.CONTROL_CHARACTERS_REMOVED, Repair.CONTROL_CHARACTERS, "a\rb");
  }

  @Test
  void repairsTheCharactersOfTablesToo() {
    MarkdownDocument document =
        Responses.document(
            MarkdownOptions.defaults(),
            Responses.of(
                Responses.pageWithTables(
                    "[tbl-0.html](tbl-0.html)\n\n[tbl-1.md](tbl-1.md)",
                    Responses.html(
                        "tbl-0.html", "<table><tr><td>Cafe\u0301\u0007</td></tr></table>"),
                    Responses.markdown("tbl-1.md", "| e\u0301 |\r\n| - |\r\n"))));
    assertThat(document.files().get(0).text()).startsWith("| Caf\u00E9 |").contains("| \u00E9 |\n");
    assertThat(document.findings())
        .extracting(Finding::message)
        .containsExactly("3 control characters removed", "2 characters composed (Unicode NFC)");
  }

  @Test
  void closesFencesAtThePageEnd() {
    assertThat(repaired(Repair.UNCLOSED_FENCES, "```java\nint x;\n", "Text"))
        .isEqualTo("```java\nint x;\n```\n\nText\n");
    assertReported(Finding.Kind.FENCE_CLOSED, Repair.UNCLOSED_FENCES, "~~~~\nint x;");
  }

  @Test
  void closesFencesInsideListsAndQuotations() {
    assertThat(repaired(Repair.UNCLOSED_FENCES, "> ```\n> int x;"))
        .isEqualTo("> ```\n> int x;\n> ```\n");
    assertThat(repaired(Repair.UNCLOSED_FENCES, "- ```\n  int x;"))
        .isEqualTo("- ```\n  int x;\n  ```\n");
  }

  @Test
  void movesTheLanguageBehindTheFence() {
    assertThat(repaired(Repair.CODE_LANGUAGE, "```\nphp\necho 1;\n```"))
        .isEqualTo("```php\necho 1;\n```\n");
  }

  @Test
  void leavesWordsInCodeThatAreNoLanguage() {
    assertThat(repaired(Repair.CODE_LANGUAGE, "```\nhello\necho 1;\n```"))
        .isEqualTo("```\nhello\necho 1;\n```\n");
  }

  @Test
  void renumbersFootnotesThatBeginAnewOnEachPage() {
    assertThat(
            repaired(
                Repair.FOOTNOTES,
                "One[^0] `[^0]`\n\n[^0]: first",
                "Two[^0]\n\n[^0]: second",
                "Three"))
        .isEqualTo("One[^1] `[^0]`\n\n[^1]: first\n\nTwo[^2]\n\n[^2]: second\n\nThree\n");
  }

  @Test
  void leavesFootnotesThatDoNotClash() {
    assertThat(repaired(Repair.FOOTNOTES, "One[^a]\n\n[^a]: first", "Two"))
        .isEqualTo("One[^a]\n\n[^a]: first\n\nTwo\n");
  }

  @Test
  void keepsOnlyTheTitleOnLevelOneAndLeavesNoLevelOut() {
    assertThat(
            repaired(
                Repair.HEADING_LEVELS,
                "# Title\n\n## Basics\n\n# Chapter\n\n## Section",
                "Other\n=====\n\n#### Deep"))
        .isEqualTo("# Title\n\n## Basics\n\n## Chapter\n\n### Section\n\n## Other\n\n### Deep\n");
  }

  @Test
  void takesLineBreaksOutOfHeadings() {
    assertThat(repaired(Repair.HEADING_BREAKS, "# A <br> B<br/>C\n\nD <br> E"))
        .isEqualTo("# A B C\n\nD <br> E\n");
  }

  @Test
  void escapesAmountsThatLookLikeFormulas() {
    assertThat(repaired(Repair.CURRENCY, "Between $13.0 billion and $11.5 billion, for $x$ units"))
        .isEqualTo("Between \\$13.0 billion and \\$11.5 billion, for $x$ units\n");
    assertThat(repaired(Repair.CURRENCY, "Total: $\\$ 15.00$")).isEqualTo("Total: \\$15.00\n");
    assertThat(repaired(Repair.CURRENCY, "Only $5 here")).isEqualTo("Only $5 here\n");
  }

  @Test
  void writesFormulasInTheFlavoursForm() {
    String text = "A \\( ^{1} \\) and $x_1$\n\n\\[\na = b\n\\]\n\nnot `\\( x \\)`";
    assertThat(repaired(Repair.MATH, text))
        .isEqualTo("A $^{1}$ and $x_1$\n\n$$\na = b\n$$\n\nnot `\\( x \\)`\n");
    assertThat(
            Responses.convert(
                MarkdownOptions.defaults()
                    .withFlavour(Flavour.JEKYLL)
                    .withRepairs(Set.of(Repair.MATH)),
                Responses.ofTexts("A \\( x \\) and $y$")))
        .isEqualTo("A $$x$$ and $$y$$\n");
  }

  @Test
  void turnsBulletsIntoListItems() {
    assertThat(repaired(Repair.BULLETS, "Intro:\n• one\n•two\n\n- • three\n\na • b"))
        .isEqualTo("Intro:\n- one\n- two\n\n- three\n\na • b\n");
  }

  @Test
  void turnsBoxesIntoTaskListItems() {
    assertThat(repaired(Repair.CHECK_BOXES, "☐ open\n☑ done\n\n- ☒ crossed\n\nYes ☒ No ☐"))
        .isEqualTo("- [ ] open\n- [x] done\n\n- [x] crossed\n\nYes ☒ No ☐\n");
    assertThat(repaired(Repair.CHECK_BOXES, "$\\square$ open")).isEqualTo("- [ ] open\n");
  }

  @Test
  void removesRunningHeadsAndPageNumbers() {
    assertThat(
            repaired(
                Repair.RUNNING_HEADS,
                "Annual report 2025\n\nOne\n\n1",
                "Annual report 2025\n\nTwo\n\n2",
                "Annual report 2025\n\nThree\n\n3"))
        .isEqualTo("One\n\nTwo\n\nThree\n");
  }

  @Test
  void removesRunningHeadsThatCountThePages() {
    assertThat(
            repaired(
                Repair.RUNNING_HEADS,
                "One\n\nGauges 2025, page 3 of 10",
                "Two\n\nGauges 2025, page 4 of 10",
                "Three\n\nGauges 2025, page 5 of 10"))
        .isEqualTo("One\n\nTwo\n\nThree\n");
  }

  @Test
  void keepsHeadingsAndCaptionsThatCount() {
    String[] pages = {
      "# Exercise 1\n\nOne\n\n![](https://example.org/a.png)\n\nFigure 1",
      "# Exercise 2\n\nTwo\n\n![](https://example.org/b.png)\n\nFigure 2",
      "# Exercise 3\n\nThree\n\n![](https://example.org/c.png)\n\nFigure 3"
    };
    assertThat(repaired(Repair.RUNNING_HEADS, pages)).isEqualTo(String.join("\n\n", pages) + "\n");
  }

  @Test
  void keepsATitleThatRepeatsAsRunningHeadTheFirstTime() {
    assertThat(
            repaired(Repair.RUNNING_HEADS, "# Title\n\nOne", "# Title\n\nTwo", "# Title\n\nThree"))
        .isEqualTo("# Title\n\nOne\n\nTwo\n\nThree\n");
  }

  @Test
  void keepsWhatRepeatsOnTwoPagesOnly() {
    assertThat(repaired(Repair.RUNNING_HEADS, "Same words\n\nOne", "Same words\n\nTwo", "Three"))
        .isEqualTo("Same words\n\nOne\n\nSame words\n\nTwo\n\nThree\n");
  }

  @Test
  void keepsNumbersThatDoNotCountWithThePages() {
    assertThat(repaired(Repair.RUNNING_HEADS, "One\n\n2019", "Two\n\n17", "Three\n\n4"))
        .isEqualTo("One\n\n2019\n\nTwo\n\n17\n\nThree\n\n4\n");
  }

  @Test
  void joinsAParagraphThatGoesOnOverThePageEnd() {
    assertThat(
            repaired(
                Repair.SPLIT_PARAGRAPHS,
                "This paragraph is long enough and goes on",
                "on the page after this one.\n\nNext."))
        .isEqualTo(
            "This paragraph is long enough and goes on on the page after this one.\n\nNext.\n");
  }

  @Test
  void joinsAHyphenatedWord() {
    assertThat(
            repaired(
                Repair.SPLIT_PARAGRAPHS,
                "This paragraph is long enough to be hyphen-",
                "ated at the end."))
        .isEqualTo("This paragraph is long enough to be hyphenated at the end.\n");
  }

  @Test
  void keepsTheHyphenOfAWordThatHasItElsewhere() {
    assertThat(
            repaired(
                Repair.SPLIT_PARAGRAPHS,
                "A well-known method. Later this method is well-",
                "known again."))
        .isEqualTo("A well-known method. Later this method is well-known again.\n");
  }

  @Test
  void joinsNothingAfterASentence() {
    assertThat(
            repaired(
                Repair.SPLIT_PARAGRAPHS,
                "This paragraph is long enough and ends here.",
                "another one begins small."))
        .contains("here.\n\nanother");
  }

  @Test
  void joinsATableUnderTheSameHeader() {
    assertThat(
            repaired(
                Repair.SPLIT_TABLES,
                "Text\n\n| A | B |\n| --- | --- |\n| 1 | 2 |",
                "| A | B |\n| --- | --- |\n| 3 | 4 |\n\nText"))
        .isEqualTo("Text\n\n| A | B |\n| --- | --- |\n| 1 | 2 |\n| 3 | 4 |\n\nText\n");
  }

  @Test
  void keepsATableUnderAnotherHeaderApart() {
    assertThat(
            repaired(
                Repair.SPLIT_TABLES,
                "| A | B |\n| --- | --- |\n| 1 | 2 |",
                "| A | C |\n| --- | --- |\n| 3 | 4 |"))
        .contains("| 1 | 2 |\n\n| A | C |");
  }

  @Test
  void repairsNothingWhenNothingIsWanted() {
    String text = "# A <br> B\n\n• one\n\n$\\$ 15.00$ ☐\n\n```\nphp\nx";
    assertThat(
            Responses.convert(
                MarkdownOptions.defaults().withRepairs(Repair.none()), Responses.ofTexts(text)))
        .isEqualTo(text + "\n");
  }
}
