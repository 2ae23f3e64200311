package io.github.ocr4j.office;

import io.github.ocr4j.document.Document;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;

/** Makes office files for tests, part by part. */
final class OfficeFiles {
  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

  private final Map<String, byte[]> parts = new LinkedHashMap<>();

  OfficeFiles part(String name, String content) {
    parts.put(name, content.getBytes(StandardCharsets.UTF_8));
    return this;
  }

  OfficeFiles part(String name, byte[] content) {
    parts.put(name, content);
    return this;
  }

  /** Adds the relations of a part; each is written as {@code id type target}. */
  OfficeFiles relations(String part, String... relations) {
    StringBuilder xml = new StringBuilder("<Relationships>");
    for (String relation : relations) {
      String[] words = relation.split(" ");
      xml.append("<Relationship Id=\"%s\" Type=\"%s/%s\"".formatted(words[0], OFFICE, words[1]));
      xml.append(" Target=\"%s\"".formatted(words[2]));
      xml.append(words[2].contains(":") ? " TargetMode=\"External\"/>" : "/>");
    }
    int slash = part.lastIndexOf('/') + 1;
    return part(
        part.substring(0, slash) + "_rels/" + part.substring(slash) + ".rels",
        xml + "</Relationships>");
  }

  Document.InMemory named(String name) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        ZipEntry entry = new ZipEntry(part.getKey());
        if (part.getKey().equals("mimetype")) {
          CRC32 checksum = new CRC32();
          checksum.update(part.getValue());
          entry.setMethod(ZipEntry.STORED);
          entry.setSize(part.getValue().length);
          entry.setCrc(checksum.getValue());
        }
        zip.putNextEntry(entry);
        zip.write(part.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Document.of(bytes.toByteArray(), name);
  }

  /** A text whose body is given; more parts can be added. */
  static OfficeFiles word(String body) {
    return ooxml("wordprocessingml.document", "word/document.xml")
        .part(
            "word/document.xml",
            "<w:document xmlns:w=\"w\"><w:body>" + body + "</w:body></w:document>");
  }

  /** An Office Open XML file of which only its main part is missing. */
  static OfficeFiles ooxml(String type, String main) {
    return new OfficeFiles()
        .part(
            "[Content_Types].xml",
            "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                + "<Override PartName=\"/%s\" ContentType=\"application/vnd.openxmlformats-officedocument.%s.main+xml\"/></Types>"
                    .formatted(main, type))
        .relations("", "rId1 officeDocument " + main);
  }

  static OfficeFiles openDocument(String type, String body) {
    return new OfficeFiles()
        .part("mimetype", "application/vnd.oasis.opendocument." + type)
        .part(
            "content.xml",
            "<office:document-content><office:automatic-styles>"
                + "<style:style style:name=\"B\"><style:text-properties fo:font-weight=\"bold\"/></style:style>"
                + "<text:list-style style:name=\"N\"><text:list-level-style-number text:level=\"1\"/>"
                + "<text:list-level-style-bullet text:level=\"2\"/></text:list-style>"
                + "</office:automatic-styles><office:body>"
                + body
                + "</office:body></office:document-content>");
  }

  static byte[] picture(int width, int height) {
    try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "png", bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
