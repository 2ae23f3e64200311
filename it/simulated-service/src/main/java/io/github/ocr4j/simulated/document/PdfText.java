package io.github.ocr4j.simulated.document;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Collects the lines of a PDF page's text layer. */
final class PdfText extends PDFTextStripper {

  private final List<TextLine> lines = new ArrayList<>();
  private List<TextLine.Word> words = new ArrayList<>();

  private PdfText() {
    setSortByPosition(true);
  }

  static List<Element> read(PDDocument document, int index) throws IOException {
    PdfText stripper = new PdfText();
    stripper.setStartPage(index + 1);
    stripper.setEndPage(index + 1);
    stripper.writeText(document, Writer.nullWriter());
    stripper.endLine();
    return TextLayout.elements(stripper.lines);
  }

  @Override
  protected void writeString(String text, List<TextPosition> positions) {
    if (text.isBlank() || positions.isEmpty()) {
      return;
    }
    TextPosition first = positions.get(0);
    TextPosition last = positions.get(positions.size() - 1);
    double bottom = first.getYDirAdj();
    Box box =
        new Box(
            Math.max(0, first.getXDirAdj()),
            Math.max(0, bottom - first.getHeightDir()),
            Math.max(0, last.getXDirAdj() + last.getWidthDirAdj()),
            Math.max(0, bottom));
    words.add(new TextLine.Word(text.strip(), box, first.getFontSizeInPt()));
  }

  @Override
  protected void writeLineSeparator() {
    endLine();
  }

  @Override
  protected void writeParagraphEnd() {
    endLine();
  }

  private void endLine() {
    if (!words.isEmpty()) {
      lines.add(new TextLine(words));
      words = new ArrayList<>();
    }
  }
}
