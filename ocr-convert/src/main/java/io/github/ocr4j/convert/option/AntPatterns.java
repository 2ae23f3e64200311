package io.github.ocr4j.convert.option;

import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;

/**
 * Ant patterns for relative paths, matched by the globs of the JDK. In an Ant pattern {@code **}
 * also stands for no directory, a slash at the end for all that is below, and brackets and braces
 * stand for themselves.
 */
record AntPatterns(List<PathMatcher> globs) {

  static AntPatterns of(List<String> patterns) {
    return new AntPatterns(
        patterns.stream()
            .map(pattern -> FileSystems.getDefault().getPathMatcher("glob:" + glob(pattern)))
            .toList());
  }

  boolean matches(Path path) {
    return globs.stream().anyMatch(glob -> glob.matches(path));
  }

  private static String glob(String pattern) {
    String path = pattern.strip().replace('\\', '/');
    String escaped = (path.endsWith("/") ? path + "**" : path).replaceAll("[\\[\\]{}]", "\\\\$0");
    String inside = escaped.replaceAll("/\\*\\*(?=/)", "{,/**}");
    return inside.startsWith("**/") ? "{,**/}" + inside.substring("**/".length()) : inside;
  }
}
