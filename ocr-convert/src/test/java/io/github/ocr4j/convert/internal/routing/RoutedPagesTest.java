package io.github.ocr4j.convert.internal.routing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ocr4j.convert.option.Routing;
import io.github.ocr4j.document.Document;
import io.github.ocr4j.engine.OcrRequest;
import io.github.ocr4j.engine.PageSource.OpenPages;
import io.github.ocr4j.engine.PageText.PageWord;
import io.github.ocr4j.local.PdfPageSource;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationFreeText;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.junit.jupiter.api.Test;

/** Which pages of a PDF are worth paying for. */
class RoutedPagesTest {
  private static final String LINE = "The ferry of 06:15 carried 120 people and 45 cars. ";
  private static final float WIDTH = PDRectangle.A4.getWidth();
  private static final float HEIGHT = PDRectangle.A4.getHeight();

  private final PDDocument document = new PDDocument();
  private final PDFont font = new PDType1Font(FontName.HELVETICA);

  private interface Drawing {
    void on(PDPageContentStream page) throws IOException;
  }

  @Test
  void textIsReadForNothing() throws IOException {
    draw(this::text);

    assertRoutes(true, true);
  }

  @Test
  void scansArePaidFor() throws IOException {
    draw(page -> bitmap(page, Color.WHITE));

    assertRoutes(false, false);
  }

  @Test
  void anInvisibleLayerOverAScanIsNoText() throws IOException {
    draw(
        page -> {
          bitmap(page, Color.WHITE);
          page.setRenderingMode(RenderingMode.NEITHER);
          text(page);
        });

    assertRoutes(false, false);
  }

  @Test
  void whiteTextOverAScanIsNoText() throws IOException {
    draw(
        page -> {
          bitmap(page, Color.WHITE);
          page.setNonStrokingColor(Color.WHITE);
          text(page);
        });

    assertRoutes(false, false);
  }

  @Test
  void whiteTextOverADarkPictureIsText() throws IOException {
    draw(
        page -> {
          bitmap(page, Color.DARK_GRAY);
          page.setNonStrokingColor(Color.WHITE);
          text(page);
        });

    assertRoutes(true, true);
  }

  @Test
  void textUnderAScanIsNoText() throws IOException {
    draw(
        page -> {
          text(page);
          bitmap(page, Color.WHITE);
        });

    assertRoutes(false, false);
  }

  @Test
  void transparentTextOverAScanIsNoText() throws IOException {
    draw(
        page -> {
          bitmap(page, Color.WHITE);
          PDExtendedGraphicsState transparent = new PDExtendedGraphicsState();
          transparent.setNonStrokingAlphaConstant(0f);
          page.setGraphicsStateParameters(transparent);
          text(page);
        });

    assertRoutes(false, false);
  }

  @Test
  void tinyTextOverAScanIsNoText() throws IOException {
    draw(
        page -> {
          bitmap(page, Color.WHITE);
          text(page, 0.5f);
        });

    assertRoutes(false, false);
  }

  @Test
  void textThatIsClippedAwayIsNoText() throws IOException {
    draw(
        page -> {
          bitmap(page, Color.WHITE);
          page.addRect(0, 0, 5, 5);
          page.clip();
          text(page);
        });

    assertRoutes(false, false);
  }

  @Test
  void theHeadOfAFaxDoesNotMakeAScanText() throws IOException {
    draw(
        page -> {
          bitmap(page, Color.WHITE);
          line(
              page,
              800,
              9,
              "Received 12 March 2024 09:15 from +49 30 123456, harbour office, 1 of 3");
        });

    assertThat(isFree(Routing.AUTO, bytes(document))).isFalse();
  }

  @Test
  void textOverABackgroundPictureIsText() throws IOException {
    draw(
        page -> {
          bitmap(page, Color.LIGHT_GRAY);
          text(page);
        });

    assertRoutes(true, true);
  }

  @Test
  void emptyPagesAreNotPaidFor() throws IOException {
    draw(page -> {});

    assertRoutes(true, true);
  }

  @Test
  void outlinesOfLettersArePaidFor() throws IOException {
    draw(
        page -> {
          for (int letter = 0; letter < 200; letter++) {
            float x = 60 + letter % 40 * 11;
            float y = 700 - letter / 40 * 20;
            page.moveTo(x, y);
            page.lineTo(x + 3, y + 12);
            page.curveTo(x + 5, y + 12, x + 6, y + 6, x + 8, y);
            page.fill();
          }
        });

    assertRoutes(false, false);
  }

  @Test
  void turnedPagesAreRead() throws IOException {
    draw(this::text);
    document.getPage(0).setRotation(90);

    assertRoutes(true, true);
  }

  @Test
  void charactersWithoutMeaningArePaidFor() throws IOException {
    PDType0Font embedded =
        PDType0Font.load(
            document,
            PDDocument.class.getResourceAsStream(
                "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf"));
    draw(
        page -> {
          for (int row = 0; row < 10; row++) {
            page.beginText();
            page.setFont(embedded, 11);
            page.newLineAtOffset(60, 700 - 20 * row);
            page.showText(LINE);
            page.endText();
          }
        });
    try (PDDocument saved = Loader.loadPDF(bytes(document))) {
      PDResources resources = saved.getPage(0).getResources();
      for (COSName name : resources.getFontNames()) {
        resources.getFont(name).getCOSObject().removeItem(COSName.TO_UNICODE);
      }

      assertThat(isFree(Routing.AUTO, bytes(saved))).isFalse();
    }
  }

  @Test
  void whatWasTypedOntoAPageIsPartOfItsText() throws IOException {
    draw(this::text);
    PDAnnotationFreeText note = new PDAnnotationFreeText();
    PDRectangle place = new PDRectangle(60, 100, 300, 30);
    note.setRectangle(place);
    note.setAppearance(appearance(place, "Paid 4711 euro"));
    document.getPage(0).setAnnotations(List.of(note));

    try (OpenPages pages =
        new PdfPageSource().open(Document.of(bytes(document), "typed.pdf")).orElseThrow()) {
      assertThat(pages.text(0).words()).extracting(PageWord::text).contains("Paid", "4711");
    }
    assertRoutes(true, true);
  }

  @Test
  void aDamagedNoteDoesNotHideThePage() throws IOException {
    draw(this::text);
    COSArray notes = new COSArray();
    notes.add(COSInteger.get(7));
    document.getPage(0).getCOSObject().setItem(COSName.ANNOTS, notes);

    assertRoutes(true, true);
  }

  @Test
  void aFileThatOnlyItsOwnerMayChangeIsRead() throws IOException {
    draw(this::text);
    document.protect(new StandardProtectionPolicy("owner", "", new AccessPermission()));

    assertRoutes(true, true);
  }

  private PDAppearanceDictionary appearance(PDRectangle place, String text) throws IOException {
    PDAppearanceStream stream = new PDAppearanceStream(document);
    stream.setBBox(new PDRectangle(place.getWidth(), place.getHeight()));
    stream.setResources(new PDResources());
    try (PDPageContentStream content = new PDPageContentStream(document, stream)) {
      line(content, 10, 11, text);
    }
    PDAppearanceDictionary appearance = new PDAppearanceDictionary();
    appearance.setNormalAppearance(stream);
    return appearance;
  }

  private void draw(Drawing drawing) throws IOException {
    PDPage page = new PDPage(PDRectangle.A4);
    document.addPage(page);
    try (PDPageContentStream content = new PDPageContentStream(document, page)) {
      drawing.on(content);
    }
  }

  private void text(PDPageContentStream page) throws IOException {
    text(page, 11);
  }

  private void text(PDPageContentStream page, float size) throws IOException {
    for (int row = 0; row < 10; row++) {
      line(page, 700 - 20 * row, size, LINE + row);
    }
  }

  private void line(PDPageContentStream page, float y, float size, String text) throws IOException {
    page.beginText();
    page.setFont(font, size);
    page.newLineAtOffset(60, y);
    page.showText(text);
    page.endText();
  }

  private void bitmap(PDPageContentStream page, Color paper) throws IOException {
    BufferedImage image = new BufferedImage(600, 850, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D pen = image.createGraphics();
    pen.setColor(paper);
    pen.fillRect(0, 0, image.getWidth(), image.getHeight());
    pen.setColor(Color.BLACK);
    for (int row = 0; row < 30; row++) {
      pen.drawString(LINE, 60, 100 + 20 * row);
    }
    pen.dispose();
    page.drawImage(LosslessFactory.createFromImage(document, image), 0, 0, WIDTH, HEIGHT);
  }

  private void assertRoutes(boolean freeWhenSound, boolean freeWithAnyText) throws IOException {
    byte[] saved = bytes(document);
    assertThat(isFree(Routing.AUTO, saved)).as("free in auto").isEqualTo(freeWhenSound);
    assertThat(isFree(Routing.SCANS_ONLY, saved))
        .as("free in scans-only")
        .isEqualTo(freeWithAnyText);
  }

  private static byte[] bytes(PDDocument pdf) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    pdf.save(bytes);
    return bytes.toByteArray();
  }

  private static boolean isFree(Routing routing, byte[] pdf) {
    return new PageRouter(routing, new PdfPageSource())
        .route(OcrRequest.of(Document.of(pdf, "routed.pdf")))
        .paid()
        .isEmpty();
  }
}
