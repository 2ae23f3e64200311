package io.github.ocr4j.demo;

import java.awt.Color;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;

/** Draws on one page. Lengths are points, measured from the top left corner of the page. */
final class Pen implements AutoCloseable {
  private final PDPageContentStream stream;
  private final float height;

  private Pen(PDDocument document, PDPage page) throws IOException {
    this.stream = new PDPageContentStream(document, page, AppendMode.APPEND, true, true);
    this.height = page.getMediaBox().getHeight();
  }

  static Pen onNewPage(PDDocument document, PDRectangle size) throws IOException {
    PDPage page = new PDPage(size);
    document.addPage(page);
    return new Pen(document, page);
  }

  static Pen onPage(PDDocument document, int pageIndex) throws IOException {
    return new Pen(document, document.getPage(pageIndex));
  }

  /** Writes a line whose baseline is at {@code y}. */
  void text(float x, float y, PDFont font, float size, String text) throws IOException {
    stream.beginText();
    stream.setFont(font, size);
    stream.newLineAtOffset(x, height - y);
    stream.showText(text);
    stream.endText();
  }

  void textRight(float right, float y, PDFont font, float size, String text) throws IOException {
    text(right - width(font, size, text), y, font, size, text);
  }

  void textCentred(float centre, float y, PDFont font, float size, String text) throws IOException {
    text(centre - width(font, size, text) / 2, y, font, size, text);
  }

  void ink(Color color) throws IOException {
    stream.setNonStrokingColor(color);
    stream.setStrokingColor(color);
  }

  void line(float x1, float y1, float x2, float y2, float width) throws IOException {
    stream.setLineWidth(width);
    stream.moveTo(x1, height - y1);
    stream.lineTo(x2, height - y2);
    stream.stroke();
  }

  void dashed(float x1, float y1, float x2, float y2, float width) throws IOException {
    stream.setLineDashPattern(new float[] {2, 2}, 0);
    line(x1, y1, x2, y2, width);
    stream.setLineDashPattern(new float[0], 0);
  }

  void frame(float x, float y, float width, float boxHeight, float lineWidth) throws IOException {
    stream.setLineWidth(lineWidth);
    stream.addRect(x, height - y - boxHeight, width, boxHeight);
    stream.stroke();
  }

  void fill(float x, float y, float width, float boxHeight) throws IOException {
    stream.addRect(x, height - y - boxHeight, width, boxHeight);
    stream.fill();
  }

  /** Strokes a smooth curve through the points, given as x, y, x, y … */
  void curve(float lineWidth, float... points) throws IOException {
    stream.setLineWidth(lineWidth);
    stream.setLineCapStyle(1);
    stream.moveTo(points[0], height - points[1]);
    for (int i = 2; i + 3 < points.length; i += 2) {
      float middleX = (points[i] + points[i + 2]) / 2;
      float middleY = (points[i + 1] + points[i + 3]) / 2;
      stream.curveTo2(points[i], height - points[i + 1], middleX, height - middleY);
    }
    stream.lineTo(points[points.length - 2], height - points[points.length - 1]);
    stream.stroke();
  }

  void circle(float centreX, float centreY, float radius, boolean filled) throws IOException {
    float c = radius * 0.5523f;
    float y = height - centreY;
    stream.moveTo(centreX + radius, y);
    stream.curveTo(centreX + radius, y + c, centreX + c, y + radius, centreX, y + radius);
    stream.curveTo(centreX - c, y + radius, centreX - radius, y + c, centreX - radius, y);
    stream.curveTo(centreX - radius, y - c, centreX - c, y - radius, centreX, y - radius);
    stream.curveTo(centreX + c, y - radius, centreX + radius, y - c, centreX + radius, y);
    if (filled) {
      stream.fill();
    } else {
      stream.stroke();
    }
  }

  @Override
  public void close() throws IOException {
    stream.close();
  }

  static float width(PDFont font, float size, String text) throws IOException {
    return font.getStringWidth(text) * size / 1000;
  }

  /** Breaks a paragraph into lines no wider than {@code limit} points. */
  static List<String> wrap(PDFont font, float size, float limit, String paragraph)
      throws IOException {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : paragraph.split(" ")) {
      String longer = line.isEmpty() ? word : line + " " + word;
      if (!line.isEmpty() && width(font, size, longer) > limit) {
        lines.add(line.toString());
        line.setLength(0);
        line.append(word);
      } else {
        line.setLength(0);
        line.append(longer);
      }
    }
    lines.add(line.toString());
    return lines;
  }
}
