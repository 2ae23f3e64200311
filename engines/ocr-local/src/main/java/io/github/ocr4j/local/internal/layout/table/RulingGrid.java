package io.github.ocr4j.local.internal.layout.table;

import io.github.ocr4j.local.internal.layout.table.TableThresholds.Rulings;
import io.github.ocr4j.local.internal.page.Box;
import io.github.ocr4j.local.internal.page.Ruling;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Rulings that cross or touch each other and so form cells, sorted by position. */
record RulingGrid(List<Ruling> horizontal, List<Ruling> vertical) {
  static List<RulingGrid> find(List<Ruling> rulings) {
    if (rulings.size() > Rulings.MAX_RULINGS) {
      return List.of();
    }
    List<Ruling> open = merge(rulings);
    List<RulingGrid> grids = new ArrayList<>();
    while (!open.isEmpty()) {
      List<Ruling> members = new ArrayList<>(List.of(open.remove(0)));
      for (int i = 0; i < members.size(); i++) {
        Box reach = members.get(i).box().expand(Rulings.TOUCH_POINTS);
        List<Ruling> touched =
            open.stream()
                .filter(other -> reach.intersects(other.box().expand(Rulings.THICKNESS_POINTS)))
                .toList();
        members.addAll(touched);
        open.removeAll(touched);
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

  /** Joins pieces of one line and lines drawn twice. */
  static List<Ruling> merge(List<Ruling> rulings) {
    List<Ruling> sorted = new ArrayList<>(rulings);
    sorted.sort(
        Comparator.comparing(Ruling::isHorizontal)
            .thenComparingDouble(
                ruling -> Math.round(ruling.position() / Rulings.SAME_POSITION_POINTS))
            .thenComparingDouble(Ruling::start));
    List<Ruling> merged = new ArrayList<>();
    for (Ruling ruling : sorted) {
      Ruling joined = ruling;
      for (int i = merged.size() - 1;
          i >= Math.max(0, merged.size() - Rulings.COMPARED_PIECES);
          i--) {
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
        && Math.abs(one.position() - other.position()) < Rulings.SAME_POSITION_POINTS
        && one.start() <= other.end() + Rulings.TOUCH_POINTS
        && other.start() <= one.end() + Rulings.TOUCH_POINTS;
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
          || position - distinct.get(distinct.size() - 1) > Rulings.MIN_CELL_SIDE_POINTS) {
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
      if (Math.abs(ruling.position() - position) < Rulings.MIN_CELL_SIDE_POINTS) {
        covered = Math.max(covered, Math.min(ruling.end(), to) - Math.max(ruling.start(), from));
      }
    }
    return covered;
  }
}
