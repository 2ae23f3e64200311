package io.github.ocr4j.convert.internal.source;

import java.nio.file.Path;
import java.nio.file.attribute.FileTime;

/**
 * A file that is to be converted.
 *
 * @param path where it is below the source directory, with {@code /} on every system
 * @param file where it is
 * @param size bytes
 * @param modified when it was written last
 */
public record Source(String path, Path file, long size, FileTime modified) {

  /**
   * The path without the ending: what the outputs are named after.
   *
   * @return such as {@code reports/2025} for {@code reports/2025.pdf}
   */
  public String stem() {
    int dot = path.lastIndexOf('.');
    return dot > path.lastIndexOf('/') + 1 ? path.substring(0, dot) : path;
  }
}
