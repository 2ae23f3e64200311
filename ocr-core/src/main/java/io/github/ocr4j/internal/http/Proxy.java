package io.github.ocr4j.internal.http;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * An HTTP proxy.
 *
 * @param host its name
 * @param port its port
 * @param userName who uses it, if it asks
 * @param password the password, if it asks
 * @param noProxyHosts hosts that are reached directly; {@code *.example.org} and {@code
 *     .example.org} stand for all below
 */
public record Proxy(
    String host,
    int port,
    Optional<String> userName,
    Optional<String> password,
    List<String> noProxyHosts) {

  /** Copies the list. */
  public Proxy {
    noProxyHosts = List.copyOf(noProxyHosts);
  }

  boolean isBypassedFor(String targetHost) {
    String target = targetHost.toLowerCase(Locale.ROOT);
    return noProxyHosts.stream()
        .map(pattern -> pattern.toLowerCase(Locale.ROOT))
        .anyMatch(pattern -> matches(target, pattern));
  }

  private static boolean matches(String target, String pattern) {
    if (pattern.equals("*")) {
      return true;
    }
    String suffix = pattern.startsWith("*") ? pattern.substring(1) : pattern;
    return suffix.startsWith(".")
        ? target.endsWith(suffix) || target.equals(suffix.substring(1))
        : target.equals(suffix);
  }

  @Override
  public String toString() {
    return host + ":" + port;
  }
}
