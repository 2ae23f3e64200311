package io.github.ocr4j.local.internal.page;

import java.util.Comparator;

/** Something with a place on a page. */
public interface Placed {
  /** By the left edge, from left to right. */
  Comparator<Placed> BY_LEFT = Comparator.comparingDouble(placed -> placed.box().left());

  /** By the upper edge, from top to bottom. */
  Comparator<Placed> BY_TOP = Comparator.comparingDouble(placed -> placed.box().top());

  /** By the middle, from top to bottom. */
  Comparator<Placed> BY_CENTER_Y = Comparator.comparingDouble(placed -> placed.box().centerY());

  /** The smallest rectangle around it, in points. */
  Box box();
}
