package io.github.ocr4j.convert;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** PDFs with one line of text. */
final class OnePagePdf {
  private OnePagePdf() {}

  static Path write(Path file, String line) throws IOException {
    Files.createDirectories(file.getParent());
    String content = "BT /F1 28 Tf 72 700 Td (" + line + ") Tj ET";
    return Files.writeString(
        file,
        """
        %%PDF-1.4
        1 0 obj <</Type /Catalog /Pages 2 0 R>> endobj
        2 0 obj <</Type /Pages /Kids [3 0 R] /Count 1>> endobj
        3 0 obj <</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R
          /Resources <</Font <</F1 5 0 R>>>>>> endobj
        4 0 obj <</Length %d>> stream
        %s
        endstream endobj
        5 0 obj <</Type /Font /Subtype /Type1 /BaseFont /Helvetica>> endobj
        trailer <</Root 1 0 R>>
        """
            .formatted(content.length(), content));
  }
}
