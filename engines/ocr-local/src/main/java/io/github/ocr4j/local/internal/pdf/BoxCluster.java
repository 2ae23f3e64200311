package io.github.ocr4j.local.internal.pdf;

import io.github.ocr4j.local.internal.page.Box;
import io.github.ocr4j.local.internal.page.Placed;
import java.util.ArrayList;
import java.util.List;

/** Boxes that touch or nearly touch each other. */
record BoxCluster(Box box, int count) implements Placed {
  /** Boxes in more clusters are a pattern: comparing them all with each other costs too much. */
  private static final int MAX_CLUSTERS = 2_000;

  /** Gives boxes without width or height an area that can be touched. */
  private static final double THICKNESS_POINTS = 0.01;

  /** Clusters of boxes that are closer than a distance in points; none if there are too many. */
  static List<BoxCluster> of(List<Box> boxes, double distance) {
    List<BoxCluster> clusters = new ArrayList<>();
    List<Box> sorted = new ArrayList<>(boxes);
    sorted.sort(Placed.BY_TOP);
    for (Box box : sorted) {
      merge(clusters, new BoxCluster(box, 1), distance);
      if (clusters.size() > MAX_CLUSTERS) {
        return List.of();
      }
    }
    return clusters;
  }

  private static void merge(List<BoxCluster> clusters, BoxCluster added, double distance) {
    BoxCluster grown = added;
    boolean isGrowing = true;
    while (isGrowing) {
      isGrowing = false;
      for (int i = clusters.size() - 1; i >= 0; i--) {
        BoxCluster other = clusters.get(i);
        if (other.box.expand(distance).intersects(grown.box.expand(THICKNESS_POINTS))) {
          grown = new BoxCluster(grown.box.union(other.box), grown.count + other.count);
          clusters.remove(i);
          isGrowing = true;
        }
      }
    }
    clusters.add(grown);
  }
}
