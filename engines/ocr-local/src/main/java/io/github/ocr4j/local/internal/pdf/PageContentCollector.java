package io.github.ocr4j.local.internal.pdf;

import io.github.ocr4j.local.internal.page.Box;
import io.github.ocr4j.local.internal.page.OutOfTimeException;
import io.github.ocr4j.local.internal.page.PageStructure;
import io.github.ocr4j.local.internal.pdf.RawPage.PlacedImage;
import java.awt.geom.Point2D;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationFreeText;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationRubberStamp;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/** Runs a page's content once and notes characters, lines, drawings and bitmaps. */
final class PageContentCollector extends PDFGraphicsStreamEngine {
  /** A bitmap of which a larger share is seen counts as not clipped. */
  private static final double MIN_WHOLE_SHARE = 0.98;

  private final PageGeometry geometry;
  private final BooleanSupplier isOutOfTime;
  private final GlyphRecorder glyphs;
  private final List<PlacedImage> images = new ArrayList<>();
  private final PathRecorder paths;
  private final GlyphVisibility visibility;
  private final Deque<Box> clips = new ArrayDeque<>();
  private Box clip;
  private final Deque<Integer> marks = new ArrayDeque<>();
  private boolean isClipPending;

  PageContentCollector(PDPage page, BooleanSupplier isOutOfTime, Map<PDFont, FontTraits> fonts) {
    super(page);
    this.geometry = new PageGeometry(page);
    this.isOutOfTime = isOutOfTime;
    this.clip = geometry.box();
    this.paths = new PathRecorder(geometry);
    this.visibility = new GlyphVisibility(geometry);
    this.glyphs = new GlyphRecorder(geometry, visibility, fonts);
  }

  RawPage collect() throws IOException {
    processPage(getPage());
    showForms();
    return new RawPage(geometry, glyphs.glyphs(), paths.rulings(), images, paths.drawings());
  }

  /** What was filled into a form, and text that was typed or stamped onto the page. */
  private void showForms() {
    try {
      for (PDAnnotation annotation : getPage().getAnnotations()) {
        boolean isText =
            annotation instanceof PDAnnotationWidget
                || annotation instanceof PDAnnotationFreeText
                || annotation instanceof PDAnnotationRubberStamp;
        if (isText && !annotation.isHidden() && !annotation.isNoView()) {
          clip = geometry.box();
          showAnnotation(annotation);
        }
      }
    } catch (OutOfTimeException late) {
      throw late;
    } catch (IOException | RuntimeException malformed) {
      // A damaged note hides nothing of the page below it.
    }
  }

  @Override
  protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
    if (isOutOfTime.getAsBoolean()) {
      throw new OutOfTimeException();
    }
    super.processOperator(operator, operands);
  }

  /** A mark holds for what is nested in it, except for what is marked as decoration there. */
  @Override
  public void beginMarkedContentSequence(COSName tag, COSDictionary properties) {
    int outer = marks.isEmpty() ? PageStructure.UNMARKED : marks.peek();
    if (tag != null && tag.getName().equals("Artifact")) {
      marks.push(PageStructure.ARTIFACT);
    } else {
      marks.push(properties == null ? outer : properties.getInt(COSName.MCID, outer));
    }
  }

  @Override
  public void endMarkedContentSequence() {
    marks.poll();
  }

  @Override
  public void saveGraphicsState() {
    clips.push(clip);
    super.saveGraphicsState();
  }

  @Override
  public void restoreGraphicsState() {
    if (!clips.isEmpty()) {
      clip = clips.pop();
    }
    super.restoreGraphicsState();
  }

  @Override
  public void showForm(PDFormXObject form) throws IOException {
    Box before = clip;
    super.showForm(form);
    clip = before;
  }

  @Override
  protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement) {
    int mark = marks.isEmpty() ? PageStructure.UNMARKED : marks.peek();
    glyphs.add(matrix, font, code, displacement, getGraphicsState(), clip, mark);
  }

  @Override
  public void drawImage(PDImage image) {
    PageGeometry.Placement placement =
        geometry.placement(getGraphicsState().getCurrentTransformationMatrix());
    Box seen = placement.box().intersection(clip);
    if (seen.width() <= 0 || seen.height() <= 0) {
      return;
    }
    if (PathRecorder.isLine(seen)) {
      paths.addRuling(seen);
    } else {
      if (visibility.isCovering(image, seen, getGraphicsState())) {
        glyphs.hideAll();
      }
      boolean isWhole = seen.area() > MIN_WHOLE_SHARE * placement.box().area();
      images.add(
          new PlacedImage(seen, image, placement.isUpright(), isWhole, glyphs.glyphs().size()));
    }
  }

  @Override
  public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
    paths.rectangle(p0, p2);
  }

  @Override
  public void clip(int windingRule) {
    isClipPending = true;
  }

  @Override
  public void moveTo(float x, float y) {
    paths.moveTo(x, y);
  }

  @Override
  public void lineTo(float x, float y) {
    paths.lineTo(x, y);
  }

  @Override
  public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
    paths.curveTo(x3, y3);
  }

  @Override
  public Point2D getCurrentPoint() {
    return paths.currentPoint();
  }

  @Override
  public void closePath() {
    paths.close();
  }

  @Override
  public void endPath() {
    finish();
  }

  @Override
  public void strokePath() {
    paths.stroke(clip, lineWidth());
    finish();
  }

  @Override
  public void fillPath(int windingRule) {
    fill();
    finish();
  }

  @Override
  public void fillAndStrokePath(int windingRule) {
    fill();
    paths.stroke(clip, lineWidth());
    finish();
  }

  @Override
  public void shadingFill(COSName shadingName) {
    paths.addDrawing(clip, false);
  }

  /** White areas are paper. */
  private void fill() {
    if (!GlyphVisibility.isWhite(getGraphicsState().getNonStrokingColor())) {
      paths.fill(clip);
    }
  }

  private double lineWidth() {
    return transformWidth(getGraphicsState().getLineWidth());
  }

  private void finish() {
    if (isClipPending) {
      clip = paths.bounds().map(clip::intersection).orElse(clip);
      isClipPending = false;
    }
    paths.reset();
  }
}
