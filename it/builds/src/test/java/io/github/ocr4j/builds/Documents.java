package io.github.ocr4j.builds;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;

/** Writes small documents for nested builds. */
public final class Documents {
  private Documents() {}

  /**
   * Writes a PDF in which each page says one line.
   *
   * @param file where
   * @param lines one for each page; no parentheses or backslashes
   */
  public static void pdf(File file, String... lines) throws IOException {
    List<String> objects = new ArrayList<>();
    StringBuilder kids = new StringBuilder();
    for (int page = 0; page < lines.length; page++) {
      kids.append(4 + 2 * page).append(" 0 R ");
    }
    objects.add("<< /Type /Catalog /Pages 2 0 R >>");
    objects.add("<< /Type /Pages /Kids [" + kids + "] /Count " + lines.length + " >>");
    objects.add(
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>");
    for (int page = 0; page < lines.length; page++) {
      objects.add(
          "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R"
              + " >> >> /Contents "
              + (5 + 2 * page)
              + " 0 R >>");
      String content = "BT /F1 14 Tf 72 720 Td (" + lines[page] + ") Tj ET";
      objects.add("<< /Length " + content.length() + " >>\nstream\n" + content + "\nendstream");
    }
    write(file.toPath(), objects);
  }

  /**
   * Copies one of the demo's documents.
   *
   * @param name such as {@code letter-scanned.pdf}
   * @param file where to
   */
  public static void demo(String name, File file) throws IOException {
    Files.createDirectories(file.toPath().getParent());
    try (InputStream document = demo(name)) {
      Files.copy(document, file.toPath());
    }
  }

  /**
   * Writes a picture of the words "Gauge settings", cut out of the demo's screenshot.
   *
   * @param file where; a PNG
   * @param border how many pixels more than needed, at most 20; makes pictures different
   */
  public static void scan(File file, int border) throws IOException {
    Files.createDirectories(file.toPath().getParent());
    try (InputStream screenshot = demo("gauge-settings.png")) {
      BufferedImage heading =
          ImageIO.read(screenshot)
              .getSubimage(340 - border, 90 - border, 360 + 2 * border, 80 + 2 * border);
      ImageIO.write(heading, "png", file);
    }
  }

  private static InputStream demo(String name) throws IOException {
    InputStream document = Documents.class.getResourceAsStream("/demo/" + name);
    if (document == null) {
      throw new FileNotFoundException("The demo has no document " + name);
    }
    return document;
  }

  /** Writes a text. */
  public static void text(File file, String content) throws IOException {
    Files.createDirectories(file.toPath().getParent());
    Files.writeString(file.toPath(), content);
  }

  private static void write(Path file, List<String> objects) throws IOException {
    StringBuilder pdf = new StringBuilder("%PDF-1.4\n");
    StringBuilder table = new StringBuilder("0000000000 65535 f \n");
    for (int number = 1; number <= objects.size(); number++) {
      table.append(String.format("%010d 00000 n \n", pdf.length()));
      pdf.append(number).append(" 0 obj\n").append(objects.get(number - 1)).append("\nendobj\n");
    }
    int start = pdf.length();
    pdf.append("xref\n0 ").append(objects.size() + 1).append('\n').append(table);
    pdf.append("trailer\n<< /Size ").append(objects.size() + 1).append(" /Root 1 0 R >>\n");
    pdf.append("startxref\n").append(start).append("\n%%EOF\n");
    Files.createDirectories(file.getParent());
    Files.write(file, pdf.toString().getBytes(StandardCharsets.ISO_8859_1));
  }
}
