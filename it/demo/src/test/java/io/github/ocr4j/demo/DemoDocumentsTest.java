package io.github.ocr4j.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DemoDocumentsTest {
  private static final Path COMMITTED = Path.of("src", "docs");

  private static Map<String, byte[]> made;

  @BeforeAll
  static void makeThem() throws IOException {
    made = DemoDocuments.make();
  }

  @Test
  void the_program_and_the_committed_files_name_the_same_documents() throws IOException {
    try (Stream<Path> files = Files.list(COMMITTED)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(made.keySet());
    }
  }

  @Test
  void two_runs_make_the_same_bytes() throws IOException {
    assertThat(DemoDocuments.make()).containsExactlyInAnyOrderEntriesOf(made);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"field-service-report.pdf", "newsletter-two-columns.pdf", "letter-scanned.pdf"})
  void a_committed_pdf_reads_and_looks_as_the_program_makes_it(String name) throws IOException {
    try (PDDocument expected = Loader.loadPDF(made.get(name));
        PDDocument committed = Loader.loadPDF(COMMITTED.resolve(name).toFile())) {
      assertThat(new PDFTextStripper().getText(committed))
          .isEqualTo(new PDFTextStripper().getText(expected));
      assertThat(committed.getNumberOfPages()).isEqualTo(expected.getNumberOfPages());
      for (int page = 0; page < expected.getNumberOfPages(); page++) {
        assertThat(
                difference(
                    new PDFRenderer(committed).renderImage(page),
                    new PDFRenderer(expected).renderImage(page)))
            .isLessThan(0.1);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"receipt-photo.jpg", "gauge-settings.png"})
  void a_committed_image_looks_as_the_program_makes_it(String name) throws IOException {
    BufferedImage committed = ImageIO.read(COMMITTED.resolve(name).toFile());
    BufferedImage expected = ImageIO.read(new ByteArrayInputStream(made.get(name)));
    // The encoders of two Java runtimes may round differently.
    assertThat(difference(committed, expected)).isLessThan(1.0);
  }

  @Test
  void the_committed_word_document_has_the_parts_the_program_makes() throws IOException {
    Map<String, byte[]> committed =
        parts(Files.readAllBytes(COMMITTED.resolve("installation-guide.docx")));
    Map<String, byte[]> expected = parts(made.get("installation-guide.docx"));
    byte[] committedPicture = committed.remove("word/media/image1.png");
    byte[] expectedPicture = expected.remove("word/media/image1.png");
    assertThat(committed).containsExactlyEntriesOf(expected);
    assertThat(
            difference(
                ImageIO.read(new ByteArrayInputStream(committedPicture)),
                ImageIO.read(new ByteArrayInputStream(expectedPicture))))
        .isLessThan(1.0);
  }

  @Test
  void the_scanned_letter_has_no_text_layer() throws IOException {
    try (PDDocument letter = Loader.loadPDF(COMMITTED.resolve("letter-scanned.pdf").toFile())) {
      assertThat(new PDFTextStripper().getText(letter)).isBlank();
    }
  }

  @Test
  void the_truncated_download_cannot_be_opened() {
    assertThatThrownBy(
            () -> Loader.loadPDF(COMMITTED.resolve("truncated-download.pdf").toFile()).close())
        .isInstanceOf(IOException.class);
  }

  @Test
  void the_set_stays_small() throws IOException {
    try (Stream<Path> files = Files.list(COMMITTED)) {
      assertThat(files.mapToLong(file -> file.toFile().length()).sum()).isLessThan(2_000_000);
    }
  }

  /** The mean difference of the colour channels, 0 to 255. */
  private static double difference(BufferedImage one, BufferedImage other) {
    assertThat(one.getWidth()).isEqualTo(other.getWidth());
    assertThat(one.getHeight()).isEqualTo(other.getHeight());
    long sum = 0;
    for (int y = 0; y < one.getHeight(); y++) {
      for (int x = 0; x < one.getWidth(); x++) {
        int a = one.getRGB(x, y);
        int b = other.getRGB(x, y);
        for (int shift = 0; shift <= 16; shift += 8) {
          sum += Math.abs((a >> shift & 0xFF) - (b >> shift & 0xFF));
        }
      }
    }
    return sum / (3.0 * one.getWidth() * one.getHeight());
  }

  private static Map<String, byte[]> parts(byte[] zip) throws IOException {
    Map<String, byte[]> parts = new TreeMap<>();
    try (ZipInputStream stream = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = stream.getNextEntry(); entry != null; entry = stream.getNextEntry()) {
        parts.put(entry.getName(), stream.readAllBytes());
      }
    }
    return parts;
  }
}
