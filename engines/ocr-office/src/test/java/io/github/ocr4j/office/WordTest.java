package io.github.ocr4j.office;

import static io.github.ocr4j.office.OfficeDocuments.markdown;
import static io.github.ocr4j.office.OfficeDocuments.read;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.ocr4j.document.Document;
import io.github.ocr4j.engine.OcrOptions;
import io.github.ocr4j.engine.OcrRequest;
import io.github.ocr4j.model.OcrImage;
import io.github.ocr4j.model.OcrPage;
import io.github.ocr4j.model.TableFormat;
import org.junit.jupiter.api.Test;

class WordTest {
  private static final String STYLES =
      "<w:styles><w:style w:styleId=\"H1\"><w:name w:val=\"heading 1\"/></w:style>"
          + "<w:style w:styleId=\"T\"><w:name w:val=\"Title\"/></w:style>"
          + "<w:style w:styleId=\"C\"><w:name w:val=\"Source Code\"/></w:style>"
          + "<w:style w:styleId=\"N2\"><w:name w:val=\"List Number 2\"/></w:style>"
          + "<w:style w:styleId=\"LC\"><w:name w:val=\"List Continue\"/></w:style></w:styles>";
  private static final String NUMBERING =
      "<w:numbering><w:abstractNum w:abstractNumId=\"1\">"
          + "<w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"%1.\"/></w:lvl>"
          + "<w:lvl w:ilvl=\"1\"><w:numFmt w:val=\"bullet\"/><w:lvlText w:val=\"o\"/></w:lvl>"
          + "</w:abstractNum><w:num w:numId=\"5\"><w:abstractNumId w:val=\"1\"/></w:num></w:numbering>";

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
        read(OcrRequest.of(document)
                .withOptions(OcrOptions.defaults().withTableFormat(TableFormat.HTML)))
            .get(0);

    assertThat(page.markdown()).isEqualTo("[tbl-0.html](tbl-0.html)");
    assertThat(page.tables().get(0).content()).contains("<th>a</th><th>b</th>");
  }

  @Test
  void picturesAreTakenOutAsJpegInTheOrderOfTheText() {
    OcrPage page = read(OcrRequest.of(word(picture() + paragraph("", "Text.") + picture()))).get(0);

    assertThat(page.markdown())
        .isEqualTo("![img-0.jpeg](img-0.jpeg)\n\nText.\n\n![img-1.jpeg](img-1.jpeg)");
    assertThat(page.images()).extracting(OcrImage::id).containsExactly("img-0.jpeg", "img-1.jpeg");
    assertThat(page.images()).allMatch(image -> image.content().isPresent());
    assertThat(page.dimensions()).isEmpty();
  }

  @Test
  void picturesFollowTheRequest() {
    Document document = word(picture() + picture());

    assertThat(
            read(OcrRequest.of(document).withOptions(OcrOptions.defaults().withImageLimit(1)))
                .get(0)
                .images())
        .hasSize(1);
    assertThat(
            read(OcrRequest.of(document).withOptions(OcrOptions.defaults().withImageMinSize(35)))
                .get(0)
                .images())
        .isEmpty();
    assertThat(
            read(OcrRequest.of(document)
                    .withOptions(OcrOptions.defaults().withIncludeImages(false)))
                .get(0)
                .images())
        .hasSize(2)
        .allMatch(image -> image.content().isEmpty());
  }

  @Test
  void listsOfBuiltInStylesAreNestedAndGoOn() {
    String numbered =
        "<w:p><w:pPr><w:pStyle w:val=\"%s\"/><w:numPr><w:numId w:val=\"5\"/></w:numPr></w:pPr><w:r><w:t>%s</w:t></w:r></w:p>";
    String body =
        numbered.formatted("N", "one")
            + numbered.formatted("N2", "deeper")
            + numbered.formatted("N", "two")
            + paragraph("LC", "more of two");

    assertThat(markdown(word(body))).isEqualTo("1. one\n   2. deeper\n\n2. two\n\n   more of two");
  }

  @Test
  void blankLinesInsideCodeAreKept() {
    String body =
        paragraph("", "Run:")
            + paragraph("C", "first")
            + paragraph("C", "")
            + paragraph("C", "second");

    assertThat(markdown(word(body))).isEqualTo("Run:\n\n```\nfirst\n\nsecond\n```");
  }

  @Test
  void signsOfPictureFontsAndTicksOfTasksAreText() {
    String sign =
        "<w:r><w:sym w:font=\"%s\" w:char=\"%s\"/><w:t xml:space=\"preserve\"> %s</w:t></w:r>";
    String plain = "<w:p>" + sign.formatted("Symbol", "F061", "angle") + "</w:p>";
    String task =
        "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"1\"/><w:numId w:val=\"5\"/></w:numPr></w:pPr>"
            + sign.formatted("MS Gothic", "2612", "done")
            + "</w:p>";

    assertThat(markdown(word(plain + task))).isEqualTo("\u03b1 angle\n\n- [x] done");
  }

  @Test
  void whatWasInsertedIsReadAndWhatWasDeletedIsNot() {
    String body =
        "<w:p><w:r><w:t xml:space=\"preserve\">Keep </w:t></w:r><w:ins><w:r><w:t>new</w:t></w:r></w:ins>"
            + "<w:del><w:r><w:delText>old</w:delText></w:r></w:del></w:p>";

    assertThat(markdown(word(body))).isEqualTo("Keep new");
  }

  @Test
  void aPageBreakInsideAParagraphPartsItsWords() {
    String body = "<w:p><w:r><w:t>end</w:t><w:br w:type=\"page\"/><w:t>start</w:t></w:r></w:p>";

    assertThat(markdown(word(body))).isEqualTo("end  \nstart");
  }

  @Test
  void formulasAreLatex() {
    String run = "<m:r><m:t>%s</m:t></m:r>";
    String sum =
        "<m:nary><m:naryPr><m:chr m:val=\"\u2211\"/></m:naryPr><m:sub>%s</m:sub><m:sup>%s</m:sup><m:e>%s</m:e></m:nary>"
            .formatted(run.formatted("i"), run.formatted("n"), run.formatted("i"));
    String fraction =
        "<m:f><m:num>%s</m:num><m:den>%s</m:den></m:f>"
            .formatted(run.formatted("a"), run.formatted("2"));

    assertThat(
            markdown(
                word(
                    "<w:p><m:oMathPara><m:oMath>"
                        + sum
                        + fraction
                        + "</m:oMath></m:oMathPara></w:p>")))
        .isEqualTo("$$\\sum_{i}^{n} i\\frac{a}{2}$$");
  }

  @Test
  void aChartIsTheTableOfItsValues() {
    String points = "<c:pt idx=\"0\"><c:v>%s</c:v></c:pt><c:pt idx=\"1\"><c:v>%s</c:v></c:pt>";
    Document chart =
        OfficeFiles.word(
                "<w:p><w:r><w:drawing><wp:inline><c:chart r:id=\"c1\"/></wp:inline></w:drawing></w:r></w:p>")
            .part(
                "word/charts/chart1.xml",
                "<c:chartSpace><c:chart><c:title><a:t>Visits</a:t></c:title><c:plotArea><c:barChart><c:ser>"
                    + "<c:tx><c:v>2025</c:v></c:tx><c:cat>"
                    + points.formatted("spring", "autumn")
                    + "</c:cat><c:val>"
                    + points.formatted("46", "44")
                    + "</c:val></c:ser></c:barChart></c:plotArea></c:chart></c:chartSpace>")
            .relations("word/document.xml", "c1 chart charts/chart1.xml")
            .named("chart.docx");

    assertThat(markdown(chart))
        .isEqualTo("Visits\n\n|  | 2025 |\n| --- | --- |\n| spring | 46 |\n| autumn | 44 |");
  }

  @Test
  void tablesAndListsInsideCellsStayWhole() {
    String inner = "<w:tbl><w:tr>" + cell("", "x") + cell("", "y") + "</w:tr></w:tbl>";
    String table =
        "<w:tbl><w:tr>"
            + cell("", "a")
            + "<w:tc>"
            + item(1, "one")
            + item(1, "two")
            + "</w:tc></w:tr><w:tr>"
            + cell("", "b")
            + "<w:tc>"
            + inner
            + "</w:tc></w:tr></w:tbl>";

    assertThat(markdown(word(table)))
        .isEqualTo(
            "<table>\n<tr><th>a</th><th><ul><li>one</li><li>two</li></ul></th></tr>\n"
                + "<tr><td>b</td><td><table><tr><th>x</th><th>y</th></tr></table></td></tr>\n</table>");
  }
}
