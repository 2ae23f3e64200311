package io.github.ocr4j.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ocr4j.document.Document;
import io.github.ocr4j.engine.OcrRequest;
import io.github.ocr4j.exception.EngineException;
import io.github.ocr4j.model.OcrPage;
import io.github.ocr4j.model.OcrResponse;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScanTest {
  private static LocalEngine engine;

  @TempDir static Path cache;

  @BeforeAll
  static void start() {
    engine = LocalEngine.builder().cacheDirectory(cache).threads(1).build();
  }

  @AfterAll
  static void stop() {
    engine.close();
  }

  private static void letter(PDPageContentStream page) throws IOException {
    Pdfs.text(page, FontName.TIMES_BOLD, 72, 760, 20, "The lighthouse keeper");
    for (int paragraph = 0; paragraph < 3; paragraph++) {
      Pdfs.lines(
          page,
          72,
          700 - paragraph * 120,
          12,
          "Every evening the keeper climbs the stairs and lights the great",
          "lamp above the harbour. The ships that pass in the night see it",
          "from twenty miles away and steer clear of the rocks below the",
          "cliff, where so many were lost before the tower was built.");
    }
  }

  private static OcrPage read(Document document) {
    return engine.process(OcrRequest.of(document)).pages().get(0);
  }

  @Test
  void aScanIsRead() {
    OcrPage page = read(Scans.png(Scans.image(300, ScanTest::letter)));

    assertThat(page.markdown())
        .startsWith("# The lighthouse keeper\n\nEvery evening the keeper climbs")
        .contains("where so many were lost before the tower was built.");
    assertThat(page.confidenceScores().orElseThrow().averagePageConfidenceScore().orElseThrow())
        .isBetween(0.8, 1.0);
  }

  @Test
  void aScanOnItsSideIsTurned() {
    OcrPage page = read(Scans.png(Scans.turned(Scans.image(200, ScanTest::letter))));

    assertThat(page.markdown()).contains("Every evening the keeper climbs the stairs");
    assertThat(page.dimensions().orElseThrow().height())
        .isGreaterThan(page.dimensions().orElseThrow().width());
  }

  @Test
  void aScannedPageOfAPdfIsReadBesideAPageOfText() throws IOException {
    BufferedImage scan = Scans.image(200, ScanTest::letter);
    byte[] pdf;
    try (PDDocument document = new PDDocument();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      PDPage first = new PDPage(PDRectangle.A4);
      PDPage second = new PDPage(PDRectangle.A4);
      document.addPage(first);
      document.addPage(second);
      try (PDPageContentStream content = new PDPageContentStream(document, first)) {
        Pdfs.text(content, 72, 700, 11, "A page of text.");
      }
      try (PDPageContentStream content = new PDPageContentStream(document, second)) {
        content.drawImage(
            LosslessFactory.createFromImage(document, scan),
            0,
            0,
            PDRectangle.A4.getWidth(),
            PDRectangle.A4.getHeight());
      }
      document.save(bytes);
      pdf = bytes.toByteArray();
    }

    OcrResponse response = engine.process(OcrRequest.of(Document.of(pdf, "mixed.pdf")));

    assertThat(response.pages()).extracting(OcrPage::index).containsExactly(0, 1);
    assertThat(response.pages().get(0).markdown()).isEqualTo("A page of text.");
    assertThat(response.pages().get(1).markdown()).contains("lamp above the harbour");
  }

  @Test
  void everyFrameOfATiffIsAPage() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageWriter writer = ImageIO.getImageWritersByFormatName("tiff").next();
    try (ImageOutputStream output = ImageIO.createImageOutputStream(bytes)) {
      writer.setOutput(output);
      writer.prepareWriteSequence(null);
      for (String text : List.of("The first frame of the file", "The second frame of the file")) {
        BufferedImage image = Scans.image(150, p -> Pdfs.text(p, 72, 700, 20, text));
        writer.writeToSequence(new IIOImage(image, null, null), null);
      }
      writer.endWriteSequence();
    }

    OcrResponse response =
        engine.process(OcrRequest.of(Document.of(bytes.toByteArray(), "two.tiff")));

    assertThat(response.pages())
        .extracting(OcrPage::markdown)
        .allMatch(text -> text.contains("frame of the file"))
        .hasSize(2);
  }

  @Test
  void aPageThatTakesTooLongFailsWithASentence() {
    try (LocalEngine hasty =
        LocalEngine.builder().cacheDirectory(cache).pageDeadline(Duration.ofMillis(1)).build()) {
      OcrRequest request = OcrRequest.of(Scans.png(Scans.image(300, ScanTest::letter)));

      assertThatThrownBy(() -> hasty.process(request))
          .isInstanceOf(EngineException.class)
          .hasMessageContaining("page 1 of scan.png took longer than")
          .hasMessageContaining("raise the page deadline");
    }
  }

  @Test
  void nativesLoadUnderTwoClassLoaders() throws Exception {
    for (int i = 0; i < 2; i++) {
      try (URLClassLoader loader = OtherClassLoader.open()) {
        Object other =
            loader.loadClass(LocalEngine.class.getName()).getMethod("create").invoke(null);

        assertThat(other.getClass().getMethod("whyNoRecognition").invoke(other))
            .isEqualTo(Optional.empty());
      }
    }
  }
}
