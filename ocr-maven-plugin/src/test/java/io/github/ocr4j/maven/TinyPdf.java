package io.github.ocr4j.maven;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** PDFs of one empty page, different from each other by a comment. */
final class TinyPdf {
  private TinyPdf() {}

  static Path write(Path file, String comment) throws IOException {
    Files.createDirectories(file.getParent());
    return Files.writeString(
        file,
        """
        %%PDF-1.4
        %% %s
        1 0 obj <</Type /Catalog /Pages 2 0 R>> endobj
        2 0 obj <</Type /Pages /Kids [3 0 R] /Count 1>> endobj
        3 0 obj <</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842]>> endobj
        trailer <</Root 1 0 R>>
        """
            .formatted(comment));
  }
}
