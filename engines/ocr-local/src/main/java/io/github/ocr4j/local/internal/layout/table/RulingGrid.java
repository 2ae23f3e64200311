package io.github.ocr4j.local.internal.layout.table;

import io.github.ocr4j.local.internal.page.Box;
import io.github.ocr4j.local.internal.page.Ruling;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Rulings that cross or touch each other and so form cells, sorted by position. */
record RulingGrid(List<Ruling> horizontal, List<Ruling> vertical) {
  /** Rulings closer than this are one. */
  private static final double SAME_POSITION_POINTS = 2.5;

  /** The edges of cells are further apart than this. */
  private static final double MIN_CELL_SIDE_POINTS = 2 * SAME_POSITION_POINTS;

  /** Rulings touch if they are closer than this. */
  private static final double TOUCH_POINTS = 3.5;

  /** Gives rulings without thickness an area that can be touched. */
  private static final double THICKNESS_POINTS = 0.01;

  /** More rulings are a drawing and no table. */
  private static final int MAX_RULINGS = 4_000;

  /** A piece is joined with one of this many before it: sorted, the pieces of a line are near. */
  private static final int COMPARED_PIECES = 40;

  static List<RulingGrid> find(List<Ruling> rulings) {
    if (rulings.size() > MAX_RULINGS) {
      return List.of();
    }
    List<Ruling> merged = merge(rulings);
    int[] group = new int[merged.size()];
    for (int i = 0; i < group.length; i++) {
      group[i] = i;
    }
    for (int i = 0; i < merged.size(); i++) {
      Box reach = merged.get(i).box().expand(TOUCH_POINTS);
      for (int j = i + 1; j < merged.size(); j++) {
        if (reach.intersects(merged.get(j).box().expand(THICKNESS_POINTS))) {
          int a = root(group, i);
          int b = root(group, j);
          group[Math.max(a, b)] = Math.min(a, b);
        }
      }
    }
    List<RulingGrid> grids = new ArrayList<>();
    for (int root = 0; root < merged.size(); root++) {
      List<Ruling> members = new ArrayList<>();
      for (int i = root; i < merged.size() && group[root] == root; i++) {
        if (root(group, i) == root) {
          members.add(merged.get(i));
        }
      }
      if (members.size() > 1) {
        grids.add(of(members));
      }
    }
    return grids;
  }

  private static RulingGrid of(List<Ruling> members) {
    Comparator<Ruling> byPosition = Comparator.comparingDouble(Ruling::position);
    return new RulingGrid(
        members.stream().filter(Ruling::isHorizontal).sorted(byPosition).toList(),
        members.stream().filter(ruling -> !ruling.isHorizontal()).sorted(byPosition).toList());
  }

  /** The first member of a group, which stands for it; shortens the way there. */
  private static int root(int[] group, int index) {
    int root = index;
    while (group[root] != root) {
      group[root] = group[group[root]];
      root = group[root];
    }
    return root;
  }

  /** Joins pieces of one line and lines drawn twice. */
  static List<Ruling> merge(List<Ruling> rulings) {
    List<Ruling> sorted = new ArrayList<>(rulings);
    sorted.sort(
        Comparator.comparing(Ruling::isHorizontal)
            .thenComparingDouble(ruling -> Math.round(ruling.position() / SAME_POSITION_POINTS))
            .thenComparingDouble(Ruling::start));
    List<Ruling> merged = new ArrayList<>();
    for (Ruling ruling : sorted) {
      Ruling joined = ruling;
      for (int i = merged.size() - 1; i >= Math.max(0, merged.size() - COMPARED_PIECES); i--) {
        if (isSameLine(merged.get(i), joined)) {
          joined = new Ruling(merged.remove(i).box().union(joined.box()));
        }
      }
      merged.add(joined);
    }
    return merged;
  }

  private static boolean isSameLine(Ruling one, Ruling other) {
    return one.isHorizontal() == other.isHorizontal()
        && Math.abs(one.position() - other.position()) < SAME_POSITION_POINTS
        && one.start() <= other.end() + TOUCH_POINTS
        && other.start() <= one.end() + TOUCH_POINTS;
  }

  Box box() {
    List<Ruling> all = new ArrayList<>(horizontal);
    all.addAll(vertical);
    return Box.around(all);
  }

  /** Where columns begin and end, with the grid's own edges. */
  double[] xs() {
    return positions(vertical, box().left(), box().right());
  }

  /** Where rows begin and end, with the grid's own edges. */
  double[] ys() {
    return positions(horizontal, box().top(), box().bottom());
  }

  private static double[] positions(List<Ruling> rulings, double from, double to) {
    List<Double> positions = new ArrayList<>(List.of(from, to));
    rulings.forEach(ruling -> positions.add(ruling.position()));
    positions.sort(null);
    List<Double> distinct = new ArrayList<>();
    for (double position : positions) {
      if (distinct.isEmpty()
          || position - distinct.get(distinct.size() - 1) > MIN_CELL_SIDE_POINTS) {
        distinct.add(position);
      }
    }
    return distinct.stream().mapToDouble(Double::doubleValue).toArray();
  }

  /** The longest part that one vertical ruling at a position covers between two heights. */
  double coveredDown(double x, double from, double to) {
    return covered(vertical, x, from, to);
  }

  /** The longest part that one horizontal ruling at a position covers between two places. */
  double coveredAcross(double y, double from, double to) {
    return covered(horizontal, y, from, to);
  }

  private static double covered(List<Ruling> rulings, double position, double from, double to) {
    double covered = 0;
    for (Ruling ruling : rulings) {
      if (Math.abs(ruling.position() - position) < MIN_CELL_SIDE_POINTS) {
        covered = Math.max(covered, Math.min(ruling.end(), to) - Math.max(ruling.start(), from));
      }
    }
    return covered;
  }
}
