package io.github.ocr4j.local.internal.pdf;

import io.github.ocr4j.local.internal.page.Box;
import io.github.ocr4j.local.internal.page.Picture;
import io.github.ocr4j.local.internal.page.Ruling;
import io.github.ocr4j.local.internal.pdf.RawPage.PlacedImage;
import io.github.ocr4j.local.internal.pdf.RawPage.Shape;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds bitmaps that are more than an icon, and charts and diagrams: areas, curves and slanted
 * lines with the straight lines and the sideways text that belong to them.
 */
final class PictureFinder {
  /** Smaller bitmaps are bullets, rules or icons in the text. */
  private static final double MIN_BITMAP_SIDE_POINTS = 16;

  /** Bitmaps closer than this are pieces of one. */
  private static final double NEAR_BITMAPS_POINTS = 1;

  /** Drawings whose longer side is shorter are ornaments. */
  private static final double MIN_LONG_SIDE_POINTS = 40;

  /** Flatter drawings are ornaments; a row of boxes with arrows is higher. */
  private static final double MIN_SHORT_SIDE_POINTS = 24;

  /** Drawn shapes closer than this belong to one drawing. */
  private static final double NEAR_SHAPES_POINTS = 6;

  /** Fewer shapes and lines are a frame, a shaded box or an ornament. */
  private static final int MIN_MARKS = 6;

  /** A picture, or one of its shapes, over a larger share of the page is the background. */
  private static final double MAX_PAGE_SHARE = 0.85;

  /** A line over a larger share of the page's width or height separates parts of the page. */
  private static final double MAX_LINE_SHARE = 0.9;

  /** Lines whose ends differ by less than this may be the grid of one chart. */
  private static final double SAME_END_POINTS = 1;

  /** The steps of a chart's grid differ by less than this share. */
  private static final double SAME_STEP_SHARE = 0.1;

  private static final int MIN_GRID_LINES = 3;

  /** Where text is in a larger share of the areas, they are the shading of a table. */
  private static final double MAX_AREAS_WITH_TEXT_SHARE = 0.4;

  /** So many letters on this share of a drawing's area are no labels, but text in a frame. */
  private static final int MIN_RUNNING_LETTERS = 400;

  private static final double MIN_RUNNING_TEXT_SHARE = 0.12;

  private final RawPage page;
  private final double width;
  private final double height;

  private PictureFinder(RawPage page) {
    this.page = page;
    this.width = page.geometry().width();
    this.height = page.geometry().height();
  }

  static List<Picture> find(RawPage page) {
    PictureFinder finder = new PictureFinder(page);
    List<Picture> pictures = new ArrayList<>(finder.bitmaps());
    pictures.addAll(finder.drawings());
    return pictures;
  }

  private List<Picture> bitmaps() {
    List<Box> bitmaps =
        page.images().stream().map(PlacedImage::box).filter(box -> !isBackground(box)).toList();
    return BoxCluster.of(bitmaps, NEAR_BITMAPS_POINTS).stream()
        .map(BoxCluster::box)
        .filter(box -> Math.min(box.width(), box.height()) >= MIN_BITMAP_SIDE_POINTS)
        .map(box -> new Picture(box, Picture.Kind.BITMAP))
        .toList();
  }

  private List<Picture> drawings() {
    List<Shape> shapes = page.drawings().stream().filter(s -> !isBackground(s.box())).toList();
    if (shapes.isEmpty()) {
      return List.of();
    }
    Stream<Box> lines =
        page.rulings().stream().filter(ruling -> !isSeparator(ruling)).map(Ruling::box);
    List<Box> marks =
        Stream.of(shapes.stream().map(Shape::box), lines, grids(), sidewaysText())
            .flatMap(boxes -> boxes)
            .toList();
    return clusters(marks, shapes).stream()
        .filter(cluster -> cluster.count() >= MIN_MARKS)
        .map(BoxCluster::box)
        .filter(box -> isLarge(box) && !isBackground(box))
        .flatMap(box -> drawing(box, box.contained(shapes)).stream())
        .toList();
  }

  /** Marks that are near each other; lines around running text join nothing in it. */
  private List<BoxCluster> clusters(List<Box> marks, List<Shape> shapes) {
    List<BoxCluster> clusters = new ArrayList<>();
    for (BoxCluster cluster : BoxCluster.of(marks, NEAR_SHAPES_POINTS)) {
      if (hasRunningText(cluster.box())) {
        List<Box> inside = cluster.box().contained(shapes).stream().map(Shape::box).toList();
        clusters.addAll(BoxCluster.of(inside, NEAR_SHAPES_POINTS));
      } else {
        clusters.add(cluster);
      }
    }
    return clusters;
  }

  private boolean hasRunningText(Box box) {
    List<Box> letters =
        page.glyphs().stream()
            .filter(glyph -> glyph.hasInk() && glyph.isUpright())
            .map(Glyph::box)
            .filter(box::containsCenterOf)
            .toList();
    return letters.size() >= MIN_RUNNING_LETTERS
        && letters.stream().mapToDouble(Box::area).sum() >= MIN_RUNNING_TEXT_SHARE * box.area();
  }

  private Optional<Picture> drawing(Box box, List<Shape> shapes) {
    if (shapes.isEmpty()) {
      return Optional.empty();
    }
    if (!shapes.stream().allMatch(Shape::isRectangle)) {
      return Optional.of(new Picture(box, Picture.Kind.DRAWING));
    }
    long withText = shapes.stream().filter(area -> hasText(area.box())).count();
    return withText > MAX_AREAS_WITH_TEXT_SHARE * shapes.size()
        ? Optional.empty()
        : Optional.of(new Picture(box, Picture.Kind.AREAS));
  }

  /** Whether a character has its middle, about a quarter of its size over the baseline, inside. */
  private boolean hasText(Box area) {
    return page.glyphs().stream()
        .anyMatch(g -> !g.isBlank() && area.containsPoint(g.left(), g.baseline() - g.size() / 4));
  }

  /** Boxes around parallel lines of one length in equal steps, which bars may not all touch. */
  private Stream<Box> grids() {
    List<Ruling> rulings = new ArrayList<>(page.rulings());
    rulings.sort(
        Comparator.comparing(Ruling::isHorizontal)
            .thenComparingDouble(ruling -> Math.round(ruling.start() / SAME_END_POINTS))
            .thenComparingDouble(ruling -> Math.round(ruling.end() / SAME_END_POINTS))
            .thenComparingDouble(Ruling::position));
    List<Box> grids = new ArrayList<>();
    int start = 0;
    for (int end = 1; end <= rulings.size(); end++) {
      if (end == rulings.size() || !isNextOfGrid(rulings, start, end)) {
        if (end - start >= MIN_GRID_LINES) {
          grids.add(Box.around(rulings.subList(start, end)));
        }
        start = end;
      }
    }
    return grids.stream();
  }

  private static boolean isNextOfGrid(List<Ruling> rulings, int start, int end) {
    Ruling last = rulings.get(end - 1);
    Ruling next = rulings.get(end);
    if (last.isHorizontal() != next.isHorizontal()
        || Math.abs(last.start() - next.start()) > SAME_END_POINTS
        || Math.abs(last.end() - next.end()) > SAME_END_POINTS) {
      return false;
    }
    double step = rulings.get(start + 1).position() - rulings.get(start).position();
    return Math.abs(next.position() - last.position() - step) <= SAME_STEP_SHARE * step;
  }

  /** The names of axes. */
  private Stream<Box> sidewaysText() {
    return page.glyphs().stream()
        .filter(glyph -> glyph.hasInk() && !glyph.isUpright())
        .map(g -> Box.around(g.left(), g.baseline(), g.right(), g.baseline() - g.size()));
  }

  private boolean isSeparator(Ruling ruling) {
    return ruling.length() > MAX_LINE_SHARE * (ruling.isHorizontal() ? width : height);
  }

  private static boolean isLarge(Box box) {
    return Math.min(box.width(), box.height()) >= MIN_SHORT_SIDE_POINTS
        && Math.max(box.width(), box.height()) >= MIN_LONG_SIDE_POINTS;
  }

  private boolean isBackground(Box box) {
    return box.area() > MAX_PAGE_SHARE * width * height;
  }
}
