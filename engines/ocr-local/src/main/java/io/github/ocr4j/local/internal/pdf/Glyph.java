package io.github.ocr4j.local.internal.pdf;

import io.github.ocr4j.local.internal.page.Box;
import io.github.ocr4j.local.internal.page.Placed;
import io.github.ocr4j.local.internal.page.TextStyle;

/**
 * One drawn character, or several for a ligature. Places and sizes are in points.
 *
 * @param text what it means; never empty
 * @param left where it begins
 * @param right where the next one is expected
 * @param nextBaseline the same where the next one is expected; another one if it runs sideways
 * @param angle its direction in degrees clockwise, 0 for upright text
 * @param isMapped whether the font says what it means
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
    boolean isVisible,
    boolean isMapped,
    int mark)
    implements Placed {
  /** Text may be off the horizontal by so many degrees and still be a line of the page. */
  private static final int UPRIGHT_DEGREES = 4;

  boolean isRightToLeft() {
    byte direction = Character.getDirectionality(text.codePointAt(0));
    return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
        || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
  }

  boolean isUpright() {
    return angle <= UPRIGHT_DEGREES || angle >= 360 - UPRIGHT_DEGREES;
  }

  boolean isBlank() {
    return text.isBlank();
  }

  /** Whether it is seen on the page and no blank. */
  boolean hasInk() {
    return isVisible && !isBlank();
  }

  /** About where it is seen. */
  @Override
  public Box box() {
    return new Box(left, baseline - size, right, baseline);
  }

  Glyph asBold() {
    return with(style.bold(), isVisible);
  }

  Glyph asHidden() {
    return with(style, false);
  }

  private Glyph with(TextStyle other, boolean isSeen) {
    return new Glyph(
        text, left, right, baseline, nextBaseline, size, other, angle, isSeen, isMapped, mark);
  }

  /** A character that runs up or down the page, as it is seen with the head to that side. */
  Glyph turnedUpright() {
    boolean isDown = angle < 180;
    double start = isDown ? baseline : -baseline;
    double end = isDown ? nextBaseline : -nextBaseline;
    double line = isDown ? -left : left;
    return new Glyph(text, start, end, line, line, size, style, 0, isVisible, isMapped, mark);
  }
}
