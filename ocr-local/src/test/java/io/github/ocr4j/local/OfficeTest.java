package io.github.ocr4j.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ocr4j.document.Document;
import io.github.ocr4j.engine.OcrRequest;
import io.github.ocr4j.engine.PageSelection;
import io.github.ocr4j.exception.DocumentException;
import io.github.ocr4j.exception.DocumentException.Reason;
import io.github.ocr4j.model.OcrImage;
import io.github.ocr4j.model.OcrPage;
import io.github.ocr4j.model.OcrResponse;
import io.github.ocr4j.model.TableFormat;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class OfficeTest {
  private static final String STYLES =
      "<w:styles><w:style w:styleId=\"H1\"><w:name w:val=\"heading 1\"/></w:style>"
          + "<w:style w:styleId=\"T\"><w:name w:val=\"Title\"/></w:style>"
          + "<w:style w:styleId=\"C\"><w:name w:val=\"Source Code\"/></w:style></w:styles>";
  private static final String NUMBERING =
      "<w:numbering><w:abstractNum w:abstractNumId=\"1\">"
          + "<w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"%1.\"/></w:lvl>"
          + "<w:lvl w:ilvl=\"1\"><w:numFmt w:val=\"bullet\"/><w:lvlText w:val=\"o\"/></w:lvl>"
          + "</w:abstractNum><w:num w:numId=\"5\"><w:abstractNumId w:val=\"1\"/></w:num></w:numbering>";

  private static OcrResponse read(OcrRequest request) {
    try (LocalEngine engine = LocalEngine.create()) {
      return engine.process(request);
    }
  }

  private static String markdown(Document document) {
    List<OcrPage> pages = read(OcrRequest.of(document)).pages();
    return String.join("\n---page---\n", pages.stream().map(OcrPage::markdown).toList());
  }

  private static Document text(String content, String name) {
    return Document.of(content.getBytes(StandardCharsets.UTF_8), name);
  }

  private static String paragraph(String style, String text) {
    return "<w:p><w:pPr><w:pStyle w:val=\"%s\"/></w:pPr><w:r><w:t>%s</w:t></w:r></w:p>"
        .formatted(style, text);
  }

  private static String item(int level, String text) {
    return ("<w:p><w:pPr><w:numPr><w:ilvl w:val=\"%d\"/><w:numId w:val=\"5\"/></w:numPr></w:pPr>"
            + "<w:r><w:t>%s</w:t></w:r></w:p>")
        .formatted(level, text);
  }

  private static String cell(String properties, String text) {
    return "<w:tc><w:tcPr>%s</w:tcPr><w:p><w:r><w:t>%s</w:t></w:r></w:p></w:tc>"
        .formatted(properties, text);
  }

  private static Document word(String body) {
    return OfficeFiles.word(body)
        .part("word/styles.xml", STYLES)
        .part("word/numbering.xml", NUMBERING)
        .part(
            "word/footnotes.xml",
            "<w:footnotes><w:footnote w:id=\"7\"><w:p><w:r><w:t>See the appendix.</w:t></w:r></w:p></w:footnote></w:footnotes>")
        .part("word/media/image1.png", OfficeFiles.picture(40, 30))
        .relations(
            "word/document.xml",
            "s1 styles styles.xml",
            "s2 numbering numbering.xml",
            "s3 footnotes footnotes.xml",
            "p1 image media/image1.png",
            "l1 hyperlink https://example.org/manual")
        .named("guide.docx");
  }

  private static String picture() {
    return "<w:p><w:r><w:drawing><wp:inline><a:blip r:embed=\"p1\"/></wp:inline></w:drawing></w:r></w:p>";
  }

  @Test
  void headingsComeFromStylesAndStandBelowTheTitle() {
    assertThat(
            markdown(
                word(
                    paragraph("T", "Manual") + paragraph("H1", "Safety") + paragraph("", "Text."))))
        .isEqualTo("# Manual\n\n## Safety\n\nText.");
  }

  @Test
  void listsAreNestedAndNumbered() {
    String body = item(0, "first") + item(1, "detail") + item(0, "second");

    assertThat(markdown(word(body))).isEqualTo("1. first\n   - detail\n2. second");
  }

  @Test
  void numbersGoOnAfterAParagraph() {
    String body = item(0, "first") + paragraph("", "Between.") + item(0, "second");

    assertThat(markdown(word(body))).isEqualTo("1. first\n\nBetween.\n\n2. second");
  }

  @Test
  void emphasisThatIsCutIntoRunsIsOne() {
    String bold = "<w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">%s</w:t></w:r>";
    String body =
        "<w:p>"
            + bold.formatted("War")
            + bold.formatted("ning: ")
            + "<w:r><w:t>hot</w:t></w:r></w:p>";

    assertThat(markdown(word(body))).isEqualTo("**Warning:** hot");
  }

  @Test
  void linksFootnotesAndCodeAreKept() {
    String body =
        "<w:p><w:hyperlink r:id=\"l1\"><w:r><w:t>the manual</w:t></w:r></w:hyperlink>"
            + "<w:r><w:footnoteReference w:id=\"7\"/></w:r></w:p>"
            + paragraph("C", "int a = 1;")
            + paragraph("C", "int b = *a;");

    assertThat(markdown(word(body)))
        .isEqualTo(
            "[the manual](https://example.org/manual)[^1]\n\n```\nint a = 1;\nint b = *a;\n```"
                + "\n\n[^1]: See the appendix.");
  }

  @Test
  void tablesHavePipesUnlessCellsSpan() {
    String plain =
        "<w:tbl><w:tr>"
            + cell("", "a|b")
            + cell("", "c")
            + "</w:tr><w:tr>"
            + cell("", "1")
            + cell("", "2")
            + "</w:tr></w:tbl>";
    String merged =
        "<w:tbl><w:tr>"
            + cell("<w:gridSpan w:val=\"2\"/>", "both")
            + "</w:tr><w:tr>"
            + cell("", "1")
            + cell("", "2")
            + "</w:tr></w:tbl>";

    assertThat(markdown(word(plain))).isEqualTo("| a\\|b | c |\n| --- | --- |\n| 1 | 2 |");
    assertThat(markdown(word(merged)))
        .isEqualTo(
            "<table>\n<tr><th colspan=\"2\">both</th></tr>\n<tr><td>1</td><td>2</td></tr>\n</table>");
  }

  @Test
  void cellsOverSeveralRowsAreKept() {
    String table =
        "<w:tbl><w:tr>"
            + cell("<w:vMerge w:val=\"restart\"/>", "all")
            + cell("", "1")
            + "</w:tr><w:tr>"
            + cell("<w:vMerge/>", "")
            + cell("", "2")
            + "</w:tr></w:tbl>";

    assertThat(markdown(word(table)))
        .isEqualTo(
            "<table>\n<tr><th rowspan=\"2\">all</th><th>1</th></tr>\n<tr><td>2</td></tr>\n</table>");
  }

  @Test
  void tablesBecomePlaceholdersWhenAFormatIsAskedFor() {
    Document document = word("<w:tbl><w:tr>" + cell("", "a") + cell("", "b") + "</w:tr></w:tbl>");
    OcrPage page =
        read(OcrRequest.builder(document).tableFormat(TableFormat.HTML).build()).pages().get(0);

    assertThat(page.markdown()).isEqualTo("[tbl-0.html](tbl-0.html)");
    assertThat(page.tables().get(0).content()).contains("<th>a</th><th>b</th>");
  }

  @Test
  void picturesAreTakenOutAsJpegInTheOrderOfTheText() {
    OcrPage page =
        read(OcrRequest.of(word(picture() + paragraph("", "Text.") + picture()))).pages().get(0);

    assertThat(page.markdown())
        .isEqualTo("![img-0.jpeg](img-0.jpeg)\n\nText.\n\n![img-1.jpeg](img-1.jpeg)");
    assertThat(page.images()).extracting(OcrImage::id).containsExactly("img-0.jpeg", "img-1.jpeg");
    assertThat(page.images()).allMatch(image -> image.content().isPresent());
    assertThat(page.dimensions()).isEmpty();
  }

  @Test
  void picturesFollowTheRequest() {
    Document document = word(picture() + picture());

    assertThat(read(OcrRequest.builder(document).imageLimit(1).build()).pages().get(0).images())
        .hasSize(1);
    assertThat(read(OcrRequest.builder(document).imageMinSize(35).build()).pages().get(0).images())
        .isEmpty();
    assertThat(
            read(OcrRequest.builder(document).includeImages(false).build()).pages().get(0).images())
        .hasSize(2)
        .allMatch(image -> image.content().isEmpty());
  }

  @Test
  void aPresentationHasAPageForEachSlide() {
    String slide =
        "<p:sld><p:cSld><p:spTree><p:sp><p:txBody><a:p><a:r><a:t>Speak slowly</a:t></a:r></a:p>"
            + "<a:p><a:pPr lvl=\"1\"/><a:r><a:t>and loudly</a:t></a:r></a:p></p:txBody>"
            + "<p:nvSpPr><p:nvPr><p:ph type=\"body\"/></p:nvPr></p:nvSpPr></p:sp>"
            + "<p:sp><p:nvSpPr><p:nvPr><p:ph type=\"title\"/></p:nvPr></p:nvSpPr>"
            + "<p:txBody><a:p><a:r><a:t>%s</a:t></a:r></a:p></p:txBody></p:sp></p:spTree></p:cSld></p:sld>";
    Document show =
        OfficeFiles.ooxml("presentationml.presentation", "ppt/presentation.xml")
            .part(
                "ppt/presentation.xml",
                "<p:presentation><p:sldIdLst><p:sldId id=\"256\" r:id=\"r2\"/><p:sldId id=\"257\" r:id=\"r1\"/></p:sldIdLst></p:presentation>")
            .relations(
                "ppt/presentation.xml", "r1 slide slides/slide1.xml", "r2 slide slides/slide2.xml")
            .part("ppt/slides/slide1.xml", slide.formatted("Last"))
            .part("ppt/slides/slide2.xml", slide.formatted("First"))
            .named("show.pptx");

    assertThat(markdown(show))
        .isEqualTo(
            "## First\n\n- Speak slowly\n  - and loudly\n---page---\n## Last\n\n- Speak slowly\n  - and loudly");
    OcrResponse second = read(OcrRequest.builder(show).pages(PageSelection.of(1)).build());
    assertThat(second.pages()).extracting(OcrPage::index).containsExactly(1);
    assertThat(second.usageInfo().pagesProcessed()).isEqualTo(1);
  }

  @Test
  void aWorkbookHasAPageForEachSheetWithFormattedNumbers() {
    Document book =
        OfficeFiles.ooxml("spreadsheetml.sheet", "xl/workbook.xml")
            .part(
                "xl/workbook.xml",
                "<workbook><sheets><sheet name=\"Costs\" r:id=\"r1\"/><sheet name=\"Old\" state=\"hidden\" r:id=\"r1\"/></sheets></workbook>")
            .relations(
                "xl/workbook.xml",
                "r1 worksheet worksheets/sheet1.xml",
                "r2 sharedStrings sharedStrings.xml",
                "r3 styles styles.xml")
            .part(
                "xl/sharedStrings.xml",
                "<sst><si><t>Day</t></si><si><r><t>Sh</t></r><r><t>are</t></r></si></sst>")
            .part(
                "xl/styles.xml",
                "<styleSheet><numFmts><numFmt numFmtId=\"164\" formatCode=\"&quot;€&quot; #,##0.00\"/></numFmts>"
                    + "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"9\"/><xf numFmtId=\"164\"/></cellXfs></styleSheet>")
            .part(
                "xl/worksheets/sheet1.xml",
                "<worksheet><sheetData><row r=\"2\"><c r=\"B2\" t=\"s\"><v>0</v></c><c r=\"C2\" t=\"s\"><v>1</v></c><c r=\"D2\" t=\"inlineStr\"><is><t>Sum</t></is></c></row>"
                    + "<row r=\"3\"><c r=\"B3\" s=\"1\"><v>45292</v></c><c r=\"C3\" s=\"2\"><v>0.25</v></c><c r=\"D3\" s=\"3\"><v>1234.5</v></c></row></sheetData></worksheet>")
            .named("costs.xlsx");

    assertThat(markdown(book))
        .isEqualTo(
            "## Costs\n\n| Day | Share | Sum |\n| --- | --- | --- |\n| 2024-01-01 | 25% | € 1,234.50 |");
  }

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
  void webPagesAreReadWithoutNavigationAndScripts() {
    String page =
        "<!doctype html><html><head><title>Site</title><style>p{}</style></head><body><nav><a href='/'>Home</a></nav>"
            + "<h1>Pumps &amp; valves</h1><p>Use <code>a|b</code> or <em>2 * 3</em>.</p><pre><code class='language-sh'>ls *\n</code></pre>"
            + "<table><tr><th>n<th>v<tr><td>x|y<td>1</table><script>alert(1)</script></body></html>";

    assertThat(markdown(text(page, "page.html")))
        .isEqualTo(
            "# Pumps & valves\n\nUse `a|b` or *2 \\* 3*.\n\n```sh\nls *\n```\n\n| n | v |\n| --- | --- |\n| x\\|y | 1 |");
  }

  @Test
  void booksHaveAPageForEachChapter() {
    Document book =
        new OfficeFiles()
            .part("mimetype", "application/epub+zip")
            .part(
                "META-INF/container.xml",
                "<container><rootfiles><rootfile full-path=\"o/c.opf\"/></rootfiles></container>")
            .part(
                "o/c.opf",
                "<package><manifest><item id=\"a\" href=\"a.xhtml\"/><item id=\"b\" href=\"b.xhtml\"/></manifest><spine><itemref idref=\"b\"/><itemref idref=\"a\"/></spine></package>")
            .part("o/a.xhtml", "<html><body><h1>Two</h1><img src=\"i.png\"/></body></html>")
            .part("o/b.xhtml", "<html><body><h1>One</h1></body></html>")
            .part("o/i.png", OfficeFiles.picture(9, 9))
            .named("book.epub");

    assertThat(markdown(book)).isEqualTo("# One\n---page---\n# Two\n\n![img-0.jpeg](img-0.jpeg)");
  }

  @Test
  void markdownStaysAsItIsAndTextIsEscaped() {
    assertThat(markdown(text("---\na: b\n---\n# *T*\n\n- x\n", "a.md"))).isEqualTo("# *T*\n\n- x");
    assertThat(markdown(text("a * b\n\n- one\n- two\n\n# no heading\n", "a.txt")))
        .isEqualTo("a \\* b\n\n- one\n- two\n\n\\# no heading");
    assertThat(markdown(text("n;v\n\"a;b\";2\n", "a.csv")))
        .isEqualTo("| n | v |\n| --- | --- |\n| a;b | 2 |");
  }

  @Test
  void binaryWorkbooksOfOldAreRead() throws IOException {
    try (InputStream book = OfficeTest.class.getResourceAsStream("costs.xls")) {
      assertThat(markdown(Document.of(book.readAllBytes(), "costs.xls")))
          .contains("| Part | Price |\n| --- | --- |\n| bolt | 12.5 |");
    }
  }

  @Test
  void entitiesAreNeverExpanded() {
    String bomb =
        "<!DOCTYPE d [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;\"><!ENTITY f SYSTEM \"file:///etc/hostname\">]>";
    Document document =
        OfficeFiles.word("")
            .part(
                "word/document.xml",
                bomb
                    + "<w:document><w:body><w:p><w:r><w:t>x&b;&f;</w:t></w:r></w:p></w:body></w:document>")
            .named("bomb.docx");

    assertThat(markdown(document)).isEqualTo("x\\&b;\\&f;");
  }

  @Test
  void aPartThatUnpacksToTooMuchIsRefused() {
    Document bomb =
        OfficeFiles.word("").part("word/document.xml", new byte[60 << 20]).named("bomb.docx");

    refuses(bomb, Reason.TOO_LARGE);
  }

  @Test
  void deepNestingIsRefusedOrReadButNeverCrashes() {
    String deep = "<w:sdt><w:sdtContent>".repeat(20_000);

    refuses(OfficeFiles.word(deep).named("deep.docx"), Reason.CORRUPT);
  }

  @Test
  void aFileWithoutItsMainPartIsRefused() {
    refuses(
        OfficeFiles.ooxml("wordprocessingml.document", "word/document.xml").named("empty.docx"),
        Reason.CORRUPT);
  }

  @Test
  void otherTypesAreRefusedWithTheListOfThoseThatAreRead() {
    Document mail =
        text(
            "From: a@example.org\nTo: b@example.org\nSubject: x\nMessage-ID: <1@x>\n\nhello\n",
            "a.eml");

    assertThatThrownBy(() -> read(OcrRequest.of(mail)))
        .isInstanceOf(DocumentException.class)
        .hasMessageContaining("a.eml is of type message/rfc822")
        .hasMessageContaining("DOCX, PPTX, XLSX, DOC");
  }

  private static void refuses(Document document, Reason reason) {
    assertThatThrownBy(() -> read(OcrRequest.of(document)))
        .isInstanceOfSatisfying(
            DocumentException.class, refused -> assertThat(refused.reason()).isEqualTo(reason));
  }
}
