package io.github.ocr4j.local.internal.pdf;

import io.github.ocr4j.local.internal.page.Ruling;
import java.util.List;

/**
 * What the content of a PDF page draws; the characters are in the order in which they are drawn.
 */
record RawPage(
    PageGeometry geometry,
    List<Glyph> glyphs,
    List<Ruling> rulings,
    List<PlacedImage> images,
    List<Shape> drawings) {}
