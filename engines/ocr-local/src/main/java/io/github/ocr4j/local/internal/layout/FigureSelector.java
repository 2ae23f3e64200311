package io.github.ocr4j.local.internal.layout;

import io.github.ocr4j.local.internal.page.Box;
import io.github.ocr4j.local.internal.page.PageContent;
import io.github.ocr4j.local.internal.page.Picture;
import io.github.ocr4j.local.internal.page.Word;
import java.util.ArrayList;
import java.util.List;

/** Decides which pictures of a page become figures and which are only behind text. */
final class FigureSelector {
  /** A drawing of which text covers more is a box around text. */
  private static final double MAX_TEXT_IN_DRAWING = 0.25;

  /** A group of plain rectangles of which text covers more is the shading of a table. */
  private static final double MAX_TEXT_IN_AREAS = 0.08;

  /** A bitmap of which text covers more is a background. */
  private static final double MAX_TEXT_ON_BITMAP = 0.2;

  /** A picture of which tables cover more is part of them. */
  private static final double MAX_TABLE = 0.3;

  /** A line of which less lies in a figure goes on beside it and is text. */
  private static final double INSIDE = 0.8;

  /** A label in a figure has fewer words than this. */
  private static final int SENTENCE_WORDS = 14;

  private FigureSelector() {}

  static List<Box> select(PageContent page, List<Table> tables) {
    List<Box> figures = new ArrayList<>();
    for (Picture picture : page.pictures()) {
      if (picture.kind() == Picture.Kind.READ) {
        continue;
      }
      Box box = picture.box().intersection(page.box());
      if (box.width() <= 0 || box.height() <= 0) {
        continue;
      }
      double inTables =
          tables.stream().mapToDouble(t -> Math.max(0, box.shareInside(t.box()))).sum();
      if (inTables <= MAX_TABLE && textCover(box, page.words()) <= limit(picture.kind())) {
        figures.add(box);
      }
    }
    return withoutNested(figures);
  }

  /** Pictures whose text is text of the page, too. */
  static List<Box> read(PageContent page) {
    return page.pictures().stream()
        .filter(picture -> picture.kind() == Picture.Kind.READ)
        .map(Picture::box)
        .toList();
  }

  /**
   * Whether a line is only a part of a figure. Sentences are text even where they are printed over
   * a picture, as on covers.
   */
  static boolean swallows(Box figure, Line line) {
    boolean inside =
        figure.containsCenterOf(line.box())
            && line.box().intersection(figure).width() > INSIDE * line.box().width();
    return inside && line.words().size() < SENTENCE_WORDS;
  }

  private static double limit(Picture.Kind kind) {
    return switch (kind) {
      case BITMAP, READ -> MAX_TEXT_ON_BITMAP;
      case DRAWING -> MAX_TEXT_IN_DRAWING;
      case AREAS -> MAX_TEXT_IN_AREAS;
    };
  }

  private static double textCover(Box box, List<Word> words) {
    double covered = 0;
    for (Word word : words) {
      if (box.containsCenterOf(word.box())) {
        covered += word.box().area();
      }
    }
    return covered / box.area();
  }

  private static List<Box> withoutNested(List<Box> boxes) {
    List<Box> outer = new ArrayList<>();
    for (Box box : boxes) {
      boolean nested =
          boxes.stream()
              .anyMatch(o -> o != box && o.area() > box.area() && box.shareInside(o) > 0.8);
      if (!nested) {
        outer.add(box);
      }
    }
    return outer;
  }
}
