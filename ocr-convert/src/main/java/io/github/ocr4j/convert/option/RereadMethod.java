package io.github.ocr4j.convert.option;

import java.util.List;

/** What a person writes for the parameter {@code repairLadder}. */
public enum RereadMethod {
  /** The remote engine again, with no image allowed. */
  WITHOUT_IMAGES,
  /** The page as an image, put straight and with its contrast stretched. */
  AS_IMAGE,
  /** A chat model that sees the document. */
  CHAT,
  /** The embedded engine. */
  EMBEDDED_ENGINE;

  /**
   * The steps by default: every step whose price is known.
   *
   * @return in this order
   */
  public static List<RereadMethod> usual() {
    return List.of(WITHOUT_IMAGES, AS_IMAGE, EMBEDDED_ENGINE);
  }

  /**
   * The step as it is written in parameters and reports.
   *
   * @return in lower case with hyphens
   */
  public String parameterValue() {
    return Choice.written(this);
  }
}
