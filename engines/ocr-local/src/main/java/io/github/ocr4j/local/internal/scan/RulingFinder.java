package io.github.ocr4j.local.internal.scan;

import java.util.ArrayList;
import java.util.List;

/** Finds straight horizontal lines that were printed. */
final class RulingFinder {
  /** A line is at least this long. */
  private static final double MIN_LENGTH_INCHES = 0.35;

  /** Its pieces in a row of pixels are at least this long; a slight tilt breaks it into steps. */
  private static final double MIN_PIECE_INCHES = 0.15;

  /** It is at most this thick. */
  private static final double MAX_THICKNESS_INCHES = 0.035;

  /** So many pixels in it may be missing. */
  private static final int MAX_GAP_PIXELS = 3;

  /** An image with more pieces is no page of text. */
  private static final int MAX_PIECES = 50_000;

  private final double dotsPerInch;
  private final List<PixelBox> open = new ArrayList<>();
  private final List<PixelBox> found = new ArrayList<>();

  private RulingFinder(double dotsPerInch) {
    this.dotsPerInch = dotsPerInch;
  }

  static List<PixelBox> find(Ink ink, double dotsPerInch) {
    RulingFinder finder = new RulingFinder(dotsPerInch);
    int pieces = 0;
    for (int y = 0; y < ink.height() && pieces < MAX_PIECES; y++) {
      List<PixelBox> row = finder.pieces(ink, y);
      pieces += row.size();
      row.forEach(finder::add);
      finder.closeAbove(y);
    }
    finder.closeAbove(Integer.MAX_VALUE);
    return finder.found;
  }

  private List<PixelBox> pieces(Ink ink, int y) {
    List<PixelBox> pieces = new ArrayList<>();
    int x = ink.nextDark(0, y);
    while (x < ink.width()) {
      int end = ink.nextLight(x, y);
      int next = ink.nextDark(end, y);
      while (next < ink.width() && next - end <= MAX_GAP_PIXELS) {
        end = ink.nextLight(next, y);
        next = ink.nextDark(end, y);
      }
      if (end - x >= MIN_PIECE_INCHES * dotsPerInch) {
        pieces.add(new PixelBox(x, y, end, y + 1));
      }
      x = next;
    }
    return pieces;
  }

  /** Adds a piece to the first line that it touches, or begins a new line with it. */
  private void add(PixelBox piece) {
    for (int i = 0; i < open.size(); i++) {
      PixelBox line = open.get(i);
      if (line.bottom() >= piece.top() - 1
          && piece.left() <= line.right() + MAX_GAP_PIXELS * 2
          && line.left() <= piece.right() + MAX_GAP_PIXELS * 2) {
        open.set(i, line.union(piece));
        return;
      }
    }
    open.add(piece);
  }

  private void closeAbove(int y) {
    open.removeIf(
        line -> {
          boolean isClosed = line.bottom() < y;
          if (isClosed
              && line.width() >= MIN_LENGTH_INCHES * dotsPerInch
              && line.height() <= MAX_THICKNESS_INCHES * dotsPerInch) {
            found.add(line);
          }
          return isClosed;
        });
  }
}
