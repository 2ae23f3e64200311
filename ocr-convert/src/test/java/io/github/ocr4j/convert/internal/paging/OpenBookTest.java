package io.github.ocr4j.convert.internal.paging;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ocr4j.document.Document;
import io.github.ocr4j.engine.ImageSplit;
import io.github.ocr4j.engine.OcrOptions;
import io.github.ocr4j.engine.OcrRequest;
import io.github.ocr4j.local.ImagePageSource;
import io.github.ocr4j.local.LocalEngine;
import io.github.ocr4j.model.OcrPage;
import io.github.ocr4j.model.OcrResponse;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;

class OpenBookTest {

  @Test
  void anOpenBookIsReadAsTwoPages() throws IOException {
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    ImageIO.write(book(), "png", png);
    Document scan = Document.of(png.toByteArray(), "book.png");
    try (LocalEngine engine = LocalEngine.create()) {
      OcrResponse answer =
          new PageByPageEngine(new ImagePages(ImagePageSource::new), engine)
              .process(
                  OcrRequest.of(scan)
                      .withOptions(OcrOptions.defaults().withImageSplit(ImageSplit.parse("1x2"))));

      assertThat(answer.pages()).extracting(OcrPage::index).containsExactly(0, 1);
      assertThat(answer.pages().get(0).markdown()).contains("Left harbour");
      assertThat(answer.pages().get(1).markdown()).contains("Right mountain");
      assertThat(answer.usageInfo().pagesProcessed()).isEqualTo(2);
    }
  }

  /** Two facing pages, 1700 by 1100 pixels. */
  private static BufferedImage book() throws IOException {
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage(new PDRectangle(612, 396));
      document.addPage(page);
      try (PDPageContentStream content = new PDPageContentStream(document, page)) {
        content.setFont(new PDType1Font(FontName.HELVETICA), 24);
        content.beginText();
        content.newLineAtOffset(40, 280);
        content.showText("Left harbour");
        content.newLineAtOffset(306, 0);
        content.showText("Right mountain");
        content.endText();
      }
      return new PDFRenderer(document).renderImageWithDPI(0, 200, ImageType.GRAY);
    }
  }
}
