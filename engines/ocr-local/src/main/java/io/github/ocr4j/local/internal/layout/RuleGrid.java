package io.github.ocr4j.local.internal.layout;

import io.github.ocr4j.local.internal.page.Box;
import io.github.ocr4j.local.internal.page.Rule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Lines that cross or touch each other and so form cells.
 *
 * @param horizontal from top to bottom
 * @param vertical from left to right
 */
record RuleGrid(List<Rule> horizontal, List<Rule> vertical) {
  /** Lines closer than this, in points, are one. */
  private static final double SAME = 2.5;

  /** Lines touch if they are closer than this. */
  private static final double TOUCH = 3.5;

  /** More lines than this are a drawing and no table. */
  private static final int MAX_RULES = 4_000;

  static List<RuleGrid> find(List<Rule> rules) {
    if (rules.size() > MAX_RULES) {
      return List.of();
    }
    List<Rule> merged = merge(rules);
    int[] group = new int[merged.size()];
    for (int i = 0; i < group.length; i++) {
      group[i] = i;
    }
    for (int i = 0; i < merged.size(); i++) {
      for (int j = i + 1; j < merged.size(); j++) {
        if (merged.get(i).box().expand(TOUCH).intersects(merged.get(j).box().expand(0.01))) {
          union(group, i, j);
        }
      }
    }
    List<RuleGrid> grids = new ArrayList<>();
    for (int root = 0; root < merged.size(); root++) {
      List<Rule> members = new ArrayList<>();
      for (int i = 0; i < merged.size(); i++) {
        if (find(group, i) == root) {
          members.add(merged.get(i));
        }
      }
      if (members.size() > 1) {
        grids.add(of(members));
      }
    }
    return grids;
  }

  private static RuleGrid of(List<Rule> members) {
    Comparator<Rule> byPosition = Comparator.comparingDouble(Rule::position);
    return new RuleGrid(
        members.stream().filter(Rule::horizontal).sorted(byPosition).toList(),
        members.stream().filter(rule -> !rule.horizontal()).sorted(byPosition).toList());
  }

  private static int find(int[] group, int index) {
    int root = index;
    while (group[root] != root) {
      group[root] = group[group[root]];
      root = group[root];
    }
    return root;
  }

  private static void union(int[] group, int i, int j) {
    int a = find(group, i);
    int b = find(group, j);
    group[Math.max(a, b)] = Math.min(a, b);
  }

  /** Joins pieces of one line and lines drawn twice. */
  static List<Rule> merge(List<Rule> rules) {
    List<Rule> sorted = new ArrayList<>(rules);
    sorted.sort(
        Comparator.comparing(Rule::horizontal)
            .thenComparingDouble(rule -> Math.round(rule.position() / SAME))
            .thenComparingDouble(Rule::start));
    List<Rule> merged = new ArrayList<>();
    for (Rule rule : sorted) {
      Rule joined = rule;
      for (int i = merged.size() - 1; i >= Math.max(0, merged.size() - 40); i--) {
        if (joinable(merged.get(i), joined)) {
          joined = new Rule(merged.remove(i).box().union(joined.box()));
        }
      }
      merged.add(joined);
    }
    return merged;
  }

  private static boolean joinable(Rule one, Rule other) {
    return one.horizontal() == other.horizontal()
        && Math.abs(one.position() - other.position()) < SAME
        && one.start() <= other.end() + TOUCH
        && other.start() <= one.end() + TOUCH;
  }

  Box box() {
    List<Box> boxes = new ArrayList<>();
    horizontal.forEach(rule -> boxes.add(rule.box()));
    vertical.forEach(rule -> boxes.add(rule.box()));
    return Box.around(boxes);
  }

  /** The positions of the lines across their direction, each once, with the grid's own edges. */
  static double[] positions(List<Rule> rules, double from, double to) {
    List<Double> positions = new ArrayList<>(List.of(from, to));
    rules.forEach(rule -> positions.add(rule.position()));
    positions.sort(null);
    List<Double> distinct = new ArrayList<>();
    for (double position : positions) {
      if (distinct.isEmpty() || position - distinct.get(distinct.size() - 1) > 2 * SAME) {
        distinct.add(position);
      }
    }
    return distinct.stream().mapToDouble(Double::doubleValue).toArray();
  }
}
