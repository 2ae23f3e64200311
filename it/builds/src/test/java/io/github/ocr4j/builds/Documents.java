package io.github.ocr4j.builds;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

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
