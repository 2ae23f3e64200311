package io.github.ocr4j.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ocr4j.document.Document;
import io.github.ocr4j.engine.OcrRequest;
import io.github.ocr4j.exception.ConfigurationException;
import io.github.ocr4j.exception.DocumentException;
import io.github.ocr4j.exception.DocumentException.Reason;
import io.github.ocr4j.exception.OcrException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.zip.CRC32;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BadInputTest {
  @TempDir Path directory;

  private void refuses(Document document, Reason reason) {
    try (LocalEngine engine = LocalEngine.builder().cacheDirectory(directory).build()) {
      assertThatThrownBy(() -> engine.process(OcrRequest.of(document)))
          .isInstanceOfSatisfying(
              DocumentException.class,
              refused -> {
                assertThat(refused.reason()).isEqualTo(reason);
                assertThat(refused).hasMessageContaining(document.name());
              });
    }
  }

  @Test
  void aPdfThatIsCutOffIsRefused() {
    byte[] pdf = Pdfs.bytes(p -> Pdfs.text(p, 72, 700, 11, "text"));

    refuses(Document.of(Arrays.copyOf(pdf, 200), "cut.pdf"), Reason.CORRUPT);
  }

  @Test
  void aPdfWithAPasswordIsRefused() throws IOException {
    ByteArrayOutputStream locked = new ByteArrayOutputStream();
    byte[] pdf = Pdfs.bytes(p -> Pdfs.text(p, 72, 700, 11, "text"));
    try (PDDocument document = Loader.loadPDF(pdf)) {
      document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
      document.save(locked);
    }

    refuses(Document.of(locked.toByteArray(), "locked.pdf"), Reason.ENCRYPTED);
  }

  @Test
  void aHugeImageIsRefusedBeforeItIsDecoded() {
    refuses(Document.of(pngHeader(30_000, 30_000), "bomb.png"), Reason.TOO_LARGE);
  }

  @Test
  void aScanThatCannotBeDecodedIsRefusedAndNotReadAsABlankPage() {
    refuses(scan("JPXDecode", 100, 130), Reason.CORRUPT);
    refuses(scan("JBIG2Decode", 100, 130), Reason.CORRUPT);
    refuses(scan("DCTDecode", 100, 130), Reason.CORRUPT);
  }

  @Test
  void aScanThatIsTooLargeIsRefusedAndNotReadAsABlankPage() {
    refuses(scan("FlateDecode", 40_000, 40_000), Reason.CORRUPT);
    refuses(scan("CCITTFaxDecode", 40_000, 40_000), Reason.CORRUPT);
    refuses(scan("JPXDecode", 40_000, 40_000), Reason.CORRUPT);
  }

  /** A page of letter size with a bitmap over all of it, whose content is no bitmap at all. */
  static Document.InMemory scan(String filter, int width, int height) {
    String pdf =
        """
        %%PDF-1.4
        1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
        2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
        3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R\
        /Resources<</XObject<</I 5 0 R>>>>>>endobj
        4 0 obj<</Length 26>>stream
        612 0 0 792 0 0 cm /I Do \s
        endstream endobj
        5 0 obj<</Type/XObject/Subtype/Image/Width %d/Height %d/BitsPerComponent 8\
        /ColorSpace/DeviceGray/Filter/%s/Length 4>>stream
        none
        endstream endobj
        trailer<</Root 1 0 R>>"""
            .formatted(width, height, filter);
    return Document.of(pdf.getBytes(StandardCharsets.US_ASCII), filter + ".pdf");
  }

  @Test
  void anImageThatIsCutOffIsRefused() {
    byte[] png = Scans.encode(Scans.image(72, p -> Pdfs.text(p, 72, 700, 11, "text")), "png");

    refuses(Document.of(Arrays.copyOf(png, 60), "cut.png"), Reason.CORRUPT);
  }

  @Test
  void noiseIsRefusedOrReadButNeverCrashes() {
    byte[] noise = "%PDF-1.7 and then nothing of the kind".getBytes(StandardCharsets.US_ASCII);
    try (LocalEngine engine = LocalEngine.builder().cacheDirectory(directory).build()) {
      OcrRequest request = OcrRequest.of(Document.of(noise, "noise.pdf"));

      assertThatThrownBy(() -> engine.process(request)).isInstanceOf(OcrException.class);
    }
  }

  @Test
  void settingsOutOfRangeAreRefused() {
    assertThatThrownBy(() -> LocalEngine.builder().threads(0).build())
        .isInstanceOf(ConfigurationException.class);
    assertThatThrownBy(() -> LocalEngine.builder().pageDeadline(Duration.ZERO).build())
        .isInstanceOf(ConfigurationException.class);
  }

  private static byte[] pngHeader(int width, int height) {
    byte[] signature = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    ByteBuffer chunk =
        ByteBuffer.allocate(17)
            .put("IHDR".getBytes(StandardCharsets.US_ASCII))
            .putInt(width)
            .putInt(height)
            .put(new byte[] {8, 2, 0, 0, 0});
    CRC32 checksum = new CRC32();
    checksum.update(chunk.array());
    return ByteBuffer.allocate(200)
        .put(signature)
        .putInt(13)
        .put(chunk.array())
        .putInt((int) checksum.getValue())
        .array();
  }
}
