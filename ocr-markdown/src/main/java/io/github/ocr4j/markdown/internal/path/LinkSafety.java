package io.github.ocr4j.markdown.internal.path;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells links that a browser may follow from those that run code or hold data. */
public final class LinkSafety {
  private static final Set<String> SAFE_SCHEMES =
      Set.of("http", "https", "mailto", "tel", "ftp", "ftps", "sftp", "doi", "urn", "news", "geo");
  private static final Set<String> CODE_SCHEMES =
      Set.of("javascript", "vbscript", "livescript", "mocha", "data");
  private static final Pattern SCHEME =
      Pattern.compile("([a-z][a-z0-9+.-]{0,40}):.*", Pattern.DOTALL);
  private static final Pattern IGNORED_BY_BROWSERS =
      Pattern.compile("[\\p{Cntrl}\\s\\p{Z}\\p{Cf}]+");

  private LinkSafety() {}

  /** Whether a destination is relative or has a scheme that only shows something. */
  public static boolean isSafe(String destination) {
    if (isPlain(destination) || !hasPossibleScheme(destination)) {
      return true;
    }
    Matcher scheme = SCHEME.matcher(asBrowsersRead(destination));
    return !scheme.matches() || SAFE_SCHEMES.contains(scheme.group(1));
  }

  /** Whether a browser would run what a destination says. */
  public static boolean isCode(String destination) {
    if (!hasPossibleScheme(destination)) {
      return false;
    }
    Matcher scheme = SCHEME.matcher(asBrowsersRead(destination));
    return scheme.matches() && CODE_SCHEMES.contains(scheme.group(1));
  }

  /** Whether a destination is a file that has to be beside the text. */
  public static boolean isRelative(String destination) {
    return !destination.isEmpty()
        && !destination.startsWith("#")
        && !destination.startsWith("/")
        && !destination.startsWith("?")
        && !isPlain(destination)
        && !SCHEME.matcher(destination.toLowerCase(Locale.ROOT)).matches();
  }

  private static boolean hasPossibleScheme(String destination) {
    return destination.indexOf(':') >= 0 || destination.indexOf('%') >= 0;
  }

  private static String asBrowsersRead(String destination) {
    String start = destination.substring(0, Math.min(destination.length(), 200));
    String plain = IGNORED_BY_BROWSERS.matcher(start).replaceAll("").toLowerCase(Locale.ROOT);
    return plain.replace("%3a", ":");
  }

  /** Most links are. */
  private static boolean isPlain(String destination) {
    return destination.startsWith("https://")
        || destination.startsWith("http://")
        || destination.startsWith("mailto:");
  }
}
