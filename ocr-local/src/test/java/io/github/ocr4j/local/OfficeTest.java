package io.github.ocr4j.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ocr4j.document.Document;
import io.github.ocr4j.engine.OcrRequest;
import io.github.ocr4j.exception.DocumentException;
import io.github.ocr4j.model.OcrPage;
import io.github.ocr4j.model.TableFormat;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class OfficeTest {
  private static final String WORD =
      "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

  private final LocalEngine engine = LocalEngine.create();

  private OcrPage read(byte[] content, String name) {
    return engine.process(OcrRequest.of(Document.of(content, name))).pages().get(0);
  }

  private static byte[] html(String body) {
    return ("<!DOCTYPE html><html><head><title>t</title></head><body>" + body + "</body></html>")
        .getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void htmlBecomesMarkdown() {
    OcrPage page =
        read(
            html(
                "<h1>Tide <em>tables</em></h1><p>See <a href='https://example.com/a'>the site</a>"
                    + " and <b>this</b>.</p><ul><li>one<ul><li>inner</li></ul></li><li>two</li></ul>"
                    + "<script>alert(1)</script>"),
            "page.html");

    assertThat(page.markdown())
        .isEqualTo(
            "# Tide tables\n\nSee [the site](https://example.com/a) and **this**.\n\n"
                + "- one\n   - inner\n- two");
    assertThat(page.hyperlinks()).containsExactly("https://example.com/a");
    assertThat(page.dimensions()).isEmpty();
  }

  @Test
  void anHtmlTableKeepsItsSpansWhenTakenOut() {
    byte[] content =
        html("<table><tr><th colspan='2'>Both</th></tr><tr><td>a</td><td>b|c</td></tr></table>");
    OcrRequest request =
        OcrRequest.builder(Document.of(content, "t.html")).tableFormat(TableFormat.HTML).build();

    OcrPage inline = read(content, "t.html");
    OcrPage apart = engine.process(request).pages().get(0);

    assertThat(inline.markdown()).isEqualTo("| Both | Both |\n| --- | --- |\n| a | b\\|c |");
    assertThat(apart.markdown()).isEqualTo("[tbl-0.html](tbl-0.html)");
    assertThat(apart.tables().get(0).content()).contains("<th colspan=\"2\">Both</th>");
  }

  @Test
  void aWordFileKeepsHeadingsListsTablesAndImages() throws IOException {
    OcrPage page = read(docx(), "guide.docx");

    assertThat(page.markdown())
        .startsWith("# Guide\n\nMount it **well**.\n\n- bolts\n- nuts\n\n| a | b |")
        .contains("![img-0.jpeg](img-0.jpeg)");
    assertThat(page.images()).hasSize(1);
    assertThat(page.images().get(0).content()).isPresent();
  }

  private static byte[] docx() throws IOException {
    String drawing =
        "<w:p><w:r><w:drawing><wp:inline"
            + " xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\">"
            + "<a:graphic xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\">"
            + "<a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/picture\">"
            + "<pic:pic xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\">"
            + "<pic:nvPicPr><pic:cNvPr id=\"1\" name=\"plate\"/><pic:cNvPicPr/></pic:nvPicPr>"
            + "<pic:blipFill><a:blip r:embed=\"rId2\" xmlns:r="
            + "\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"/>"
            + "</pic:blipFill><pic:spPr/></pic:pic></a:graphicData></a:graphic></wp:inline>"
            + "</w:drawing></w:r></w:p>";
    String body =
        styled("Heading1", "Guide")
            + "<w:p><w:r><w:t xml:space=\"preserve\">Mount it </w:t></w:r><w:r><w:rPr><w:b/>"
            + "</w:rPr><w:t>well</w:t></w:r><w:r><w:t>.</w:t></w:r></w:p>"
            + styled("ListBullet", "bolts")
            + styled("ListBullet", "nuts")
            + "<w:tbl><w:tr>"
            + cell("a")
            + cell("b")
            + "</w:tr><w:tr>"
            + cell("1")
            + cell("2")
            + "</w:tr></w:tbl>"
            + drawing;
    String styles = style("Heading1", "heading 1") + style("ListBullet", "List Bullet");
    Map<String, byte[]> files = new LinkedHashMap<>();
    put(
        files,
        "[Content_Types].xml",
        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
            + "<Default Extension=\"rels\""
            + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            + "<Default Extension=\"png\" ContentType=\"image/png\"/>"
            + override("/word/document.xml", "document.main")
            + override("/word/styles.xml", "styles")
            + "</Types>");
    put(
        files,
        "_rels/.rels",
        relationships(relation("rId1", "officeDocument", "word/document.xml")));
    put(
        files,
        "word/document.xml",
        "<w:document " + WORD + "><w:body>" + body + "</w:body></w:document>");
    put(files, "word/styles.xml", "<w:styles " + WORD + ">" + styles + "</w:styles>");
    put(
        files,
        "word/_rels/document.xml.rels",
        relationships(
            relation("rId1", "styles", "styles.xml")
                + relation("rId2", "image", "media/image1.png")));
    files.put(
        "word/media/image1.png",
        Scans.encode(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png"));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue());
      }
    }
    return bytes.toByteArray();
  }

  private static void put(Map<String, byte[]> files, String name, String xml) {
    files.put(name, xml.getBytes(StandardCharsets.UTF_8));
  }

  private static String styled(String style, String text) {
    return "<w:p><w:pPr><w:pStyle w:val=\""
        + style
        + "\"/></w:pPr><w:r><w:t>"
        + text
        + "</w:t></w:r></w:p>";
  }

  private static String style(String id, String name) {
    return "<w:style w:type=\"paragraph\" w:styleId=\""
        + id
        + "\"><w:name w:val=\""
        + name
        + "\"/></w:style>";
  }

  private static String cell(String text) {
    return "<w:tc><w:p><w:r><w:t>" + text + "</w:t></w:r></w:p></w:tc>";
  }

  private static String override(String part, String type) {
    return "<Override PartName=\""
        + part
        + "\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml."
        + type
        + "+xml\"/>";
  }

  private static String relation(String id, String type, String target) {
    return "<Relationship Id=\""
        + id
        + "\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
        + type
        + "\" Target=\""
        + target
        + "\"/>";
  }

  private static String relationships(String relations) {
    return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        + relations
        + "</Relationships>";
  }

  @Test
  void aWordFileThatIsCutOffIsRefused() throws IOException {
    byte[] content = java.util.Arrays.copyOf(docx(), 600);

    assertThatThrownBy(() -> read(content, "cut.docx"))
        .isInstanceOf(DocumentException.class)
        .hasMessageContaining("cut.docx");
  }

  @Test
  void plainTextIsShownAsItIs() {
    byte[] text = "2 * 3 * 4\n# no heading\n\nnext".getBytes(StandardCharsets.UTF_8);

    assertThat(read(text, "notes.txt").markdown())
        .isEqualTo("2 \\* 3 \\* 4  \n\\# no heading\n\nnext");
  }

  @Test
  void markdownStaysAsItIs() {
    byte[] text = "# Title\n\n*text*".getBytes(StandardCharsets.UTF_8);

    assertThat(read(text, "notes.md").markdown()).isEqualTo("# Title\n\n*text*");
  }
}
