package io.github.ocr4j.markdown.internal.path;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Links between files of one tree, as Markdown writes them. */
public final class LinkDestinations {
  private static final String UNESCAPED = "-._~/+,=@";

  private LinkDestinations() {}

  /**
   * The percent-encoded way from the directory of one file to another, both relative to one root.
   */
  public static String relative(String fromFile, String toFile) {
    List<String> from = directory(fromFile);
    List<String> to = Arrays.asList(toFile.split("/"));
    int common = 0;
    while (common < from.size()
        && common < to.size() - 1
        && from.get(common).equals(to.get(common))) {
      common++;
    }
    List<String> way = new ArrayList<>();
    for (int i = common; i < from.size(); i++) {
      way.add("..");
    }
    way.addAll(to.subList(common, to.size()));
    return encode(String.join("/", way));
  }

  /** A path with everything encoded that Markdown or URLs give a meaning. */
  public static String encode(String path) {
    if (path.chars().allMatch(LinkDestinations::isPlain)) {
      return path;
    }
    StringBuilder encoded = new StringBuilder();
    for (byte value : path.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (value & 0xFF);
      encoded.append(isPlain(c) ? String.valueOf(c) : String.format("%%%02X", (int) c));
    }
    return encoded.toString();
  }

  /** A URL with only what would end the destination or a table's cell encoded. */
  public static String destination(String url) {
    StringBuilder encoded = new StringBuilder(url.length());
    for (int i = 0; i < url.length(); i++) {
      char c = url.charAt(i);
      boolean ends = c <= ' ' || c == 0x7F || "()<>\\|".indexOf(c) >= 0;
      encoded.append(ends ? String.format("%%%02X", (int) c) : String.valueOf(c));
    }
    return encoded.toString();
  }

  private static boolean isPlain(int c) {
    return c < 128 && (Character.isLetterOrDigit(c) || UNESCAPED.indexOf(c) >= 0);
  }

  private static List<String> directory(String file) {
    int slash = file.lastIndexOf('/');
    return slash < 0 ? List.of() : Arrays.asList(file.substring(0, slash).split("/"));
  }
}
