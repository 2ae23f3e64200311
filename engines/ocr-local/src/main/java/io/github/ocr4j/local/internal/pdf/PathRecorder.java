package io.github.ocr4j.local.internal.pdf;

import io.github.ocr4j.local.internal.page.Box;
import io.github.ocr4j.local.internal.page.Ruling;
import io.github.ocr4j.local.internal.pdf.RawPage.Shape;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Sorts what a page draws into straight upright lines and everything else. */
final class PathRecorder {
  /** A filled area up to this thick is a line. */
  private static final double MAX_LINE_THICKNESS_POINTS = 3;

  /** And at least this long. */
  private static final double MIN_AREA_LINE_LENGTH_POINTS = 12;

  /** A thicker stroke is an area. */
  private static final double MAX_STROKE_POINTS = 6;

  /** A shorter line is a dot of a dotted line or a part of a drawing. */
  private static final double MIN_LENGTH_POINTS = 2;

  /** The ends of a straight line differ by at most this across its direction. */
  private static final double STRAIGHT_POINTS = 0.7;

  /** A page that draws more is a map or a plot; more boxes tell nothing new. */
  private static final int MAX_SHAPES = 20_000;

  private final PageGeometry geometry;
  private final List<Ruling> rulings = new ArrayList<>();
  private final List<Shape> drawings = new ArrayList<>();
  private final List<Box> segments = new ArrayList<>();
  private final List<Box> rectangles = new ArrayList<>();
  private boolean isCurved;
  private boolean isSlanted;
  private Point2D first = new Point2D.Double();
  private Point2D current = new Point2D.Double();

  PathRecorder(PageGeometry geometry) {
    this.geometry = geometry;
  }

  List<Ruling> rulings() {
    return rulings;
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
    addSegment(current, next);
    current = next;
  }

  void curveTo(double x, double y) {
    isCurved = true;
    lineTo(x, y);
  }

  void close() {
    addSegment(current, first);
    current = first;
  }

  void rectangle(Point2D corner, Point2D opposite) {
    rectangles.add(box(corner, opposite));
    current = corner;
    first = corner;
  }

  private Box box(Point2D from, Point2D to) {
    return PageGeometry.around(
        geometry.point(from.getX(), from.getY()), geometry.point(to.getX(), to.getY()));
  }

  private void addSegment(Point2D from, Point2D to) {
    if (segments.size() < MAX_SHAPES) {
      Box segment = box(from, to);
      segments.add(segment);
      isSlanted |= Math.min(segment.width(), segment.height()) > STRAIGHT_POINTS;
    }
  }

  Optional<Box> bounds() {
    List<Box> all = new ArrayList<>(rectangles);
    all.addAll(segments);
    return all.isEmpty() ? Optional.empty() : Optional.of(Box.around(all));
  }

  void reset() {
    segments.clear();
    rectangles.clear();
    isCurved = false;
    isSlanted = false;
  }

  static boolean isLine(Box box) {
    return Math.min(box.width(), box.height()) <= MAX_LINE_THICKNESS_POINTS
        && Math.max(box.width(), box.height()) >= MIN_AREA_LINE_LENGTH_POINTS;
  }

  void addRuling(Box box) {
    if (rulings.size() < MAX_SHAPES) {
      rulings.add(new Ruling(box));
    }
  }

  void addDrawing(Box box, boolean isRectangle) {
    if (drawings.size() < MAX_SHAPES && box.width() > 0 && box.height() > 0) {
      drawings.add(new Shape(box, isRectangle));
    }
  }

  void stroke(Box clip, double lineWidth) {
    for (Box rectangle : rectangles) {
      List<Box> edges = isLine(rectangle) ? List.of(rectangle) : edges(rectangle);
      edges.forEach(edge -> addClipped(edge, clip));
    }
    if (!isCurved && !isSlanted && lineWidth <= MAX_STROKE_POINTS) {
      segments.forEach(segment -> addClipped(segment, clip));
    } else if (!segments.isEmpty()) {
      bounds().ifPresent(box -> addDrawing(box.intersection(clip), false));
    }
  }

  void fill(Box clip) {
    rectangles.forEach(rectangle -> fill(rectangle, clip));
    if (!segments.isEmpty()) {
      Box box = Box.around(segments);
      if (isCurved || isSlanted) {
        addDrawing(box.intersection(clip), false);
      } else {
        fill(box, clip);
      }
    }
  }

  private void fill(Box box, Box clip) {
    if (isLine(box)) {
      addClipped(box, clip);
    } else {
      addDrawing(box.intersection(clip), true);
    }
  }

  private void addClipped(Box box, Box clip) {
    Box seen = box.intersection(clip.expand(STRAIGHT_POINTS));
    if (seen.width() >= 0
        && seen.height() >= 0
        && Math.max(seen.width(), seen.height()) >= MIN_LENGTH_POINTS) {
      addRuling(seen);
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
