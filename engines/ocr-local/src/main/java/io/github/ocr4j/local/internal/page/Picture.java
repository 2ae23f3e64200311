package io.github.ocr4j.local.internal.page;

/** A bitmap or a drawing. */
public record Picture(Box box, Kind kind) implements Placed {
  public enum Kind {
    BITMAP,
    /** Pixels whose text was recognized: a picture to look at beside its text. */
    READ,
    /** Lines, curves and areas. */
    DRAWING,
    /** Filled rectangles only: a bar chart, or the shading of a table. */
    AREAS
  }
}
