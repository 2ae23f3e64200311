package io.github.ocr4j.demo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes the few parts of Office Open XML that a simple word processing document is made of. */
final class WordDocument {
  private static final LocalDateTime ENTRY_TIME = LocalDateTime.of(2026, 1, 1, 0, 0);
  private static final int EMU_PER_PIXEL = 9525;

  private final StringBuilder body = new StringBuilder();
  private byte[] picture = new byte[0];

  WordDocument paragraph(String style, String text) {
    body.append("<w:p><w:pPr><w:pStyle w:val=\"").append(style).append("\"/></w:pPr>");
    run("", text);
    body.append("</w:p>\n");
    return this;
  }

  /** A paragraph whose first words are bold. */
  WordDocument remark(String lead, String text) {
    body.append("<w:p>");
    run("<w:rPr><w:b/></w:rPr>", lead + " ");
    run("", text);
    body.append("</w:p>\n");
    return this;
  }

  WordDocument table(List<List<String>> rows) {
    body.append("<w:tbl><w:tblPr><w:tblStyle w:val=\"TableGrid\"/>");
    body.append("<w:tblW w:w=\"0\" w:type=\"auto\"/></w:tblPr><w:tblGrid>");
    rows.get(0).forEach(cell -> body.append("<w:gridCol w:w=\"3000\"/>"));
    body.append("</w:tblGrid>\n");
    for (int row = 0; row < rows.size(); row++) {
      body.append("<w:tr>").append(row == 0 ? "<w:trPr><w:tblHeader/></w:trPr>" : "");
      for (String cell : rows.get(row)) {
        body.append("<w:tc><w:tcPr><w:tcW w:w=\"3000\" w:type=\"dxa\"/></w:tcPr><w:p>");
        run(row == 0 ? "<w:rPr><w:b/></w:rPr>" : "", cell);
        body.append("</w:p></w:tc>");
      }
      body.append("</w:tr>\n");
    }
    body.append("</w:tbl>\n");
    return this;
  }

  WordDocument picture(byte[] png, int width, int height, String description) {
    picture = png.clone();
    body.append(
        """
        <w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:drawing>\
        <wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="%d" cy="%d"/>\
        <wp:docPr id="1" name="Picture 1" descr="%s"/>\
        <a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture">\
        <pic:pic><pic:nvPicPr><pic:cNvPr id="1" name="image1.png"/><pic:cNvPicPr/></pic:nvPicPr>\
        <pic:blipFill><a:blip r:embed="rId3"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>\
        <pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="%d" cy="%d"/></a:xfrm>\
        <a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData>\
        </a:graphic></wp:inline></w:drawing></w:r></w:p>
        """
            .formatted(
                width * EMU_PER_PIXEL,
                height * EMU_PER_PIXEL,
                escape(description),
                width * EMU_PER_PIXEL,
                height * EMU_PER_PIXEL));
    return this;
  }

  byte[] save() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (String part :
          List.of(
              "[Content_Types].xml",
              "_rels/.rels",
              "docProps/core.xml",
              "word/styles.xml",
              "word/numbering.xml",
              "word/_rels/document.xml.rels")) {
        add(zip, part, resource(part));
      }
      String document =
          new String(resource("word/document.xml"), StandardCharsets.UTF_8)
              .replace("<!-- body -->", body);
      add(zip, "word/document.xml", document.getBytes(StandardCharsets.UTF_8));
      add(zip, "word/media/image1.png", picture);
    }
    return bytes.toByteArray();
  }

  private static byte[] resource(String part) throws IOException {
    try (var stream = WordDocument.class.getResourceAsStream("/docx/" + part)) {
      return stream.readAllBytes();
    }
  }

  private static void add(ZipOutputStream zip, String name, byte[] content) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(ENTRY_TIME);
    zip.putNextEntry(entry);
    zip.write(content);
    zip.closeEntry();
  }

  private void run(String properties, String text) {
    body.append("<w:r>").append(properties).append("<w:t xml:space=\"preserve\">");
    body.append(escape(text)).append("</w:t></w:r>");
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
