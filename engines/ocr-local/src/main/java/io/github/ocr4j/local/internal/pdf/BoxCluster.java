package io.github.ocr4j.local.internal.pdf;

import io.github.ocr4j.local.internal.page.Box;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Boxes that touch or nearly touch each other.
 *
 * @param box around all of them
 * @param count how many they are
 */
record BoxCluster(Box box, int count) {
  /** More boxes than this are clustered on a coarser raster first. */
  private static final int MANY = 2_000;

  static List<BoxCluster> of(List<Box> boxes, double distance) {
    List<BoxCluster> clusters = new ArrayList<>();
    List<Box> sorted = new ArrayList<>(boxes);
    sorted.sort(Comparator.comparingDouble(Box::top));
    for (Box box : sorted) {
      merge(clusters, new BoxCluster(box, 1), distance);
      if (clusters.size() > MANY) {
        return List.of();
      }
    }
    return clusters;
  }

  private static void merge(List<BoxCluster> clusters, BoxCluster added, double distance) {
    BoxCluster grown = added;
    boolean again = true;
    while (again) {
      again = false;
      for (int i = clusters.size() - 1; i >= 0; i--) {
        BoxCluster other = clusters.get(i);
        if (other.box().expand(distance).intersects(grown.box().expand(0.01))) {
          grown = new BoxCluster(grown.box().union(other.box()), grown.count() + other.count());
          clusters.remove(i);
          again = true;
        }
      }
    }
    clusters.add(grown);
  }
}
