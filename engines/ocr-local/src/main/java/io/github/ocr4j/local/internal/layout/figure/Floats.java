package io.github.ocr4j.local.internal.layout.figure;

import io.github.ocr4j.local.internal.layout.element.PageElement;
import io.github.ocr4j.local.internal.layout.line.Line;
import io.github.ocr4j.local.internal.page.Box;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Takes tables and figures with text beside them, and their captions, out of the flow of text. */
public final class Floats {
  /** So many lines beside a table or figure make it a float. */
  private static final int MIN_LINES_BESIDE = 2;

  /** Lines beside an area overlap it by at most this. */
  private static final double MAX_OVERLAP_POINTS = 1;

  /** A caption begins closer below than this. */
  private static final double MAX_CAPTION_GAP_BELOW_LETTER_SIZES = 2.2;

  /** A caption begins closer above than this; its further lines stand between. */
  private static final double MAX_CAPTION_GAP_ABOVE_LETTER_SIZES = 8.8;

  /** A caption's lines stand out over the sides by less than this. */
  private static final double MAX_OVERHANG_POINTS = 10;

  /** The lines of a caption are this far apart. */
  private static final double MIN_STEP_LETTER_SIZES = 0.5;

  private static final double MAX_STEP_LETTER_SIZES = 1.5;

  /** The sizes of a caption's lines differ by less than this share. */
  private static final double SAME_SIZE_SHARE = 0.1;

  private Floats() {}

  public static List<PageElement> gather(List<PageElement> elements) {
    List<PageElement> rest = new ArrayList<>(elements);
    for (PageElement area : elements) {
      if (!(area instanceof PageElement.Text) && linesBeside(area, elements) >= MIN_LINES_BESIDE) {
        List<Line> caption = caption(area.box(), rest);
        rest.removeIf(e -> e instanceof PageElement.Text text && caption.contains(text.line()));
        rest.set(rest.indexOf(area), new PageElement.Floating(area, caption));
      }
    }
    return rest;
  }

  private static long linesBeside(PageElement area, List<PageElement> elements) {
    return PageElement.lines(elements).stream()
        .map(Line::box)
        .filter(line -> line.overlapX(area) <= MAX_OVERLAP_POINTS)
        .filter(line -> line.centerY() > area.box().top())
        .filter(line -> line.centerY() < area.box().bottom())
        .count();
  }

  /** The lines under the area, or over it, that begin like a caption and are not wider. */
  private static List<Line> caption(Box area, List<PageElement> elements) {
    List<Line> near =
        PageElement.lines(elements).stream()
            .filter(line -> line.box().left() > area.left() - MAX_OVERHANG_POINTS)
            .filter(line -> line.box().right() < area.right() + MAX_OVERHANG_POINTS)
            .sorted(Comparator.comparingDouble(Line::baseline))
            .toList();
    for (int i = 0; i < near.size(); i++) {
      Line first = near.get(i);
      double size = first.size();
      double below = first.box().top() - area.bottom();
      boolean isUnder = below > -size && below < MAX_CAPTION_GAP_BELOW_LETTER_SIZES * size;
      double above = area.top() - first.box().bottom();
      boolean isOver = above > -size && above < MAX_CAPTION_GAP_ABOVE_LETTER_SIZES * size;
      if ((isUnder || isOver) && first.isCaption()) {
        return following(near, i, isUnder ? Double.MAX_VALUE : area.top());
      }
    }
    return List.of();
  }

  private static List<Line> following(List<Line> lines, int start, double end) {
    List<Line> caption = new ArrayList<>(List.of(lines.get(start)));
    for (Line line : lines.subList(start + 1, lines.size())) {
      Line last = caption.get(caption.size() - 1);
      double size = line.size();
      double step = line.baseline() - last.baseline();
      boolean isNext = step > MIN_STEP_LETTER_SIZES * size && step < MAX_STEP_LETTER_SIZES * size;
      boolean isAlike = Math.abs(size - last.size()) < SAME_SIZE_SHARE * size;
      if (!isNext || !isAlike || line.box().top() > end) {
        break;
      }
      caption.add(line);
    }
    return caption;
  }
}
