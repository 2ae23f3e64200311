package io.github.ocr4j.markdown.internal.path;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Makes names from outside safe as file names on every system, and checks paths. */
public final class SafeNames {
  private static final int MAX_BYTES = 120;
  private static final int MAX_BYTES_WITH_ENDING = 240;
  private static final int MAX_SEGMENTS = 32;
  private static final String FORBIDDEN = "<>:\"/\\|?*#%{}[]`";
  private static final Pattern SEPARATORS = Pattern.compile("[/\\\\]+");
  private static final Set<String> DEVICES = devices();

  private SafeNames() {}

  /**
   * One file name of at most 120 bytes of UTF-8 for any text; the fallback if nothing is left of
   * it.
   */
  public static String fileName(String name, String fallback) {
    return fileName(name, fallback, MAX_BYTES);
  }

  /**
   * A name without separators, control characters, and dots and spaces at its ends, that is not the
   * name of a device.
   */
  public static String fileName(String name, String fallback, int maxBytes) {
    if (isPlain(name, maxBytes)) {
      return name;
    }
    StringBuilder safe = new StringBuilder();
    String bounded = name.substring(0, Math.min(name.length(), 2 * maxBytes));
    Normalizer.normalize(bounded, Normalizer.Form.NFC)
        .codePoints()
        .map(SafeNames::safe)
        .forEach(safe::appendCodePoint);
    String trimmed = trim(truncate(safe.toString(), maxBytes));
    if (trimmed.isEmpty()) {
      return fallback;
    }
    return DEVICES.contains(stem(trimmed).toLowerCase(Locale.ROOT)) ? "_" + trimmed : trimmed;
  }

  /**
   * At most 32 safe names joined with {@code /} for any text; {@code /} and {@code \} separate
   * them.
   */
  public static String relativePath(String path, String fallback) {
    List<String> segments = new ArrayList<>();
    for (String segment : SEPARATORS.split(path)) {
      String safe = fileName(segment, "");
      if (!safe.isEmpty() && segments.size() < MAX_SEGMENTS) {
        segments.add(safe);
      }
    }
    return segments.isEmpty() ? fallback : String.join("/", segments);
  }

  /** Whether every segment of a path is a safe name of at most 240 bytes. */
  public static boolean isSafe(String path) {
    String[] segments = path.split("/", -1);
    return segments.length <= MAX_SEGMENTS + 2
        && Arrays.stream(segments).allMatch(SafeNames::isSafeSegment);
  }

  private static boolean isSafeSegment(String segment) {
    return !segment.isEmpty() && fileName(segment, "", MAX_BYTES_WITH_ENDING).equals(segment);
  }

  /** Most names are: letters, digits, and dots and hyphens inside, but no device's name. */
  private static boolean isPlain(String name, int maxBytes) {
    boolean plain =
        !name.isEmpty()
            && name.length() <= maxBytes
            && name.charAt(0) != '.'
            && name.charAt(name.length() - 1) != '.'
            && hasOnlyPlainCharacters(name);
    return plain && !DEVICES.contains(stem(name).toLowerCase(Locale.ROOT));
  }

  /** A loop, because builds ask this for tens of thousands of names before anything is compiled. */
  private static boolean hasOnlyPlainCharacters(String name) {
    for (int i = 0; i < name.length(); i++) {
      if (!isPlain(name.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isPlain(char c) {
    return c < 128 && (Character.isLetterOrDigit(c) || c == '-' || c == '_' || c == '.');
  }

  private static int safe(int codePoint) {
    boolean unsafe =
        Character.isISOControl(codePoint)
            || FORBIDDEN.indexOf(codePoint) >= 0
            || Character.getType(codePoint) == Character.FORMAT
            || Character.getType(codePoint) == Character.SURROGATE
            || Character.getType(codePoint) == Character.UNASSIGNED
            || Character.getType(codePoint) == Character.LINE_SEPARATOR
            || Character.getType(codePoint) == Character.PARAGRAPH_SEPARATOR;
    return unsafe ? '-' : codePoint;
  }

  private static String trim(String name) {
    int start = 0;
    int end = name.length();
    while (start < end && isTrimmed(name.charAt(start))) {
      start++;
    }
    while (end > start && isTrimmed(name.charAt(end - 1))) {
      end--;
    }
    return name.substring(start, end);
  }

  private static boolean isTrimmed(char c) {
    return c == '.' || Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  private static String truncate(String name, int maxBytes) {
    if (name.getBytes(StandardCharsets.UTF_8).length <= maxBytes) {
      return name;
    }
    StringBuilder kept = new StringBuilder();
    int bytes = 0;
    for (int codePoint : name.codePoints().toArray()) {
      bytes += Character.toString(codePoint).getBytes(StandardCharsets.UTF_8).length;
      if (bytes > maxBytes) {
        break;
      }
      kept.appendCodePoint(codePoint);
    }
    return kept.toString();
  }

  private static String stem(String name) {
    int dot = name.indexOf('.');
    return (dot < 0 ? name : name.substring(0, dot)).stripTrailing();
  }

  private static Set<String> devices() {
    Set<String> numbered =
        IntStream.rangeClosed(0, 9)
            .boxed()
            .flatMap(number -> Stream.of("com" + number, "lpt" + number))
            .collect(Collectors.toSet());
    numbered.addAll(Set.of("com¹", "com²", "com³", "lpt¹", "lpt²", "lpt³"));
    numbered.addAll(Set.of("con", "prn", "aux", "nul", "conin$", "conout$", "clock$"));
    return Set.copyOf(numbered);
  }
}
