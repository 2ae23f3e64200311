package io.github.ocr4j.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ocr4j.document.Document;
import io.github.ocr4j.engine.OcrRequest;
import io.github.ocr4j.model.OcrPage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Pages with a font that does not say what its characters mean. */
class UnreadableTextTest {
  private static final LocalEngine ENGINE = LocalEngine.create();
  private static final String[] SOUND = {
    "The harbour master counts the boats each evening and writes the",
    "numbers into the ledger that lies in the office by the quay. When",
    "the wind is strong nobody leaves, and the page stays empty."
  };
  private static final String HIDDEN = "The lighthouse keeper sleeps until the afternoon.";

  @AfterAll
  static void close() {
    ENGINE.close();
  }

  @Test
  void itIsRecognizedAmongTextThatHasAMeaning() throws IOException {
    String markdown = read(11, HIDDEN).markdown();

    assertThat(markdown)
        .startsWith(String.join(" ", SOUND))
        .contains("lighthouse keeper sleeps until the afternoon");
  }

  @Test
  void itIsRecognizedOnAPageThatHasNoOtherText() throws IOException {
    OcrPage page = read(document(11, new String[0], HIDDEN, HIDDEN, HIDDEN));

    assertThat(page.markdown()).contains("lighthouse keeper sleeps until the afternoon");
  }

  @Test
  void aRaisedMarkBeforeItIsNoPartOfItsFirstNumber() throws IOException {
    Document.InMemory document =
        document(
            SOUND,
            (content, font) -> {
              write(content, font, 7, 72, 694, "2");
              write(content, font, 11, 75.9, 690, "3,571,426 boats came in during the winter.");
            });

    assertThat(read(document).markdown()).contains("3,571,426 boats").doesNotContain("23,571,426");
  }

  @Test
  void itsSizeIsKnownFromTheTextLayer() throws IOException {
    assertThat(read(18, "Harbour rules for visitors").markdown())
        .contains("# Harbour rules for visitors");
  }

  @Test
  void onlyItsWordsAreUnsure() throws IOException {
    var scores = read(11, HIDDEN).confidenceScores().orElseThrow();

    assertThat(scores.minimumPageConfidenceScore().orElseThrow()).isBetween(0.3, 0.999);
    assertThat(scores.averagePageConfidenceScore().orElseThrow()).isBetween(0.9, 0.999);
  }

  private static OcrPage read(double size, String hidden) throws IOException {
    return read(document(size, SOUND, hidden));
  }

  private static OcrPage read(Document.InMemory document) {
    return ENGINE.process(OcrRequest.of(document)).pages().get(0);
  }

  /** What is written below the text with a meaning. */
  private interface Hidden {
    void write(PDPageContentStream content, PDFont font) throws IOException;
  }

  private static Document.InMemory document(double size, String[] sound, String... hidden)
      throws IOException {
    return document(
        sound,
        (content, font) -> {
          double baseline = 690;
          for (String line : hidden) {
            write(content, font, size, 72, baseline, line);
            baseline -= 1.2 * size;
          }
        });
  }

  /** Text with a meaning and below it some without. */
  private static Document.InMemory document(String[] sound, Hidden hidden) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (PDDocument document = new PDDocument();
        InputStream file =
            PDFont.class.getResourceAsStream(
                "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf")) {
      PDPage page = new PDPage(PDRectangle.A4);
      document.addPage(page);
      PDFont font = PDType0Font.load(document, file);
      try (PDPageContentStream content = new PDPageContentStream(document, page)) {
        Pdfs.lines(content, 72, 760, 11, sound);
        hidden.write(content, font);
      }
      document.save(bytes);
    }
    return Document.of(withoutMeanings(bytes.toByteArray()), "meaningless.pdf");
  }

  private static void write(
      PDPageContentStream content, PDFont font, double size, double x, double y, String text)
      throws IOException {
    content.beginText();
    content.setFont(font, (float) size);
    content.newLineAtOffset((float) x, (float) y);
    content.showText(text);
    content.endText();
  }

  private static byte[] withoutMeanings(byte[] pdf) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (PDDocument document = Loader.loadPDF(pdf)) {
      var resources = document.getPage(0).getResources();
      for (COSName name : resources.getFontNames()) {
        resources.getFont(name).getCOSObject().removeItem(COSName.TO_UNICODE);
      }
      document.save(bytes);
    }
    return bytes.toByteArray();
  }
}
