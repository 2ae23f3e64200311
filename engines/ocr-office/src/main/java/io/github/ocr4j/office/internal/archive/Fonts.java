package io.github.ocr4j.office.internal.archive;

import java.util.regex.Pattern;

/** Tells fonts for code. */
public final class Fonts {
  private static final Pattern MONOSPACE =
      Pattern.compile(
          "courier|consolas|mono|menlo|monaco|lucida console|source code|fira code",
          Pattern.CASE_INSENSITIVE);

  private Fonts() {}

  /** Whether a font, such as {@code Courier New}, is known to have letters of one width. */
  public static boolean isMonospace(String name) {
    return MONOSPACE.matcher(name).find();
  }
}
