package io.github.ocr4j.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ocr4j.markdown.document.Finding;
import io.github.ocr4j.markdown.document.MarkdownDocument;
import io.github.ocr4j.markdown.document.MarkdownFile;
import io.github.ocr4j.markdown.option.MarkdownOptions;
import io.github.ocr4j.markdown.option.Repair;
import io.github.ocr4j.markdown.option.Split;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FootnotesTest {

  private static MarkdownDocument document(Split split, String... pages) {
    return Responses.document(
        MarkdownOptions.defaults()
            .withSplit(split)
            .withNavigation(false)
            .withRepairs(Set.of(Repair.FOOTNOTES)),
        Responses.ofTexts(pages));
  }

  private static List<String> texts(Split split, String... pages) {
    List<MarkdownFile> files = document(split, pages).files();
    return files.stream().skip(files.size() > 1 ? 1 : 0).map(MarkdownFile::text).toList();
  }

  private static List<Finding.Kind> kinds(String... pages) {
    return document(Split.NONE, pages).findings().stream().map(Finding::kind).toList();
  }

  @Test
  void movesAFootnoteToTheSectionThatPointsToIt() {
    assertThat(
            texts(
                Split.HEADING,
                "# One\n\nText[^1] here.\n\n# Two\n\nMore.\n\n[^1]: A note\nof two lines.\n\nEnd."))
        .containsExactly(
            "# One\n\nText[^1] here.\n\n[^1]: A note\nof two lines.\n", "# Two\n\nMore.\n\nEnd.\n");
  }

  @Test
  void copiesAFootnoteThatSeveralSectionsPointTo() {
    assertThat(
            texts(
                Split.HEADING,
                "# One\n\nA[^n]\n\n# Two\n\nB[^n]\n\n[^n]: Note",
                "# Three\n\nC[^n]"))
        .containsExactly(
            "# One\n\nA[^n]\n\n[^n]: Note\n",
            "# Two\n\nB[^n]\n\n[^n]: Note\n",
            "# Three\n\nC[^n]\n\n[^n]: Note\n");
  }

  @Test
  void takesOneFootnoteOutOfSeveralWithoutTouchingTheOthers() {
    assertThat(
            texts(
                Split.HEADING,
                "# One\n\nA[^1]\n\n# Two\n\nB[^2]\n\n[^1]: First note\n[^2]: Second note\n[^3]: Third note"))
        .containsExactly(
            "# One\n\nA[^1]\n\n[^1]: First note\n",
            "# Two\n\nB[^2]\n\n[^2]: Second note\n[^3]: Third note\n");
  }

  @Test
  void takesTheFurtherParagraphsOfAFootnoteAlong() {
    assertThat(
            texts(
                Split.PAGE,
                "A[^1]",
                "[^1]: Some note\n\n    with a second paragraph\n\nThe page's text"))
        .containsExactly(
            "A[^1]\n\n[^1]: Some note\n\n    with a second paragraph\n", "The page's text\n");
  }

  @Test
  void bringsEachPageTheFootnoteOfItsChapter() {
    assertThat(
            texts(
                Split.PAGE,
                "A[^1]",
                "[^1]: End of chapter one",
                "B[^1]",
                "[^1]: End of chapter two"))
        .containsExactly(
            "A[^1]\n\n[^1]: End of chapter one\n", "", "B[^1]\n\n[^1]: End of chapter two\n", "");
  }

  @Test
  void leavesFootnotesThatAreAtHomeAndThoseInCode() {
    String[] pages = {
      "A[^1]\n\n[^1]: Note\n", "B[^1]\n\n[^1]: Other\n", "```\nx[^9]\n```\n", "`[^9]:` is code\n"
    };
    assertThat(texts(Split.PAGE, pages)).containsExactly(pages);
  }

  @Test
  void reportsWhatItMoved() {
    assertThat(document(Split.PAGE, "A[^1]", "[^1]: Note").findings())
        .extracting(Finding::kind)
        .containsExactly(Finding.Kind.FOOTNOTE_MOVED);
  }

  @Test
  void renumbersABareMarkWithTheFootnoteOfItsPage() {
    assertThat(texts(Split.NONE, "One\n\n[^0]: first\n\n[^0]", "Two\n\n[^0]: second\n\n[^0]"))
        .containsExactly("One\n\n[^1]: first\n\n[^1]\n\nTwo\n\n[^2]: second\n\n[^2]\n");
  }

  @Test
  void neverPointsABareMarkToTheFootnoteOfAnotherPage() {
    String[] pages = {"One[^0]\n\n[^0]: first", "Two[^0]\n\n[^0]: second", "Three\n\n[^0]"};
    assertThat(texts(Split.NONE, pages).get(0)).endsWith("Three\n\n[^3]\n");
    assertThat(kinds(pages)).contains(Finding.Kind.FOOTNOTE_MISSING);
  }

  @Test
  void numbersNotesAtTheEndLikeTheMarksThatPointToThem() {
    assertThat(texts(Split.NONE, "A[^1]", "[^1]: End of one", "B[^1]", "[^1]: End of two").get(0))
        .isEqualTo("A[^1]\n\n[^1]: End of one\n\nB[^2]\n\n[^2]: End of two\n");
  }

  @Test
  void reportsFootnotesThatNothingPointsTo() {
    assertThat(kinds("One\n\n[^0]: first")).containsExactly(Finding.Kind.FOOTNOTE_UNREFERENCED);
    assertThat(kinds("One[^0]\n\n[^0]: first")).isEmpty();
  }

  @Test
  void takesSetsOfCharactersForNoFootnotes() {
    String text = "Use [^a-z] here.\n\nA[^0]\n\n[^0]: first";
    assertThat(texts(Split.NONE, text, "B[^0]\n\n[^0]: second").get(0))
        .startsWith("Use [^a-z] here.");
    assertThat(kinds("Use [^a-z] here.")).isEmpty();
  }
}
