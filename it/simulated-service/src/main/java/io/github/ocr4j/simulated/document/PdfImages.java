package io.github.ocr4j.simulated.document;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.DrawObject;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.contentstream.operator.state.Concatenate;
import org.apache.pdfbox.contentstream.operator.state.Restore;
import org.apache.pdfbox.contentstream.operator.state.Save;
import org.apache.pdfbox.contentstream.operator.state.SetGraphicsStateParameters;
import org.apache.pdfbox.contentstream.operator.state.SetMatrix;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.PDXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.util.Matrix;

/** Finds the images that a PDF page draws, and where. */
final class PdfImages extends PDFStreamEngine {

  private static final int MOST_PIXELS = 2_000_000;

  private final PDRectangle crop;
  private final List<Element.Image> images = new ArrayList<>();

  private PdfImages(PDRectangle crop) {
    this.crop = crop;
    addOperator(new Concatenate(this));
    addOperator(new DrawObject(this));
    addOperator(new SetGraphicsStateParameters(this));
    addOperator(new Save(this));
    addOperator(new Restore(this));
    addOperator(new SetMatrix(this));
  }

  static List<Element.Image> read(PDPage page) throws IOException {
    PdfImages engine = new PdfImages(page.getCropBox());
    engine.processPage(page);
    return engine.images;
  }

  @Override
  protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
    if (!OperatorName.DRAW_OBJECT.equals(operator.getName())
        || operands.isEmpty()
        || !(operands.get(0) instanceof COSName name)) {
      super.processOperator(operator, operands);
      return;
    }
    PDXObject object = getResources().getXObject(name);
    if (object instanceof PDImageXObject image) {
      add(image);
    } else if (object instanceof PDFormXObject form) {
      showForm(form);
    }
  }

  private void add(PDImageXObject image) {
    Matrix matrix = getGraphicsState().getCurrentTransformationMatrix();
    double left = matrix.getTranslateX() - crop.getLowerLeftX();
    double top = crop.getUpperRightY() - matrix.getTranslateY() - matrix.getScalingFactorY();
    Box box =
        new Box(
            clamp(left, crop.getWidth()),
            clamp(top, crop.getHeight()),
            clamp(left + matrix.getScalingFactorX(), crop.getWidth()),
            clamp(top + matrix.getScalingFactorY(), crop.getHeight()));
    images.add(
        new Element.Image(
            out -> {
              if ("jpg".equals(image.getSuffix())) {
                try (InputStream in = image.createInputStream(List.of("DCTDecode"))) {
                  in.transferTo(out);
                }
              } else {
                JpegSource.write(image.getImage(null, subsampling(image)), out);
              }
            },
            box));
  }

  /** Large images are thinned out while they are decoded, to keep them small in memory. */
  private static int subsampling(PDImageXObject image) {
    double pixels = (double) image.getWidth() * image.getHeight();
    return (int) Math.max(1, Math.ceil(Math.sqrt(pixels / MOST_PIXELS)));
  }

  private static double clamp(double value, double maximum) {
    return Math.max(0, Math.min(value, maximum));
  }
}
