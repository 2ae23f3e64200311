package io.github.ocr4j.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.ocr4j.exception.DocumentException;
import io.github.ocr4j.exception.DocumentException.Reason;
import io.github.ocr4j.testing.TestPdf;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PdfEndTest {
  private static final int PAGES = 20;

  @ParameterizedTest
  @ValueSource(doubles = {0.1, 0.5, 0.9, 0.97})
  void aPdfThatBreaksOffIsRefusedWhereverThatIs(double share) {
    byte[] whole = TestPdf.bytes(PAGES, 1);

    assertRefused(Arrays.copyOf(whole, (int) (share * whole.length)));
  }

  @Test
  void aPdfOfASingleRevisionThatBreaksOffInALongStreamIsRefused() throws IOException {
    byte[] whole = withAttachment(1_000_000);

    assertRefused(Arrays.copyOf(whole, whole.length - 300_000));
  }

  @Test
  void aPdfWhoseSecondRevisionBreaksOffIsRefused() throws IOException {
    byte[] whole = withAnotherRevision(TestPdf.bytes(PAGES, 1));

    assertThat(pages(whole)).isEqualTo(PAGES);
    assertRefused(Arrays.copyOf(whole, whole.length - 150));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\0", "<html>an object, 1 object more</html>\n"})
  void whatSomebodyAppendedIsNoHarm(String appended) {
    byte[] whole = TestPdf.bytes(PAGES, 1);
    byte[] more = appended.repeat(100_000 / appended.length()).getBytes(StandardCharsets.US_ASCII);
    byte[] longer = Arrays.copyOf(whole, whole.length + more.length);
    System.arraycopy(more, 0, longer, whole.length, more.length);

    assertThat(pages(longer)).isEqualTo(PAGES);
  }

  @ParameterizedTest
  @ValueSource(strings = {"trailer <</Root 1 0 R>>", "%%EOF"})
  void aPdfByHandNeedsNoTableOfItsObjects(String end) {
    String byHand =
        """
        %PDF-1.4
        1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj
        2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj
        3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]>> endobj
        """;

    assertThat(pages((byHand + end).getBytes(StandardCharsets.US_ASCII))).isEqualTo(1);
  }

  private static int pages(byte[] content) {
    return DocumentInspector.inspect(Document.of(content, "a.pdf")).pageCount().orElseThrow();
  }

  private static void assertRefused(byte[] content) {
    assertThatExceptionOfType(DocumentException.class)
        .isThrownBy(() -> pages(content))
        .withMessageContaining("a.pdf is a truncated PDF")
        .extracting(DocumentException::reason)
        .isEqualTo(Reason.CORRUPT);
  }

  private static byte[] withAttachment(int length) throws IOException {
    byte[] noise = new byte[length];
    new Random(1).nextBytes(noise);
    try (PDDocument pdf = Loader.loadPDF(TestPdf.bytes(PAGES, 1))) {
      PDStream stream = new PDStream(pdf);
      try (var out = stream.createOutputStream()) {
        out.write(noise);
      }
      pdf.getDocumentCatalog().getCOSObject().setItem("Noise", stream);
      return saved(pdf);
    }
  }

  private static byte[] saved(PDDocument pdf) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    pdf.save(out, CompressParameters.NO_COMPRESSION);
    return out.toByteArray();
  }

  private static byte[] withAnotherRevision(byte[] content) throws IOException {
    try (PDDocument pdf = Loader.loadPDF(content)) {
      pdf.getDocumentCatalog().setLanguage("en");
      pdf.getDocumentCatalog().getCOSObject().setNeedToBeUpdated(true);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      pdf.saveIncremental(out);
      return out.toByteArray();
    }
  }
}
