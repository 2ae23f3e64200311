package io.github.ocr4j.local.internal.page;

import java.util.Collection;
import java.util.Iterator;
import java.util.List;

/** A rectangle on a page, in points from the top left corner. */
public record Box(double left, double top, double right, double bottom) implements Placed {
  /** The smallest box around two points. */
  public static Box around(double x1, double y1, double x2, double y2) {
    return new Box(Math.min(x1, x2), Math.min(y1, y2), Math.max(x1, x2), Math.max(y1, y2));
  }

  /** The smallest box around others, of which there is at least one. */
  public static Box around(Collection<? extends Placed> others) {
    Iterator<? extends Placed> all = others.iterator();
    Box union = all.next().box();
    while (all.hasNext()) {
      union = union.union(all.next().box());
    }
    return union;
  }

  @Override
  public Box box() {
    return this;
  }

  public double width() {
    return right - left;
  }

  public double height() {
    return bottom - top;
  }

  public double centerX() {
    return (left + right) / 2;
  }

  public double centerY() {
    return (top + bottom) / 2;
  }

  public double area() {
    return Math.max(0, width()) * Math.max(0, height());
  }

  public Box union(Box other) {
    return new Box(
        Math.min(left, other.left),
        Math.min(top, other.top),
        Math.max(right, other.right),
        Math.max(bottom, other.bottom));
  }

  /** Grows by a number of points on all sides. */
  public Box expand(double points) {
    return new Box(left - points, top - points, right + points, bottom + points);
  }

  /** The same box, moved right and down by a number of points. */
  public Box move(double x, double y) {
    return new Box(left + x, top + y, right + x, bottom + y);
  }

  /** The same box as seen in a mirror, on a page of a width. */
  public Box mirror(double pageWidth) {
    return new Box(pageWidth - right, top, pageWidth - left, bottom);
  }

  /** The common part of two boxes; its width or height is negative when they are apart. */
  public Box intersection(Box other) {
    return new Box(
        Math.max(left, other.left),
        Math.max(top, other.top),
        Math.min(right, other.right),
        Math.min(bottom, other.bottom));
  }

  public boolean intersects(Placed placed) {
    Box other = placed.box();
    return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
  }

  public boolean containsPoint(double x, double y) {
    return x >= left && x <= right && y >= top && y <= bottom;
  }

  public boolean containsCenterOf(Placed other) {
    return containsPoint(other.box().centerX(), other.box().centerY());
  }

  /** Those of others whose center lies in this box, in their order. */
  public <T extends Placed> List<T> contained(Collection<T> others) {
    return others.stream().filter(this::containsCenterOf).toList();
  }

  /** How many points two boxes share horizontally; negative is the gap between them. */
  public double overlapX(Placed other) {
    return Math.min(right, other.box().right) - Math.max(left, other.box().left);
  }

  /** How many points two boxes share vertically; negative is the gap between them. */
  public double overlapY(Placed other) {
    return Math.min(bottom, other.box().bottom) - Math.max(top, other.box().top);
  }

  /** The share of this box's area that lies in another box, 0 to 1. */
  public double shareInside(Box other) {
    double area = area();
    return area <= 0 ? (other.containsCenterOf(this) ? 1 : 0) : intersection(other).area() / area;
  }
}
