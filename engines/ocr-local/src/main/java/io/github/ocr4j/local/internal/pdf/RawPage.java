package io.github.ocr4j.local.internal.pdf;

import io.github.ocr4j.local.internal.page.Ruling;
import java.util.List;

/**
 * What the content of a PDF page draws.
 *
 * @param geometry the page's size and rotation
 * @param glyphs characters in the order they are drawn
 * @param rulings straight lines
 * @param images bitmaps
 * @param drawings curves, slanted lines and areas
 */
record RawPage(
    PageGeometry geometry,
    List<Glyph> glyphs,
    List<Ruling> rulings,
    List<PlacedImage> images,
    List<Shape> drawings) {}
