package io.github.ocr4j.local.internal.pdf;

import io.github.ocr4j.local.internal.page.OutOfTimeException;
import java.io.IOException;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/** Draws some of the characters of pages, and all else, until the time is up. */
final class PartialRenderer extends PDFRenderer {
  /** Larger bitmaps are mistakes or attacks; they are left out. */
  private static final long MAX_PIXELS = 100_000_000;

  /** Decides which characters are drawn. */
  interface CharacterFilter {
    boolean isDrawn(Matrix matrix, PDFont font, int code);
  }

  private final BooleanSupplier isOutOfTime;
  private final CharacterFilter characters;
  private boolean hasLostBitmap;

  PartialRenderer(PDDocument document, BooleanSupplier isOutOfTime, CharacterFilter characters) {
    super(document);
    this.isOutOfTime = isOutOfTime;
    this.characters = characters;
    setSubsamplingAllowed(true);
  }

  /** Whether a bitmap could not be drawn so far. */
  boolean hasLostBitmap() {
    return hasLostBitmap;
  }

  @Override
  protected PageDrawer createPageDrawer(PageDrawerParameters parameters) throws IOException {
    return new Drawer(parameters);
  }

  private final class Drawer extends PageDrawer {
    Drawer(PageDrawerParameters parameters) throws IOException {
      super(parameters);
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
      if (isOutOfTime.getAsBoolean()) {
        throw new OutOfTimeException();
      }
      super.processOperator(operator, operands);
    }

    @Override
    protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement)
        throws IOException {
      if (characters.isDrawn(matrix, font, code)) {
        super.showGlyph(matrix, font, code, displacement);
      }
    }

    @Override
    public void drawImage(PDImage image) throws IOException {
      if ((long) image.getWidth() * image.getHeight() > MAX_PIXELS) {
        hasLostBitmap = true;
        return;
      }
      try {
        super.drawImage(image);
      } catch (IOException undecodable) {
        hasLostBitmap = true;
      }
    }
  }
}
