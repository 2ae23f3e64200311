package io.github.ocr4j.local.internal.layout.figure;

import io.github.ocr4j.local.internal.layout.element.Table;
import io.github.ocr4j.local.internal.layout.line.Line;
import io.github.ocr4j.local.internal.page.Box;
import io.github.ocr4j.local.internal.page.ExtractedPage;
import io.github.ocr4j.local.internal.page.Picture;
import io.github.ocr4j.local.internal.page.Word;
import java.util.List;

/** Decides which pictures of a page become figures and which are only behind text. */
public final class FigureSelector {
  /** A drawing of which text covers a larger share is a box around text. */
  private static final double MAX_TEXT_SHARE_IN_DRAWING = 0.25;

  /** Filled rectangles of which text covers a larger share are the shading of a table. */
  private static final double MAX_TEXT_SHARE_IN_AREAS = 0.08;

  /** A bitmap of which text covers a larger share is a background. */
  private static final double MAX_TEXT_SHARE_ON_BITMAP = 0.2;

  /** A picture of which tables cover a larger share is part of them. */
  private static final double MAX_TABLE_SHARE = 0.3;

  /** A picture of which a larger share lies in a larger one is part of that. */
  private static final double MAX_NESTED_SHARE = 0.8;

  /** A line of which a smaller share lies in a figure goes on beside it and is text. */
  private static final double MIN_INSIDE_SHARE = 0.8;

  /** A label in a figure has fewer words than this. */
  private static final int MIN_SENTENCE_WORDS = 14;

  private FigureSelector() {}

  public static List<Box> select(ExtractedPage page, List<Table> tables) {
    List<Box> figures =
        page.pictures().stream()
            .filter(picture -> picture.kind() != Picture.Kind.READ)
            .map(picture -> new Picture(picture.box().intersection(page.box()), picture.kind()))
            .filter(picture -> picture.box().width() > 0 && picture.box().height() > 0)
            .filter(picture -> tableShare(picture.box(), tables) <= MAX_TABLE_SHARE)
            .filter(picture -> textShare(picture.box(), page) <= maxTextShare(picture.kind()))
            .map(Picture::box)
            .toList();
    return figures.stream().filter(figure -> !isNested(figure, figures)).toList();
  }

  /** Pictures whose text is text of the page, too. */
  public static List<Box> read(ExtractedPage page) {
    return page.pictures().stream()
        .filter(picture -> picture.kind() == Picture.Kind.READ)
        .map(Picture::box)
        .toList();
  }

  /**
   * Whether a line is only a part of a figure. Sentences are text even where they are printed over
   * a picture, as on covers.
   */
  public static boolean isPartOf(Box figure, Line line) {
    return figure.containsCenterOf(line)
        && line.box().intersection(figure).width() > MIN_INSIDE_SHARE * line.box().width()
        && line.words().size() < MIN_SENTENCE_WORDS;
  }

  private static double maxTextShare(Picture.Kind kind) {
    return switch (kind) {
      case BITMAP, READ -> MAX_TEXT_SHARE_ON_BITMAP;
      case DRAWING -> MAX_TEXT_SHARE_IN_DRAWING;
      case AREAS -> MAX_TEXT_SHARE_IN_AREAS;
    };
  }

  private static double tableShare(Box box, List<Table> tables) {
    return tables.stream().mapToDouble(table -> box.shareInside(table.box())).sum();
  }

  private static double textShare(Box box, ExtractedPage page) {
    double covered = 0;
    for (Word word : box.contained(page.words())) {
      covered += word.box().area();
    }
    return covered / box.area();
  }

  private static boolean isNested(Box box, List<Box> all) {
    return all.stream()
        .anyMatch(other -> other.area() > box.area() && box.shareInside(other) > MAX_NESTED_SHARE);
  }
}
