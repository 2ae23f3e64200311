package io.github.ocr4j.local.internal.pdf;

import io.github.ocr4j.local.internal.page.Box;
import io.github.ocr4j.local.internal.page.Ruling;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Sorts what a page draws into straight upright lines and everything else. */
final class PathRecorder {
  /** A filled area up to so many points thick is a line. */
  private static final double THIN = 3;

  /** A line shorter than this is a dot of a dotted line or a part of a drawing. */
  private static final double SHORT = 2;

  /** How far, in points, a line's ends may differ across its direction. */
  private static final double STRAIGHT = 0.7;

  /** A page that draws more than this is a map or a plot; more boxes tell nothing new. */
  private static final int MAX_SHAPES = 20_000;

  private final PageGeometry geometry;
  private final List<Ruling> rules = new ArrayList<>();
  private final List<Shape> drawings = new ArrayList<>();
  private final List<double[]> segments = new ArrayList<>();
  private final List<Box> rectangles = new ArrayList<>();
  private boolean curved;
  private Point2D first = new Point2D.Double();
  private Point2D current = new Point2D.Double();

  PathRecorder(PageGeometry geometry) {
    this.geometry = geometry;
  }

  List<Ruling> rulings() {
    return rules;
  }

  List<Shape> drawings() {
    return drawings;
  }

  Point2D currentPoint() {
    return current;
  }

  void moveTo(double x, double y) {
    current = new Point2D.Double(x, y);
    first = current;
  }

  void lineTo(double x, double y) {
    Point2D next = new Point2D.Double(x, y);
    segment(current, next);
    current = next;
  }

  void curveTo(double x, double y) {
    curved = true;
    lineTo(x, y);
  }

  void close() {
    segment(current, first);
    current = first;
  }

  void rectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
    Point2D one = geometry.point(p0.getX(), p0.getY());
    Point2D other = geometry.point(p2.getX(), p2.getY());
    rectangles.add(Box.around(one.getX(), one.getY(), other.getX(), other.getY()));
    current = p0;
    first = p0;
  }

  private void segment(Point2D from, Point2D to) {
    if (segments.size() < MAX_SHAPES) {
      Point2D a = geometry.point(from.getX(), from.getY());
      Point2D b = geometry.point(to.getX(), to.getY());
      segments.add(new double[] {a.getX(), a.getY(), b.getX(), b.getY()});
    }
  }

  Optional<Box> bounds() {
    List<Box> all = new ArrayList<>(rectangles);
    segments.forEach(s -> all.add(Box.around(s[0], s[1], s[2], s[3])));
    return all.isEmpty() ? Optional.empty() : Optional.of(Box.around(all));
  }

  void reset() {
    segments.clear();
    rectangles.clear();
    curved = false;
  }

  boolean thin(Box box) {
    return Math.min(box.width(), box.height()) <= THIN
        && Math.max(box.width(), box.height()) >= 4 * THIN;
  }

  void addRule(Box box) {
    if (rules.size() < MAX_SHAPES) {
      rules.add(new Ruling(box));
    }
  }

  void area(Box box, boolean plain) {
    if (drawings.size() < MAX_SHAPES && box.width() > 0 && box.height() > 0) {
      drawings.add(new Shape(box, plain));
    }
  }

  void stroke(Box clip, double lineWidth) {
    for (Box rectangle : rectangles) {
      if (thin(rectangle)) {
        addClipped(rectangle, clip);
      } else {
        edges(rectangle).forEach(edge -> addClipped(edge, clip));
      }
    }
    if (segments.isEmpty()) {
      return;
    }
    if (!curved && !slanted() && lineWidth <= THIN * 2) {
      segments.forEach(s -> addClipped(Box.around(s[0], s[1], s[2], s[3]), clip));
    } else {
      bounds().ifPresent(box -> area(box.intersection(clip), false));
    }
  }

  void fill(Box clip, boolean white) {
    if (white) {
      return;
    }
    rectangles.forEach(rectangle -> fillBox(rectangle, clip));
    if (!segments.isEmpty()) {
      Box box = Box.around(segments.stream().map(s -> Box.around(s[0], s[1], s[2], s[3])).toList());
      if (curved || slanted()) {
        area(box.intersection(clip), false);
      } else {
        fillBox(box, clip);
      }
    }
  }

  private boolean slanted() {
    return segments.stream()
        .anyMatch(s -> Math.abs(s[0] - s[2]) > STRAIGHT && Math.abs(s[1] - s[3]) > STRAIGHT);
  }

  private void fillBox(Box box, Box clip) {
    if (thin(box)) {
      addClipped(box, clip);
    } else {
      area(box.intersection(clip), true);
    }
  }

  private void addClipped(Box box, Box clip) {
    Box seen = box.intersection(clip.expand(STRAIGHT));
    if (seen.width() >= 0 && seen.height() >= 0 && Math.max(seen.width(), seen.height()) >= SHORT) {
      addRule(seen);
    }
  }

  private static List<Box> edges(Box box) {
    return List.of(
        new Box(box.left(), box.top(), box.right(), box.top()),
        new Box(box.left(), box.bottom(), box.right(), box.bottom()),
        new Box(box.left(), box.top(), box.left(), box.bottom()),
        new Box(box.right(), box.top(), box.right(), box.bottom()));
  }
}
