package io.github.ocr4j.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.ocr4j.document.DocumentInfo.Kind;
import io.github.ocr4j.exception.DocumentException;
import io.github.ocr4j.exception.DocumentException.Reason;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentInspectorTest {
  @TempDir Path directory;

  private static byte[] pdf(int pages, String password) throws IOException {
    try (PDDocument document = new PDDocument()) {
      for (int i = 0; i < pages; i++) {
        document.addPage(new PDPage());
      }
      if (!password.isEmpty()) {
        document.protect(new StandardProtectionPolicy("owner", password, new AccessPermission()));
      }
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      document.save(bytes);
      return bytes.toByteArray();
    }
  }

  private static byte[] png() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_BYTE_GRAY), "png", bytes);
    return bytes.toByteArray();
  }

  private static DocumentInfo inspect(byte[] content, String name) {
    return DocumentInspector.inspect(Document.of(content, name));
  }

  private static void assertRefused(Document.WithContent document, Reason reason, String sentence) {
    assertThatExceptionOfType(DocumentException.class)
        .isThrownBy(() -> DocumentInspector.inspect(document))
        .withMessageContaining(document.name())
        .withMessageContaining(sentence)
        .extracting(DocumentException::reason)
        .isEqualTo(reason);
  }

  @Test
  void countsThePagesOfAPdf() throws IOException {
    DocumentInfo info = inspect(pdf(3, ""), "report.pdf");

    assertThat(info.kind()).isEqualTo(Kind.PDF);
    assertThat(info.pageCount()).hasValue(3);
  }

  @Test
  void countsThePagesOfAFileLikeThoseOfBytes() throws IOException {
    byte[] content = pdf(2, "");
    Path file = Files.write(directory.resolve("report.pdf"), content);

    assertThat(DocumentInspector.inspect(Document.of(file)))
        .isEqualTo(inspect(content, "report.pdf"));
  }

  @Test
  void tellsTheTypeFromTheContentAndNotFromTheName() throws IOException {
    DocumentInfo info = inspect(png(), "scan.pdf");

    assertThat(info.mediaType()).isEqualTo("image/png");
    assertThat(info.kind()).isEqualTo(Kind.IMAGE);
  }

  @Test
  void leavesThePagesOfATextToTheEngine() {
    assertThat(inspect("abc".getBytes(StandardCharsets.US_ASCII), "note.txt").pageCount())
        .isEmpty();
  }

  @Test
  void tellsTheDigestOfTheContent() {
    byte[] content = "abc".getBytes(StandardCharsets.US_ASCII);

    assertThat(DocumentInspector.sha256(Document.of(content, "note.txt")))
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  }

  @Test
  void refusesAnEmptyFile() {
    assertRefused(Document.of(new byte[0], "empty.pdf"), Reason.EMPTY, "0 bytes");
  }

  @Test
  void refusesAPdfWithoutPages() throws IOException {
    assertRefused(Document.of(pdf(0, ""), "none.pdf"), Reason.EMPTY, "without pages");
  }

  @Test
  void refusesATruncatedPdf() throws IOException {
    byte[] whole = pdf(5, "");

    assertRefused(Document.of(Arrays.copyOf(whole, 60), "cut.pdf"), Reason.CORRUPT, "truncated");
  }

  @Test
  void refusesAPdfThatNeedsAPassword() throws IOException {
    assertRefused(Document.of(pdf(1, "secret"), "locked.pdf"), Reason.ENCRYPTED, "password");
  }

  @Test
  void refusesATextThatIsNamedPdf() {
    byte[] text = "just some words\n".getBytes(StandardCharsets.UTF_8);

    assertRefused(Document.of(text, "notes.pdf"), Reason.CORRUPT, "text/plain");
  }

  @Test
  void refusesATypeThatNoEngineReads() {
    byte[] program = {0x7F, 'E', 'L', 'F', 2, 1, 1, 0};

    assertRefused(Document.of(program, "tool.bin"), Reason.UNSUPPORTED, "convert it to PDF");
  }

  @Test
  void refusesAFileThatDoesNotExist() {
    assertRefused(
        Document.of(directory.resolve("missing.pdf")), Reason.UNREADABLE, "does not exist");
  }

  @Test
  void refusesADirectory() {
    assertRefused(Document.of(directory), Reason.UNREADABLE, "is a directory");
  }

  @Test
  void refusesAPipeThatNobodyWritesTo() throws Exception {
    Path pipe = directory.resolve("pipe.pdf");
    assumeThat(Path.of("/usr/bin/mkfifo")).exists();
    new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor();

    assertRefused(Document.of(pipe), Reason.UNREADABLE, "is a pipe or a device");
  }
}
