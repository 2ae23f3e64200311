package io.github.ocr4j.convert.internal.engine;

import io.github.ocr4j.client.NetworkOptions;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The proxy on the way to the remote engine. Its text shows neither user nor password.
 *
 * @param host its name
 * @param port its port
 * @param login who uses it, if it asks
 * @param directHosts patterns of the hosts that are reached without it; {@code *} stands for any
 *     text
 */
public record ProxySettings(
    String host, int port, Optional<Login> login, List<String> directHosts) {

  /**
   * Who uses a proxy.
   *
   * @param userName the name
   * @param password the password
   */
  public record Login(String userName, String password) {
    /** Refuses nulls. */
    public Login {
      Objects.requireNonNull(userName, "userName");
      Objects.requireNonNull(password, "password");
    }

    @Override
    public String toString() {
      return "Login[]";
    }
  }

  /** Refuses nulls. */
  public ProxySettings {
    Objects.requireNonNull(host, "host");
    Objects.requireNonNull(login, "login");
    directHosts = List.copyOf(directHosts);
  }

  /** Adds the proxy to network options. */
  public NetworkOptions.Builder addTo(NetworkOptions.Builder network) {
    NetworkOptions.Builder proxied =
        login
            .map(known -> network.proxy(host, port, known.userName(), known.password()))
            .orElseGet(() -> network.proxy(host, port));
    return proxied.noProxyHosts(directHosts);
  }
}
