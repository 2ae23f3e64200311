package io.github.ocr4j.local.internal.pdf;

import io.github.ocr4j.local.internal.page.Box;
import io.github.ocr4j.local.internal.page.PageStructure;
import io.github.ocr4j.local.internal.page.TextStyle;

/**
 * One drawn character, or several for a ligature.
 *
 * @param text what it means; never empty
 * @param left where it begins
 * @param right where the next one is expected
 * @param baseline the line on which it stands
 * @param nextBaseline the same where the next one is expected; another one if it runs sideways
 * @param size the font's size
 * @param style how it looks
 * @param angle its direction in degrees clockwise, 0 for upright text
 * @param visible whether anybody sees it
 * @param mapped whether the font says what it means
 * @param mark the marked content that it is in, as {@link PageStructure} knows it
 */
record Glyph(
    String text,
    double left,
    double right,
    double baseline,
    double nextBaseline,
    double size,
    TextStyle style,
    int angle,
    boolean visible,
    boolean mapped,
    int mark) {

  boolean rightToLeft() {
    byte direction = Character.getDirectionality(text.codePointAt(0));
    return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
        || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
  }

  /** About where it is seen. */
  Box box() {
    return new Box(left, baseline - size, right, baseline);
  }

  Glyph bold() {
    return new Glyph(
        text,
        left,
        right,
        baseline,
        nextBaseline,
        size,
        style.bold(),
        angle,
        visible,
        mapped,
        mark);
  }

  /** What runs up or down the page, as it is seen with the head to that side. */
  Glyph upright() {
    boolean down = angle < 180;
    double start = down ? baseline : -baseline;
    double end = down ? nextBaseline : -nextBaseline;
    double line = down ? -left : left;
    return new Glyph(text, start, end, line, line, size, style, 0, visible, mapped, mark);
  }

  Glyph hidden() {
    return new Glyph(
        text, left, right, baseline, nextBaseline, size, style, angle, false, mapped, mark);
  }

  boolean blank() {
    return text.isBlank();
  }
}
