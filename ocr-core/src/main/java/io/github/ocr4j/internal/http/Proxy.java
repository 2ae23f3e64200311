package io.github.ocr4j.internal.http;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * An HTTP proxy.
 *
 * @param host its name
 * @param port its port
 * @param userName who uses it, if it asks
 * @param password the password, if it asks
 * @param noProxyHosts hosts that are reached directly; {@code *} stands for any text, {@code
 *     .example.org} for all below
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

  /** The same proxy with other exceptions. */
  public Proxy withNoProxyHosts(List<String> hosts) {
    return new Proxy(host, port, userName, password, hosts);
  }

  boolean isBypassedFor(String targetHost) {
    String target = targetHost.toLowerCase(Locale.ROOT);
    return noProxyHosts.stream()
        .map(pattern -> pattern.toLowerCase(Locale.ROOT))
        .anyMatch(pattern -> matches(target, pattern));
  }

  private static boolean matches(String target, String pattern) {
    if (pattern.startsWith(".")) {
      return target.endsWith(pattern) || target.equals(pattern.substring(1));
    }
    String expression =
        Arrays.stream(pattern.split("\\*", -1))
            .map(Pattern::quote)
            .collect(Collectors.joining(".*"));
    return target.matches(expression)
        || pattern.startsWith("*.") && target.equals(pattern.substring(2));
  }

  @Override
  public String toString() {
    return host + ":" + port;
  }
}
