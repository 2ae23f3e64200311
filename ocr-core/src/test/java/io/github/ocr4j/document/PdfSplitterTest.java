package io.github.ocr4j.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.ocr4j.exception.DocumentException;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PdfSplitterTest {
  @TempDir Path directory;

  /** Each page holds a picture of about 40 KB that cannot be compressed. */
  private Document.LocalFile pdf(int pages) throws IOException {
    Random random = new Random(7);
    try (PDDocument document = new PDDocument()) {
      for (int i = 0; i < pages; i++) {
        PDPage page = new PDPage();
        document.addPage(page);
        BufferedImage noise = new BufferedImage(120, 120, BufferedImage.TYPE_INT_RGB);
        for (int pixel = 0; pixel < 120 * 120; pixel++) {
          noise.setRGB(pixel % 120, pixel / 120, random.nextInt());
        }
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
          content.drawImage(LosslessFactory.createFromImage(document, noise), 50, 50);
        }
      }
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      document.save(bytes);
      return Document.of(Files.write(directory.resolve("noise.pdf"), bytes.toByteArray()));
    }
  }

  private static List<Integer> all(int pages) {
    return IntStream.range(0, pages).boxed().toList();
  }

  @Test
  void partsCoverAllPagesAndAreSmall() throws IOException {
    Document.LocalFile whole = pdf(10);
    List<Integer> covered = new ArrayList<>();

    try (PdfSplitter splitter = new PdfSplitter(whole, all(10), 3, Long.MAX_VALUE)) {
      while (splitter.hasNext()) {
        PdfSplitter.Part part = splitter.next();
        covered.addAll(part.indexes());
        assertThat(DocumentInspector.inspect(part.document()).pageCount().getAsInt())
            .isEqualTo(part.indexes().size());
        assertThat(part.document().size()).isLessThan(whole.size() / 2);
      }
    }

    assertThat(covered).isEqualTo(all(10));
  }

  @Test
  void aPartOverTheLimitIsHalved() throws IOException {
    try (PdfSplitter splitter = new PdfSplitter(pdf(6), all(6), 6, 150_000)) {
      List<Integer> covered = new ArrayList<>();
      while (splitter.hasNext()) {
        PdfSplitter.Part part = splitter.next();
        assertThat(part.document().size()).isLessThanOrEqualTo(150_000);
        covered.addAll(part.indexes());
      }
      assertThat(covered).isEqualTo(all(6));
    }
  }

  @Test
  void refusesAPageThatIsTooLargeByItself() throws IOException {
    try (PdfSplitter splitter = new PdfSplitter(pdf(2), all(2), 2, 10_000)) {
      assertThatExceptionOfType(DocumentException.class)
          .isThrownBy(splitter::next)
          .withMessageContaining("page number 1");
    }
  }

  @Test
  void leavesNoFilesBehind() throws IOException {
    Path part;
    try (PdfSplitter splitter = new PdfSplitter(pdf(2), all(2), 1, Long.MAX_VALUE)) {
      part = splitter.next().document().path();
      assertThat(part).exists();
    }
    assertThat(part).doesNotExist();
    assertThat(part.getParent()).doesNotExist();
  }
}
