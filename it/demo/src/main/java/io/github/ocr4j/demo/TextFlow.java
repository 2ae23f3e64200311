package io.github.ocr4j.demo;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.font.PDFont;

/** Sets headings, paragraphs and lists one under the other in a column. */
final class TextFlow {
  private final Pen pen;
  private final float left;
  private final float width;
  private final PDFont body;
  private final PDFont bold;
  private final float size;
  private float y;

  TextFlow(Pen pen, float left, float top, float width, PDFont body, PDFont bold, float size) {
    this.pen = pen;
    this.left = left;
    this.width = width;
    this.body = body;
    this.bold = bold;
    this.size = size;
    this.y = top;
  }

  /** The distance from the top of the page to the end of what has been set so far. */
  float y() {
    return y;
  }

  TextFlow space(float points) {
    y += points;
    return this;
  }

  TextFlow heading(float headingSize, String text) throws IOException {
    y += headingSize * 0.9f;
    for (String line : Pen.wrap(bold, headingSize, width, text)) {
      y += headingSize * 1.2f;
      pen.text(left, y, bold, headingSize, line);
    }
    y += headingSize * 0.35f;
    return this;
  }

  TextFlow paragraph(String text) throws IOException {
    return indented(0, "", text).space(size * 0.65f);
  }

  TextFlow bullets(List<String> items) throws IOException {
    for (String item : items) {
      indented(size * 1.6f, "•", item).space(size * 0.25f);
    }
    return space(size * 0.5f);
  }

  TextFlow numbered(List<String> items) throws IOException {
    int number = 1;
    for (String item : items) {
      indented(size * 1.9f, number++ + ".", item).space(size * 0.25f);
    }
    return space(size * 0.5f);
  }

  TextFlow caption(PDFont italic, String text) throws IOException {
    float captionSize = size - 1;
    for (String line : Pen.wrap(italic, captionSize, width, text)) {
      y += captionSize * 1.3f;
      pen.text(left, y, italic, captionSize, line);
    }
    y += size * 0.8f;
    return this;
  }

  private TextFlow indented(float indent, String label, String text) throws IOException {
    boolean first = true;
    for (String line : Pen.wrap(body, size, width - indent, text)) {
      y += size * 1.35f;
      if (first && !label.isEmpty()) {
        pen.text(left + size * 0.5f, y, body, size, label);
      }
      pen.text(left + indent, y, body, size, line);
      first = false;
    }
    return this;
  }
}
