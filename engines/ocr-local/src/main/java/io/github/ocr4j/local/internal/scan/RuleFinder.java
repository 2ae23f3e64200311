package io.github.ocr4j.local.internal.scan;

import java.util.ArrayList;
import java.util.List;

/** Finds straight lines that were printed. */
final class RuleFinder {
  /** A line is at least so long, in inches. */
  private static final double MIN_LENGTH = 0.35;

  /** Its pieces in one row of pixels are at least so long; a slight tilt breaks it into steps. */
  private static final double MIN_PIECE = 0.15;

  /** It is at most so thick. */
  private static final double MAX_THICKNESS = 0.035;

  /** So many pixels in it may be missing. */
  private static final int MAX_GAP = 3;

  /** An image with more pieces than this is no page of text. */
  private static final int MAX_PIECES = 50_000;

  private final double dotsPerInch;

  RuleFinder(double dotsPerInch) {
    this.dotsPerInch = dotsPerInch;
  }

  /** Horizontal lines as left, top, right and bottom in pixels. */
  List<int[]> find(Ink ink) {
    List<int[]> open = new ArrayList<>();
    List<int[]> found = new ArrayList<>();
    int pieces = 0;
    for (int y = 0; y < ink.height() && pieces < MAX_PIECES; y++) {
      List<int[]> row = pieces(ink, y);
      pieces += row.size();
      for (int[] piece : row) {
        extend(open, piece);
      }
      close(open, found, y);
    }
    close(open, found, Integer.MAX_VALUE);
    return found;
  }

  private List<int[]> pieces(Ink ink, int y) {
    List<int[]> pieces = new ArrayList<>();
    int x = ink.nextDark(0, y);
    while (x < ink.width()) {
      int end = ink.nextLight(x, y);
      while (end < ink.width()) {
        int next = ink.nextDark(end, y);
        if (next - end > MAX_GAP || next >= ink.width()) {
          break;
        }
        end = ink.nextLight(next, y);
      }
      if (end - x >= MIN_PIECE * dotsPerInch) {
        pieces.add(new int[] {x, y, end, y + 1});
      }
      x = end < ink.width() ? ink.nextDark(end, y) : ink.width();
    }
    return pieces;
  }

  private static void extend(List<int[]> open, int[] piece) {
    for (int[] line : open) {
      if (line[3] >= piece[1] - 1
          && piece[0] <= line[2] + MAX_GAP * 2
          && line[0] <= piece[2] + MAX_GAP * 2) {
        line[0] = Math.min(line[0], piece[0]);
        line[2] = Math.max(line[2], piece[2]);
        line[3] = piece[3];
        return;
      }
    }
    open.add(piece.clone());
  }

  private void close(List<int[]> open, List<int[]> found, int y) {
    open.removeIf(
        line -> {
          boolean closed = line[3] < y;
          if (closed
              && line[2] - line[0] >= MIN_LENGTH * dotsPerInch
              && line[3] - line[1] <= MAX_THICKNESS * dotsPerInch) {
            found.add(line);
          }
          return closed;
        });
  }
}
