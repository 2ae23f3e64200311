package io.github.ocr4j.office.internal.archive;

import java.util.regex.Pattern;

/** Tells fonts for code. */
public final class Fonts {
  private static final Pattern MONOSPACE =
      Pattern.compile(
          "courier|consolas|mono|menlo|monaco|lucida console|source code|fira code",
          Pattern.CASE_INSENSITIVE);

  private Fonts() {}

  /**
   * Whether all letters of a font are equally wide.
   *
   * @param name such as {@code Courier New}
   * @return false for those that are not known
   */
  public static boolean monospace(String name) {
    return MONOSPACE.matcher(name).find();
  }
}
