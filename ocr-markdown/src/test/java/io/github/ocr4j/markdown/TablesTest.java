package io.github.ocr4j.markdown;

import static io.github.ocr4j.markdown.Responses.convert;
import static io.github.ocr4j.markdown.Responses.document;
import static io.github.ocr4j.markdown.Responses.html;
import static io.github.ocr4j.markdown.Responses.image;
import static io.github.ocr4j.markdown.Responses.jpeg;
import static io.github.ocr4j.markdown.Responses.markdown;
import static io.github.ocr4j.markdown.Responses.of;
import static io.github.ocr4j.markdown.Responses.pageWithTables;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.ocr4j.markdown.document.Finding;
import io.github.ocr4j.markdown.document.MarkdownDocument;
import io.github.ocr4j.markdown.option.Flavour;
import io.github.ocr4j.markdown.option.MarkdownOptions;
import io.github.ocr4j.markdown.option.TableStyle;
import io.github.ocr4j.model.OcrPage;
import io.github.ocr4j.model.OcrTable;
import java.util.List;
import org.junit.jupiter.api.Test;

class TablesTest {
  private static final String SIMPLE =
      "<table><tr><th>A</th><th>B</th></tr><tr><td>1</td><td></td></tr></table>";
  private static final String PIPES = "| A | B |\n| --- | --- |\n| 1 | |";

  private static String gfm(String markdown, OcrTable... tables) {
    return convert(MarkdownOptions.defaults(), of(pageWithTables(markdown, tables)));
  }

  @Test
  void putsAnHtmlTableWithoutSpansInPlaceWithPipes() {
    assertThat(gfm("Before\n\n[tbl-0.html](tbl-0.html)\n\nAfter", html("tbl-0.html", SIMPLE)))
        .isEqualTo("Before\n\n" + PIPES + "\n\nAfter\n");
  }

  @Test
  void putsAMarkdownTableInPlace() {
    assertThat(gfm("[tbl-0.md](tbl-0.md)", markdown("tbl-0.md", "\n" + PIPES + "\n")))
        .isEqualTo(PIPES + "\n");
  }

  @Test
  void makesRoomBetweenPlaceholdersOnAdjacentLines() {
    assertThat(
            gfm(
                "Text\n[tbl-0.html](tbl-0.html)\n[tbl-1.html](tbl-1.html)\nmore",
                html("tbl-0.html", SIMPLE),
                html("tbl-1.html", SIMPLE)))
        .isEqualTo("Text\n\n" + PIPES + "\n\n" + PIPES + "\n\nmore\n");
  }

  @Test
  void breaksAParagraphAroundAPlaceholderInIt() {
    assertThat(gfm("Before [tbl-0.html](tbl-0.html) after", html("tbl-0.html", SIMPLE)))
        .isEqualTo("Before \n\n" + PIPES + "\n\n after\n");
  }

  @Test
  void keepsATableInsideItsQuotation() {
    assertThat(gfm("> [tbl-0.html](tbl-0.html)", html("tbl-0.html", SIMPLE)))
        .isEqualTo("> " + PIPES.replace("\n", "\n> ") + "\n");
  }

  @Test
  void keepsATableInsideItsListItem() {
    assertThat(gfm("- [tbl-0.html](tbl-0.html)", html("tbl-0.html", SIMPLE)))
        .isEqualTo("- " + PIPES.replace("\n", "\n  ") + "\n");
  }

  @Test
  void keepsATableWithSpansAsHtml() {
    String spanned =
        "<table><tr><td colspan=\"2\">A</td></tr><tr><td>1</td><td>2</td></tr></table>";
    assertThat(gfm("[tbl-0.html](tbl-0.html)", html("tbl-0.html", spanned)))
        .isEqualTo(
            "<table>\n<tr><td colspan=\"2\">A</td></tr>\n<tr><td>1</td><td>2</td></tr>\n</table>\n");
  }

  @Test
  void writesEntitiesBreaksAndPipesSoThatTheyStayWhatTheyAre() {
    assertThat(
            gfm(
                "[tbl-0.html](tbl-0.html)",
                html(
                    "tbl-0.html",
                    "<table><tr><td>a &amp; b &lt; c</td><td>x|y<br/>z</td><td><b>bold</b></td></tr>"
                        + "</table>")))
        .startsWith("| a & b < c | x\\|y<br>z | **bold** |\n");
  }

  @Test
  void removesScriptsFromHtmlTables() {
    assertThat(
            gfm(
                "[tbl-0.html](tbl-0.html)",
                html(
                    "tbl-0.html",
                    "<table onclick='x()'><tr><td colspan=2>A<script>alert(1)</script>"
                        + "<a href='javascript:x()'>b</a></td></tr></table>")))
        .isEqualTo("<table>\n<tr><td colspan=\"2\">Ab</td></tr>\n</table>\n");
  }

  @Test
  void addsATableWithoutPlaceholderToItsPage() {
    MarkdownDocument document =
        document(
            MarkdownOptions.defaults(), of(pageWithTables("Text", html("tbl-0.html", SIMPLE))));
    assertThat(document.files().get(0).text()).isEqualTo("Text\n\n" + PIPES + "\n");
    assertThat(document.findings())
        .extracting(Finding::kind)
        .containsExactly(Finding.Kind.TABLE_UNREFERENCED);
  }

  @Test
  void reportsAPlaceholderWithoutTableAndLeavesNoDanglingLink() {
    MarkdownDocument document =
        document(
            MarkdownOptions.defaults(), of(pageWithTables("Text\n\n[tbl-4.html](tbl-4.html)")));
    assertThat(document.files().get(0).text()).doesNotContain("](");
    assertThat(document.findings())
        .extracting(Finding::kind)
        .containsExactly(Finding.Kind.TABLE_MISSING);
  }

  @Test
  void usesHtmlWhereTheFlavourHasNoPipeTables() {
    assertThat(
            convert(
                MarkdownOptions.defaults().withFlavour(Flavour.COMMONMARK),
                of(pageWithTables("[tbl-0.html](tbl-0.html)", html("tbl-0.html", SIMPLE)))))
        .startsWith("<table>");
  }

  @Test
  void showsAnImageThatStandsInACellOfAnHtmlTable() {
    for (String cell : List.of("<img src='img-0.jpeg'>", "![img-0.jpeg](img-0.jpeg)")) {
      String table = "<table><tr><td colspan=2>" + cell + "</td></tr></table>";
      OcrPage page =
          pageWithTables("[tbl-0.html](tbl-0.html)", html("tbl-0.html", table)).toBuilder()
              .images(List.of(image("img-0.jpeg", jpeg(1))))
              .build();
      MarkdownDocument document = document(MarkdownOptions.defaults(), of(page));
      assertThat(document.files().get(0).text())
          .contains("<img src=\"" + document.assets().get(0).link() + "\"")
          .doesNotContain("](");
    }
  }

  @Test
  void addsAnImageThatACellOnlyNames() {
    OcrPage page =
        pageWithTables(
                "[tbl-0.html](tbl-0.html)",
                html("tbl-0.html", "<table><tr><td>see img-0.jpeg</td></tr></table>"))
            .toBuilder()
            .images(List.of(image("img-0.jpeg", jpeg(1))))
            .build();
    assertThat(convert(MarkdownOptions.defaults(), of(page))).contains("![Image 1 of page 1](");
  }

  @Test
  void keepsTheCaptionOfATable() {
    String table = "<table><caption>Visits</caption><tr><td>1</td></tr></table>";
    assertThat(gfm("[tbl-0.html](tbl-0.html)", html("tbl-0.html", table)))
        .contains("<caption>Visits</caption>");
    assertThat(
            convert(
                MarkdownOptions.defaults().withTables(TableStyle.PIPES),
                of(pageWithTables("[tbl-0.html](tbl-0.html)", html("tbl-0.html", table)))))
        .isEqualTo("Visits\n\n| 1 |\n| --- |\n");
  }

  @Test
  void keepsEveryTableThatCameUnderOneId() {
    assertThat(
            convert(
                MarkdownOptions.defaults().withTables(TableStyle.PIPES),
                of(
                    pageWithTables(
                        "[tbl-0.html](tbl-0.html)", html("tbl-0.html", SIMPLE + SIMPLE)))))
        .isEqualTo(PIPES + "\n\n" + PIPES + "\n");
  }

  @Test
  void keepsTwoTablesThatCameUnderTheSameId() {
    assertThat(
            gfm(
                "[tbl-0.html](tbl-0.html)",
                html("tbl-0.html", SIMPLE),
                html("tbl-0.html", "<table><tr><td>other</td></tr></table>")))
        .isEqualTo(PIPES + "\n\n| other |\n| --- |\n");
  }

  @Test
  void keepsLinksToTheWebInCells() {
    String table =
        "<table><tr><td><a href='https://example.org/a b'>log</a> of <b> May </b></td></tr></table>";
    assertThat(gfm("[tbl-0.html](tbl-0.html)", html("tbl-0.html", table)))
        .startsWith("| [log](https://example.org/a%20b) of **May** |\n");
  }

  @Test
  void readsTablesThatABrowserWouldCorrect() {
    assertThat(
            gfm(
                "[tbl-0.html](tbl-0.html)",
                html("tbl-0.html", "<TABLE border=1><tr><th>A<th>B<tr><td>1<td></table>")))
        .isEqualTo(PIPES + "\n");
  }

  @Test
  void writesATableOnceHoweverOftenTheTextPointsToIt() {
    MarkdownDocument document =
        document(
            MarkdownOptions.defaults(),
            of(
                pageWithTables(
                    "[tbl-0.html](tbl-0.html)\n\n[tbl-0.html](tbl-0.html)",
                    html("tbl-0.html", SIMPLE))));
    assertThat(document.files().get(0).text())
        .isEqualTo(PIPES + "\n\n<!-- table tbl-0.html is above -->\n");
    assertThat(document.findings())
        .extracting(Finding::kind)
        .containsExactly(Finding.Kind.TABLE_REPEATED);
  }
}
