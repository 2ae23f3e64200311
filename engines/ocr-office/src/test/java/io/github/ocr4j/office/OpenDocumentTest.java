package io.github.ocr4j.office;

import static io.github.ocr4j.office.OfficeDocuments.markdown;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.ocr4j.document.Document;
import org.junit.jupiter.api.Test;

class OpenDocumentTest {
  @Test
  void openDocumentTextsAreRead() {
    Document text =
        OfficeFiles.openDocument(
                "text",
                "<office:text><text:h text:outline-level=\"2\">Scope</text:h>"
                    + "<text:p>Plain <text:span text:style-name=\"B\">bold</text:span><text:note><text:note-body><text:p>Why.</text:p></text:note-body></text:note></text:p>"
                    + "<text:list text:style-name=\"N\"><text:list-item><text:p>one</text:p><text:list><text:list-item><text:p>deep</text:p></text:list-item></text:list></text:list-item></text:list>"
                    + "<table:table><table:table-row><table:table-cell><text:p>a</text:p></table:table-cell><table:table-cell><text:p>b</text:p></table:table-cell></table:table-row></table:table></office:text>")
            .named("scope.odt");

    assertThat(markdown(text))
        .isEqualTo(
            "## Scope\n\nPlain **bold**[^1]\n\n1. one\n   - deep\n\n| a | b |\n| --- | --- |\n\n[^1]: Why.");
  }

  @Test
  void titlesFormulasAndNumbersThatStartAnewAreKept() {
    Document text =
        OfficeFiles.openDocument(
                "text",
                "<office:text><text:p text:style-name=\"Title\">Guide</text:p>"
                    + "<text:p text:style-name=\"Heading_20_1\">Scope</text:p>"
                    + "<text:p>With <draw:frame><draw:object xlink:href=\"./Object 1\"/></draw:frame></text:p>"
                    + "<text:list text:style-name=\"N\"><text:list-item><text:p>one</text:p></text:list-item>"
                    + "<text:list-item text:start-value=\"1\"><text:p>one again</text:p></text:list-item></text:list></office:text>")
            .part(
                "Object 1/content.xml",
                "<math><msup><mi>x</mi><mn>2</mn></msup><mo>+</mo><msqrt><mi>y</mi></msqrt></math>")
            .named("guide.odt");

    assertThat(markdown(text))
        .isEqualTo("# Guide\n\n## Scope\n\nWith $x^{2}+\\sqrt{y}$\n\n1. one\n\n1) one again");
  }

  @Test
  void levelsThatAPresentationWritesApartAreOneList() {
    String list = "<text:list>".repeat(1);
    Document show =
        OfficeFiles.openDocument(
                "presentation",
                "<office:presentation><draw:page><draw:frame presentation:class=\"outline\"><draw:text-box>"
                    + list
                    + "<text:list-item><text:p>one</text:p></text:list-item></text:list>"
                    + list
                    + "<text:list-item><text:list><text:list-item><text:p>deeper</text:p></text:list-item></text:list></text:list-item></text:list>"
                    + list
                    + "<text:list-item><text:p>two</text:p></text:list-item></text:list>"
                    + "</draw:text-box></draw:frame><draw:frame presentation:class=\"page-number\"><draw:text-box><text:p>7</text:p></draw:text-box></draw:frame>"
                    + "<presentation:notes><draw:frame presentation:class=\"notes\"><draw:text-box><text:p>Slowly.</text:p></draw:text-box></draw:frame></presentation:notes>"
                    + "</draw:page></office:presentation>")
            .named("show.odp");

    assertThat(markdown(show)).isEqualTo("- one\n  - deeper\n- two\n\n### Notes\n\nSlowly.");
  }

  @Test
  void sheetsAreDividedAtBlankRowsAndHiddenOnesLeftOut() {
    String row =
        "<table:table-row><table:table-cell><text:p>%s</text:p></table:table-cell><table:table-cell><text:p>%s</text:p></table:table-cell></table:table-row>";
    Document book =
        OfficeFiles.openDocument(
                "spreadsheet",
                "<style:style style:name=\"H\"><style:table-properties table:display=\"false\"/></style:style>"
                    + "<office:spreadsheet><table:table table:name=\"Costs\">"
                    + row.formatted("a", "b")
                    + row.formatted("1", "2")
                    + "<table:table-row table:number-rows-repeated=\"40\"><table:table-cell/></table:table-row>"
                    + row.formatted("c", "d")
                    + row.formatted("3", "4")
                    + "</table:table><table:table table:name=\"Secret\" table:style-name=\"H\">"
                    + row.formatted("x", "y")
                    + "</table:table></office:spreadsheet>")
            .named("costs.ods");

    assertThat(markdown(book))
        .isEqualTo(
            "## Costs\n\n| a | b |\n| --- | --- |\n| 1 | 2 |\n\n| c | d |\n| --- | --- |\n| 3 | 4 |");
  }
}
