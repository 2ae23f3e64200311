package io.github.ocr4j.local.internal.pdf;

import io.github.ocr4j.local.internal.page.Box;
import io.github.ocr4j.local.internal.page.TextStyle;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/** Notes the characters of a page. */
final class GlyphRecorder {
  private final PageGeometry geometry;
  private final GlyphVisibility visibility;
  private final Map<PDFont, FontTraits> fonts;
  private final List<Glyph> glyphs = new ArrayList<>();

  GlyphRecorder(PageGeometry geometry, GlyphVisibility visibility, Map<PDFont, FontTraits> fonts) {
    this.geometry = geometry;
    this.visibility = visibility;
    this.fonts = fonts;
  }

  /** In the order in which they are drawn. */
  List<Glyph> glyphs() {
    return glyphs;
  }

  /** Takes note that a bitmap was drawn over all characters so far. */
  void hideAll() {
    glyphs.replaceAll(Glyph::asHidden);
  }

  void add(
      Matrix matrix,
      PDFont font,
      int code,
      Vector displacement,
      PDGraphicsState state,
      Box clip,
      int mark) {
    FontTraits traits = fonts.computeIfAbsent(font, FontTraits::new);
    Point2D start = geometry.point(matrix.getTranslateX(), matrix.getTranslateY());
    Point2D.Float after = matrix.transformPoint(displacement.getX(), displacement.getY());
    Point2D end = geometry.point(after.x, after.y);
    double size = Math.abs(matrix.getScalingFactorY()) * traits.height();
    if (!Double.isFinite(start.getX() + start.getY() + end.getX() + size) || size <= 0) {
      return;
    }
    boolean isMapped = traits.hasMeaning(code);
    glyphs.add(
        new Glyph(
            isMapped ? traits.meaning(code).orElseThrow() : traits.guess(code),
            Math.min(start.getX(), end.getX()),
            Math.max(start.getX(), end.getX()),
            start.getY(),
            end.getY(),
            size,
            style(traits, state.getTextState().getRenderingMode()),
            geometry.angle(matrix.getScaleX(), matrix.getShearY()),
            visibility.isVisible(state, start, size, clip),
            isMapped,
            mark));
  }

  /** Text that is filled and outlined looks bold although its font is not. */
  private static TextStyle style(FontTraits traits, RenderingMode mode) {
    TextStyle style = traits.style();
    return mode == RenderingMode.FILL_STROKE ? style.bold() : style;
  }
}
