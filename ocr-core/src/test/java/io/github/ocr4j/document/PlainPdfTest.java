package io.github.ocr4j.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.Test;

class PlainPdfTest {
  private static PDDocument documentOf(int pages) {
    PDDocument document = new PDDocument();
    for (int i = 0; i < pages; i++) {
      document.addPage(new PDPage());
    }
    return document;
  }

  private static byte[] saved(PDDocument document, CompressParameters compression)
      throws IOException {
    try (document) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      document.save(bytes, compression);
      return bytes.toByteArray();
    }
  }

  private static byte[] plain(int pages) throws IOException {
    return saved(documentOf(pages), CompressParameters.NO_COMPRESSION);
  }

  private static byte[] replaced(byte[] pdf, String from, String to) {
    String text = new String(pdf, StandardCharsets.ISO_8859_1);
    assertThat(text).contains(from);
    return text.replace(from, to).getBytes(StandardCharsets.ISO_8859_1);
  }

  @Test
  void countsThePagesOfAPlainFile() throws IOException {
    assertThat(PlainPdf.pageCount(plain(1))).hasValue(1);
    assertThat(PlainPdf.pageCount(plain(300))).hasValue(300);
  }

  @Test
  void saysNothingOfCompressedObjects() throws IOException {
    byte[] compressed = saved(documentOf(3), CompressParameters.DEFAULT_COMPRESSION);

    assertThat(PlainPdf.pageCount(compressed)).isEmpty();
  }

  @Test
  void saysNothingOfAnEncryptedFile() throws IOException {
    PDDocument document = documentOf(2);
    document.protect(new StandardProtectionPolicy("owner", "secret", new AccessPermission()));

    assertThat(PlainPdf.pageCount(saved(document, CompressParameters.NO_COMPRESSION))).isEmpty();
  }

  @Test
  void saysNothingOfAFileWithTwoRevisions() throws IOException {
    byte[] once = plain(1);
    ByteArrayOutputStream twice = new ByteArrayOutputStream();
    twice.write(once);
    twice.write(once);

    assertThat(PlainPdf.pageCount(twice.toByteArray())).isEmpty();
  }

  @Test
  void saysNothingOfAFileThatLostBytes() throws IOException {
    byte[] whole = plain(4);
    byte[] damaged = replaced(whole, "/MediaBox", "");

    assertThat(PlainPdf.pageCount(damaged)).isEmpty();
  }

  @Test
  void saysNothingWhenThePageTreeCountsOtherwise() throws IOException {
    assertThat(PlainPdf.pageCount(replaced(plain(4), "/Count 4", "/Count 5"))).isEmpty();
  }

  @Test
  void saysNothingOfWhatIsNoPdf() {
    assertThat(
            PlainPdf.pageCount("startxref 99999999999 trailer".getBytes(StandardCharsets.US_ASCII)))
        .isEqualTo(OptionalInt.empty());
    assertThat(PlainPdf.pageCount(new byte[0])).isEmpty();
  }
}
