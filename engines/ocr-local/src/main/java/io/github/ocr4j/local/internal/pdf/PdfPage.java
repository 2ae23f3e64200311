package io.github.ocr4j.local.internal.pdf;

import io.github.ocr4j.local.internal.page.Box;
import io.github.ocr4j.local.internal.page.ExtractedPage;
import io.github.ocr4j.local.internal.page.Ruling;
import io.github.ocr4j.local.internal.page.Word;
import io.github.ocr4j.local.internal.pdf.RawPage.PlacedImage;
import io.github.ocr4j.local.internal.pdf.RawPage.Shape;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;

/** One page of a PDF after its content was run once. */
final class PdfPage {
  /** A figure's box may differ from the bitmap's by this. */
  private static final double SAME_BOX_POINTS = 2;

  /** Boxes are the same if at least this share of each lies in the other. */
  private static final double SAME_BOX_SHARE = 0.999;

  private final int index;
  private final PDPage page;
  private final RawPage raw;

  private PdfPage(int index, PDPage page, RawPage raw) {
    this.index = index;
    this.page = page;
    this.raw = raw;
  }

  static PdfPage read(
      int index, PDPage page, BooleanSupplier isOutOfTime, Map<PDFont, FontTraits> fonts)
      throws IOException {
    RawPage raw = new PageContentCollector(page, isOutOfTime, fonts).collect();
    int turn = mainDirection(raw);
    if (turn != 0) {
      page.setRotation(Math.floorMod(page.getRotation() - turn, 360));
      raw = new PageContentCollector(page, isOutOfTime, fonts).collect();
    }
    return new PdfPage(index, page, raw);
  }

  /** The quarter turn, in degrees clockwise, in which most of the text runs. */
  private static int mainDirection(RawPage raw) {
    Map<Integer, Integer> lettersByTurn = new TreeMap<>();
    for (Glyph glyph : raw.glyphs()) {
      if (glyph.hasInk()) {
        int turn = Math.floorMod(Math.round(glyph.angle() / 90f) * 90, 360);
        lettersByTurn.merge(turn, 1, Integer::sum);
      }
    }
    return lettersByTurn.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse(0);
  }

  boolean hasSoundTextLayer() {
    return TextLayer.isSound(raw);
  }

  /** Whether the layer is sound but for text that has to be recognized, and can be found. */
  boolean hasMendableTextLayer() {
    return TextLayer.isMendable(raw) && UnmappedText.of(content()).isFound();
  }

  /** Whether most of the page's text is drawn as characters, which stand upright now. */
  boolean hasDrawnText() {
    return TextLayer.isDrawn(raw);
  }

  /** Whether one bitmap is so large that the page may be its scan. */
  boolean hasLargeBitmap() {
    return TextLayer.hasLargeBitmap(raw);
  }

  ExtractedPage content() {
    List<Word> words = new ArrayList<>(WordAssembler.assemble(GlyphFilter.filter(raw.glyphs())));
    words.addAll(DrawnBullets.find(raw.drawings(), words));
    List<Ruling> rulings = new ArrayList<>(raw.rulings());
    rulings.addAll(ShadedRowBorders.find(raw.drawings(), words));
    words.addAll(SidewaysText.find(raw.glyphs(), rulings, words.size()));
    return new ExtractedPage(
        index,
        geometry().width(),
        geometry().height(),
        new LinkAnnotations(page, geometry()).layOn(words),
        rulings,
        PictureFinder.find(raw),
        false,
        1);
  }

  PageGeometry geometry() {
    return raw.geometry();
  }

  /** The bitmap that is all that a box shows, if it lies there upright and whole. */
  Optional<PlacedImage> onlyBitmap(Box box) {
    Box inner = box.expand(-SAME_BOX_POINTS);
    List<PlacedImage> inside = raw.images().stream().filter(inner::intersects).toList();
    return only(inside).filter(image -> isSame(image.box(), box));
  }

  private static Optional<PlacedImage> only(List<PlacedImage> images) {
    return images.size() == 1
        ? images.stream().filter(i -> i.isUpright() && i.isWhole()).findFirst()
        : Optional.empty();
  }

  private static boolean isSame(Box one, Box other) {
    return one.expand(SAME_BOX_POINTS).intersection(other).area() >= SAME_BOX_SHARE * other.area()
        && other.expand(SAME_BOX_POINTS).intersection(one).area() >= SAME_BOX_SHARE * one.area();
  }

  /** The same, if nothing else is drawn on it: labels and arrows belong to a figure. */
  Optional<PlacedImage> bareBitmap(Box box) {
    Box inner = box.expand(-SAME_BOX_POINTS);
    boolean isDrawnOn =
        raw.glyphs().stream().anyMatch(glyph -> glyph.hasInk() && inner.intersects(glyph))
            || raw.rulings().stream().anyMatch(inner::intersects)
            || raw.drawings().stream().anyMatch(shape -> isDrawnOn(inner, shape));
    return isDrawnOn ? Optional.empty() : onlyBitmap(box);
  }

  /** Whether a shape lies on a figure; a rectangle around all of it lies under it. */
  private static boolean isDrawnOn(Box figure, Shape shape) {
    return figure.intersects(shape)
        && !(shape.isRectangle() && figure.shareInside(shape.box()) == 1);
  }

  /** The bitmap that is the whole page, as a scanner makes it. */
  Optional<PlacedImage> scan() {
    return only(raw.images()).filter(i -> TextLayer.isWholePage(i.box(), geometry()));
  }
}
