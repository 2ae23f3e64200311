package io.github.ocr4j.local.internal.pdf;

import io.github.ocr4j.local.internal.page.Box;
import io.github.ocr4j.local.internal.page.ExtractedPage;
import io.github.ocr4j.local.internal.page.Ruling;
import io.github.ocr4j.local.internal.page.Word;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;

/** One page of a PDF after its content was run once. */
final class PdfPage {
  /** How far, in points, a figure's box may differ from the bitmap's. */
  private static final double SAME_BOX = 2;

  private static final double SAME_AREA = 0.999;

  private final int index;
  private final PDPage page;
  private final RawPage raw;
  private final PageGeometry geometry;

  private PdfPage(int index, PDPage page, RawPage raw) {
    this.index = index;
    this.page = page;
    this.raw = raw;
    this.geometry = new PageGeometry(page);
  }

  static PdfPage read(
      int index, PDPage page, BooleanSupplier outOfTime, Map<PDFont, FontTraits> fonts)
      throws IOException {
    RawPage raw = new PageContentCollector(page, outOfTime, fonts).collect();
    int turn = mainDirection(raw);
    if (turn != 0) {
      page.setRotation(Math.floorMod(page.getRotation() - turn, 360));
      raw = new PageContentCollector(page, outOfTime, fonts).collect();
    }
    return new PdfPage(index, page, raw);
  }

  /** The quarter turn, in degrees clockwise, in which most of the text runs. */
  private static int mainDirection(RawPage raw) {
    Map<Integer, Long> directions = new TreeMap<>();
    for (Glyph glyph : raw.glyphs()) {
      if (glyph.visible() && !glyph.blank()) {
        directions.merge(Math.floorMod(Math.round(glyph.angle() / 90f) * 90, 360), 1L, Long::sum);
      }
    }
    return directions.entrySet().stream()
        .max(Comparator.comparingLong(Map.Entry::getValue))
        .map(Map.Entry::getKey)
        .orElse(0);
  }

  boolean textLayerSound() {
    return TextLayer.sound(raw, geometry);
  }

  /** Whether the layer is sound but for text that has to be recognized, and can be found. */
  boolean textLayerMendable() {
    return TextLayer.mendable(raw, geometry) && UnreadableText.of(content()).found();
  }

  /** Whether most of the page's text is drawn as characters, upright by now. */
  boolean textDrawn() {
    return TextLayer.drawn(raw, geometry);
  }

  /** Whether one bitmap is so large that the page may be its scan. */
  boolean showsBitmap() {
    return TextLayer.bitmapShown(raw, geometry);
  }

  ExtractedPage content() {
    List<Word> words = new ArrayList<>(WordAssembler.assemble(GlyphFilter.filter(raw.glyphs())));
    words.addAll(DrawnBullets.find(raw.drawings(), words));
    List<Ruling> rules = new ArrayList<>(raw.rulings());
    rules.addAll(ShadedRows.borders(raw.drawings(), words));
    words.addAll(SidewaysCells.find(raw.glyphs(), rules, words.size()));
    return new ExtractedPage(
        index,
        geometry.width(),
        geometry.height(),
        new Links(page, geometry).layOn(words),
        rules,
        new PictureFinder(geometry).find(raw),
        false,
        1);
  }

  PageGeometry geometry() {
    return geometry;
  }

  PDPage page() {
    return page;
  }

  /** The bitmap that is all that a box shows, if it lies there upright and whole. */
  Optional<PlacedImage> onlyBitmap(Box box) {
    List<PlacedImage> inside =
        raw.images().stream().filter(i -> i.box().intersects(box.expand(-SAME_BOX))).toList();
    if (inside.size() != 1 || !inside.get(0).upright() || !inside.get(0).whole()) {
      return Optional.empty();
    }
    Box bitmap = inside.get(0).box();
    boolean same =
        bitmap.expand(SAME_BOX).intersection(box).area() >= SAME_AREA * box.area()
            && box.expand(SAME_BOX).intersection(bitmap).area() >= SAME_AREA * bitmap.area();
    return same ? Optional.of(inside.get(0)) : Optional.empty();
  }

  /** The same, if nothing else is drawn on it: labels and arrows belong to a figure. */
  Optional<PlacedImage> bareBitmap(Box box) {
    Box inner = box.expand(-SAME_BOX);
    boolean drawnOn =
        raw.glyphs().stream().anyMatch(g -> g.visible() && !g.blank() && inner.intersects(g.box()))
            || raw.rulings().stream().anyMatch(rule -> inner.intersects(rule.box()))
            || raw.drawings().stream().anyMatch(shape -> drawnOn(inner, shape));
    return drawnOn ? Optional.empty() : onlyBitmap(box);
  }

  /** A rectangle around the whole figure lies under it. */
  private static boolean drawnOn(Box figure, Shape shape) {
    return figure.intersects(shape.box())
        && !(shape.plain() && figure.shareInside(shape.box()) == 1);
  }

  /** The bitmap that is the whole page, as a scanner makes it. */
  Optional<PlacedImage> scan() {
    List<PlacedImage> covering =
        raw.images().stream().filter(i -> TextLayer.covered(i.box(), geometry)).toList();
    return covering.size() == 1 && raw.images().size() == 1
        ? covering.stream().filter(i -> i.upright() && i.whole()).findFirst()
        : Optional.empty();
  }
}
