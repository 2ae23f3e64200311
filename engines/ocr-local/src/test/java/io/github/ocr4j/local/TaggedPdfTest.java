package io.github.ocr4j.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ocr4j.document.Document;
import io.github.ocr4j.engine.OcrRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageFitDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.junit.jupiter.api.Test;

class TaggedPdfTest {
  private static final String SENTENCE = "The ferry leaves the old harbour at six in the morning.";

  private final LocalEngine engine = LocalEngine.create();
  private final PDDocument document = new PDDocument();
  private final PDPage page = new PDPage(PDRectangle.A4);
  private final PDStructureElement body = new PDStructureElement("Document", null);
  private int marks;

  /** Draws a line of text of the same size everywhere and tags it. */
  private void line(PDPageContentStream content, PDStructureElement element, double y, String text)
      throws IOException {
    line(content, element, 72, y, text);
  }

  private void line(
      PDPageContentStream content, PDStructureElement element, double x, double y, String text)
      throws IOException {
    COSDictionary properties = new COSDictionary();
    properties.setInt(COSName.MCID, marks);
    content.beginMarkedContent(COSName.P, PDPropertyList.create(properties));
    Pdfs.text(content, x, y, 11, text);
    content.endMarkedContent();
    element.appendKid(marks++);
  }

  private PDStructureElement element(PDStructureElement parent, String role) {
    PDStructureElement element = new PDStructureElement(role, parent);
    element.setPage(page);
    parent.appendKid(element);
    return element;
  }

  private interface Drawing {
    void draw(PDPageContentStream content) throws IOException;
  }

  private String markdown(Drawing drawing) throws IOException {
    document.addPage(page);
    PDStructureTreeRoot root = new PDStructureTreeRoot();
    document.getDocumentCatalog().setStructureTreeRoot(root);
    root.appendKid(body);
    try (PDPageContentStream content = new PDPageContentStream(document, page)) {
      drawing.draw(content);
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    document.save(bytes);
    document.close();
    Document source = Document.of(bytes.toByteArray(), "tagged.pdf");
    return engine.process(OcrRequest.of(source)).pages().get(0).markdown();
  }

  @Test
  void tagsSayWhatIsAHeadingAndAnItem() throws IOException {
    String markdown =
        markdown(
            content -> {
              line(content, element(body, "H2"), 760, "Times");
              line(content, element(body, "P"), 745, SENTENCE);
              PDStructureElement list = element(body, "L");
              line(content, element(list, "LI"), 730, "from Monday to Friday");
              line(content, element(list, "LI"), 715, "on Sundays");
            });

    assertThat(markdown)
        .isEqualTo("## Times\n\n" + SENTENCE + "\n\n- from Monday to Friday\n- on Sundays");
  }

  @Test
  void tagsSayInWhichOrderAPageIsRead() throws IOException {
    String markdown =
        markdown(
            content -> {
              PDStructureElement aside = new PDStructureElement("P", body);
              aside.setPage(page);
              line(content, aside, 330, 745, "Read this last.");
              line(content, element(body, "P"), 745, "Read this first, it is");
              line(content, element(body, "P"), 715, "Read this next, it is");
              body.appendKid(aside);
            });

    assertThat(markdown)
        .isEqualTo("Read this first, it is\n\nRead this next, it is\n\nRead this last.");
  }

  @Test
  void taggedCellsAreATable() throws IOException {
    String markdown =
        markdown(
            content -> {
              PDStructureElement table = element(body, "Table");
              String[][] cells = {{"Ship", "Crew"}, {"Anna", "8"}};
              for (int row = 0; row < 2; row++) {
                PDStructureElement tr = element(table, "TR");
                for (int column = 0; column < 2; column++) {
                  PDStructureElement cell = element(tr, row == 0 ? "TH" : "TD");
                  line(content, cell, 72 + 40 * column, 740 - 14 * row, cells[row][column]);
                }
              }
            });

    assertThat(markdown).isEqualTo("| Ship | Crew |\n| --- | --- |\n| Anna | 8 |");
  }

  @Test
  void tagsThatContradictThePageAreNotBelieved() throws IOException {
    String markdown =
        markdown(
            content -> {
              PDStructureElement[] lines = new PDStructureElement[8];
              for (int i = 0; i < lines.length; i++) {
                lines[i] = new PDStructureElement("H1", body);
                lines[i].setPage(page);
                line(content, lines[i], 760 - 13 * i, "Line " + (i + 1) + " " + SENTENCE);
              }
              for (int i = lines.length - 1; i >= 0; i--) {
                body.appendKid(lines[i]);
              }
            });

    assertThat(markdown).startsWith("Line 1").doesNotContain("#");
  }

  @Test
  void theOutlineNamesHeadings() throws IOException {
    PDDocumentOutline outline = new PDDocumentOutline();
    for (String title : new String[] {"Harbours", "Piers"}) {
      PDOutlineItem item = new PDOutlineItem();
      item.setTitle(title);
      PDPageFitDestination destination = new PDPageFitDestination();
      destination.setPage(page);
      item.setDestination(destination);
      if (title.equals("Harbours")) {
        outline.addLast(item);
      } else {
        outline.getFirstChild().addLast(item);
      }
    }
    document.getDocumentCatalog().setDocumentOutline(outline);

    String markdown =
        markdown(
            content -> {
              Pdfs.text(content, 72, 760, 11, "Harbours");
              Pdfs.text(content, 72, 746, 11, SENTENCE);
              Pdfs.text(content, 72, 732, 11, "Piers");
              Pdfs.text(content, 72, 718, 11, SENTENCE);
            });

    assertThat(markdown).isEqualTo("# Harbours\n\n" + SENTENCE + "\n\n## Piers\n\n" + SENTENCE);
  }
}
