package io.github.ocr4j.bench.documents;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Writes PDFs of plain text, if wanted with pictures and with padding, without a PDF library: the
 * peers' class paths have none.
 */
public final class SyntheticPdf {
  private static final int LINES = 36;

  private final ByteArrayOutputStream file = new ByteArrayOutputStream();
  private final List<Integer> offsets = new ArrayList<>();

  private SyntheticPdf() {}

  /**
   * A document of text.
   *
   * @param number tells documents apart, so that nothing can be answered from a cache
   */
  public static byte[] ofText(int number, int pages) {
    return new SyntheticPdf().write(number, pages, List.of(), 0);
  }

  /**
   * A document with pictures and padding.
   *
   * @param jpegs one picture for each of the first pages; none or more
   * @param padding random bytes that no page uses
   */
  public static byte[] of(int number, int pages, List<Jpeg> jpegs, int padding) {
    return new SyntheticPdf().write(number, pages, jpegs, padding);
  }

  private byte[] write(int number, int pages, List<Jpeg> jpegs, int padding) {
    text("%PDF-1.4\n");
    // Objects: 1 catalog, 2 page tree, 3 font, then per page the page, its content, its picture.
    StringBuilder kids = new StringBuilder();
    for (int page = 0; page < pages; page++) {
      kids.append(4 + 3 * page).append(" 0 R ");
    }
    object("<< /Type /Catalog /Pages 2 0 R >>");
    object("<< /Type /Pages /Count " + pages + " /Kids [ " + kids + "] >>");
    object("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>");
    for (int page = 0; page < pages; page++) {
      page(number, page, page < jpegs.size() ? List.of(jpegs.get(page)) : List.of());
    }
    if (padding > 0) {
      byte[] noise = new byte[padding];
      new Random(number).nextBytes(noise);
      stream("", noise);
    }
    trailer();
    return file.toByteArray();
  }

  private void page(int number, int page, List<Jpeg> picture) {
    int first = offsets.size() + 1;
    String resources = picture.isEmpty() ? "" : " /XObject << /Im0 " + (first + 2) + " 0 R >>";
    object(
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents "
            + (first + 1)
            + " 0 R /Resources << /Font << /F1 3 0 R >>"
            + resources
            + " >> >>");
    stream("", content(number, page, !picture.isEmpty()).getBytes(StandardCharsets.US_ASCII));
    if (picture.isEmpty()) {
      object("<< >>");
    } else {
      Jpeg jpeg = picture.get(0);
      stream(
          "/Type /XObject /Subtype /Image /ColorSpace /DeviceRGB /BitsPerComponent 8"
              + " /Filter /DCTDecode /Width "
              + jpeg.width()
              + " /Height "
              + jpeg.height(),
          jpeg.bytes());
    }
  }

  private static String content(int number, int page, boolean withPicture) {
    StringBuilder content = new StringBuilder();
    content.append("BT /F1 11 Tf 14 TL 64 790 Td\n");
    for (int line = 1; line <= (withPicture ? LINES / 2 : LINES); line++) {
      content
          .append("(Document " + number + ", page " + (page + 1) + ", line " + line)
          .append(": the tide came in at noon and left the gauge dry by six.) Tj T*\n");
    }
    content.append("ET\n");
    if (withPicture) {
      content.append("q 400 0 0 400 97 64 cm /Im0 Do Q\n");
    }
    return content.toString();
  }

  private void object(String body) {
    offsets.add(file.size());
    text(offsets.size() + " 0 obj\n" + body + "\nendobj\n");
  }

  private void stream(String entries, byte[] bytes) {
    offsets.add(file.size());
    text(offsets.size() + " 0 obj\n<< /Length " + bytes.length + " " + entries + " >>\nstream\n");
    file.writeBytes(bytes);
    text("\nendstream\nendobj\n");
  }

  private void trailer() {
    int start = file.size();
    text("xref\n0 " + (offsets.size() + 1) + "\n0000000000 65535 f \n");
    for (int offset : offsets) {
      text(String.format("%010d 00000 n \n", offset));
    }
    text("trailer\n<< /Size " + (offsets.size() + 1) + " /Root 1 0 R >>\n");
    text("startxref\n" + start + "\n%%EOF\n");
  }

  private void text(String text) {
    file.writeBytes(text.getBytes(StandardCharsets.US_ASCII));
  }
}
