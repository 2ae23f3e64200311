package io.github.ocr4j.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ocr4j.document.Document;
import io.github.ocr4j.engine.OcrRequest;
import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The process in which documents are read belongs to the application. */
class HostTest {
  @TempDir Path cache;

  @Test
  void readingLeavesSystemPropertiesAndLoggersAlone() {
    Properties before = (Properties) System.getProperties().clone();
    List<Document> documents =
        List.of(
            Pdfs.of(p -> Pdfs.text(p, FontName.HELVETICA, 72, 700, 12, "text")),
            Scans.png(SamplePage.page(BufferedImage.TYPE_BYTE_GRAY)),
            Document.of("<h1>Title</h1>".getBytes(StandardCharsets.UTF_8), "page.html"));
    try (LocalEngine engine = LocalEngine.builder().cacheDirectory(cache).build()) {
      documents.forEach(document -> engine.process(OcrRequest.of(document)));
    }

    assertThat(System.getProperties()).isEqualTo(before);
    assertThat(LogManager.getLogManager().getLogger(""))
        .extracting(Logger::getLevel)
        .isEqualTo(Level.INFO);
    assertThat(Logger.getLogger("org.apache.pdfbox").getLevel()).isNull();
  }
}
