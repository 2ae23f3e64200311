package io.github.ocr4j.local.internal.layout;

import io.github.ocr4j.local.internal.page.Box;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Takes tables and figures with text beside them, and their captions, out of the flow of text. */
final class Floats {
  /** So many lines beside a table or figure make it a float. */
  private static final int MIN_LINES_BESIDE = 2;

  /** A caption begins at most so many sizes above or below. */
  private static final double CAPTION_GAP = 2.2;

  /** Its lines may stand out so many points over the sides. */
  private static final double OVERHANG = 10;

  private Floats() {}

  static List<Element> gather(List<Element> elements) {
    List<Element> rest = new ArrayList<>(elements);
    for (Element area : elements) {
      if (!(area instanceof Element.Text) && linesBeside(area, elements) >= MIN_LINES_BESIDE) {
        List<Line> caption = caption(area.box(), rest);
        rest.removeIf(e -> e instanceof Element.Text text && caption.contains(text.line()));
        rest.set(rest.indexOf(area), new Element.Floating(area, caption));
      }
    }
    return rest;
  }

  private static long linesBeside(Element area, List<Element> elements) {
    return elements.stream()
        .filter(Element.Text.class::isInstance)
        .map(Element::box)
        .filter(box -> box.overlapX(area.box()) <= 1 && box.centerY() > area.box().top())
        .filter(box -> box.centerY() < area.box().bottom())
        .count();
  }

  /** The lines under the area, or over it, that begin like a caption and are not wider. */
  private static List<Line> caption(Box area, List<Element> elements) {
    List<Line> near = new ArrayList<>();
    for (Element element : elements) {
      if (element instanceof Element.Text text
          && text.box().left() > area.left() - OVERHANG
          && text.box().right() < area.right() + OVERHANG) {
        near.add(text.line());
      }
    }
    near.sort(Comparator.comparingDouble(Line::baseline));
    for (int i = 0; i < near.size(); i++) {
      Line first = near.get(i);
      double below = first.box().top() - area.bottom();
      boolean under = below > -first.size() && below < CAPTION_GAP * first.size();
      double above = area.top() - first.box().bottom();
      boolean over = above > -first.size() && above < 4 * CAPTION_GAP * first.size();
      if ((under || over) && Captions.matches(first)) {
        return following(near, i, under ? Double.MAX_VALUE : area.top());
      }
    }
    return List.of();
  }

  private static List<Line> following(List<Line> lines, int start, double end) {
    List<Line> caption = new ArrayList<>(List.of(lines.get(start)));
    for (Line line : lines.subList(start + 1, lines.size())) {
      Line last = caption.get(caption.size() - 1);
      double step = line.baseline() - last.baseline();
      boolean close = step > 0.5 * line.size() && step < 1.5 * line.size();
      boolean alike = Math.abs(line.size() - last.size()) < 0.1 * line.size();
      if (!close || !alike || line.box().top() > end) {
        break;
      }
      caption.add(line);
    }
    return caption;
  }
}
