package io.github.ocr4j.local.internal.pdf;

import io.github.ocr4j.local.internal.page.Box;
import io.github.ocr4j.local.internal.page.Picture;
import io.github.ocr4j.local.internal.page.Ruling;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds charts and diagrams: areas, curves and slanted lines with the straight lines and the
 * sideways text that belong to them.
 */
final class DrawingFinder {
  /** Drawings whose longer side is shorter are ornaments. */
  private static final double MIN_LONG_SIDE = 40;

  /** Flatter drawings are ornaments; a row of boxes with arrows is higher. */
  private static final double MIN_SHORT_SIDE = 24;

  /** Drawn shapes closer than this, in points, belong to one drawing. */
  private static final double NEAR = 6;

  /** Fewer shapes and lines than this are a frame, a shaded box or an ornament. */
  private static final int MIN_MARKS = 6;

  /** A drawing, or one of its shapes, over more of the page than this is the background. */
  private static final double BACKGROUND = 0.85;

  /** A line over more of the page's width or height separates parts of the page. */
  private static final double SEPARATOR = 0.9;

  /** Lines whose ends differ by less than this, in points, may be the grid of one chart. */
  private static final double SAME_END = 1;

  /** The steps of a chart's grid differ by less than this part of them. */
  private static final double SAME_STEP = 0.1;

  private static final int MIN_GRID_LINES = 3;

  /** Where more of the areas hold text, they are the shading of a table. */
  private static final double MAX_AREAS_WITH_TEXT = 0.4;

  /** So many letters on so much of a drawing's area are no labels, but text in a frame. */
  private static final int RUNNING_TEXT = 400;

  private static final double DENSE_TEXT = 0.12;

  private final double width;
  private final double height;

  DrawingFinder(PageGeometry geometry) {
    this.width = geometry.width();
    this.height = geometry.height();
  }

  List<Picture> find(RawPage page) {
    List<Shape> shapes = page.drawings().stream().filter(s -> !background(s.box())).toList();
    if (shapes.isEmpty()) {
      return List.of();
    }
    List<Box> lines =
        page.rulings().stream().filter(rule -> !separator(rule)).map(Ruling::box).toList();
    List<Box> marks =
        Stream.of(shapes.stream().map(Shape::box), lines.stream(), grids(page), sideways(page))
            .flatMap(boxes -> boxes)
            .toList();
    List<Picture> pictures = new ArrayList<>();
    for (BoxCluster cluster : clusters(marks, shapes, page.glyphs())) {
      if (cluster.count() >= MIN_MARKS && large(cluster.box()) && !background(cluster.box())) {
        picture(cluster.box(), shapes, page.glyphs()).ifPresent(pictures::add);
      }
    }
    return pictures;
  }

  /** Marks that are near each other; lines around running text join nothing in it. */
  private static List<BoxCluster> clusters(
      List<Box> marks, List<Shape> shapes, List<Glyph> glyphs) {
    List<BoxCluster> clusters = new ArrayList<>();
    for (BoxCluster cluster : BoxCluster.of(marks, NEAR)) {
      if (runningText(cluster.box(), glyphs)) {
        List<Box> inside =
            shapes.stream().map(Shape::box).filter(cluster.box()::containsCenterOf).toList();
        clusters.addAll(BoxCluster.of(inside, NEAR));
      } else {
        clusters.add(cluster);
      }
    }
    return clusters;
  }

  private static boolean runningText(Box box, List<Glyph> glyphs) {
    List<Box> letters =
        glyphs.stream()
            .filter(g -> g.visible() && !g.blank() && GlyphFilter.upright(g.angle()))
            .map(Glyph::box)
            .filter(box::containsCenterOf)
            .toList();
    return letters.size() >= RUNNING_TEXT
        && letters.stream().mapToDouble(Box::area).sum() >= DENSE_TEXT * box.area();
  }

  private static Optional<Picture> picture(Box box, List<Shape> shapes, List<Glyph> glyphs) {
    List<Shape> inside = shapes.stream().filter(s -> box.containsCenterOf(s.box())).toList();
    if (inside.isEmpty()) {
      return Optional.empty();
    }
    if (!inside.stream().allMatch(Shape::plain)) {
      return Optional.of(new Picture(box, Picture.Kind.DRAWING));
    }
    long withText = inside.stream().filter(area -> holdsText(area.box(), glyphs)).count();
    return withText > MAX_AREAS_WITH_TEXT * inside.size()
        ? Optional.empty()
        : Optional.of(new Picture(box, Picture.Kind.AREAS));
  }

  private static boolean holdsText(Box area, List<Glyph> glyphs) {
    return glyphs.stream()
        .anyMatch(g -> !g.blank() && area.containsPoint(g.left(), g.baseline() - g.size() / 4));
  }

  /** Boxes around parallel lines of one length in equal steps, which bars may not all touch. */
  private static Stream<Box> grids(RawPage page) {
    List<Ruling> rules = new ArrayList<>(page.rulings());
    rules.sort(
        Comparator.comparing(Ruling::isHorizontal)
            .thenComparingDouble(rule -> Math.round(rule.start() / SAME_END))
            .thenComparingDouble(rule -> Math.round(rule.end() / SAME_END))
            .thenComparingDouble(Ruling::position));
    List<Box> grids = new ArrayList<>();
    int start = 0;
    for (int end = 1; end <= rules.size(); end++) {
      if (end == rules.size() || !nextOfGrid(rules, start, end)) {
        if (end - start >= MIN_GRID_LINES) {
          grids.add(Box.around(rules.subList(start, end).stream().map(Ruling::box).toList()));
        }
        start = end;
      }
    }
    return grids.stream();
  }

  private static boolean nextOfGrid(List<Ruling> rules, int start, int end) {
    Ruling last = rules.get(end - 1);
    Ruling next = rules.get(end);
    if (last.isHorizontal() != next.isHorizontal()
        || Math.abs(last.start() - next.start()) > SAME_END
        || Math.abs(last.end() - next.end()) > SAME_END) {
      return false;
    }
    double step = rules.get(start + 1).position() - rules.get(start).position();
    return Math.abs(next.position() - last.position() - step) <= SAME_STEP * step;
  }

  /** The names of axes. */
  private static Stream<Box> sideways(RawPage page) {
    return page.glyphs().stream()
        .filter(g -> g.visible() && !g.blank() && !GlyphFilter.upright(g.angle()))
        .map(g -> Box.around(g.left(), g.baseline(), g.right(), g.baseline() - g.size()));
  }

  private boolean separator(Ruling rule) {
    return rule.length() > SEPARATOR * (rule.isHorizontal() ? width : height);
  }

  private static boolean large(Box box) {
    return Math.min(box.width(), box.height()) >= MIN_SHORT_SIDE
        && Math.max(box.width(), box.height()) >= MIN_LONG_SIDE;
  }

  private boolean background(Box box) {
    return box.area() > BACKGROUND * width * height;
  }
}
