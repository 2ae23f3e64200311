package io.github.ocr4j.client;

import io.github.ocr4j.exception.ConfigurationException;
import io.github.ocr4j.internal.http.HttpSettings;
import io.github.ocr4j.internal.http.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLContext;

/** How a {@link MistralClient} connects: its time limits, connections, proxy and trust. */
public final class NetworkOptions {
  private final HttpSettings settings;

  private NetworkOptions(HttpSettings settings) {
    this.settings = settings;
  }

  /**
   * No proxy, the JDK's trust, and the limits that the builder names.
   *
   * @return what clients have by default
   */
  public static NetworkOptions defaults() {
    return builder().build();
  }

  /**
   * Starts from the defaults.
   *
   * @return a new builder
   */
  public static Builder builder() {
    return new Builder();
  }

  HttpSettings settings() {
    return settings;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof NetworkOptions options && settings.equals(options.settings);
  }

  @Override
  public int hashCode() {
    return settings.hashCode();
  }

  /** Without the proxy's login. */
  @Override
  public String toString() {
    return "NetworkOptions[connectTimeout="
        + settings.connectTimeout()
        + ", readTimeout="
        + settings.readTimeout()
        + ", callTimeout="
        + settings.callTimeout()
        + ", maxConnections="
        + settings.maxConnections()
        + settings.proxy().map(proxy -> ", proxy=" + proxy).orElse("")
        + "]";
  }

  /** Collects {@link NetworkOptions}. Not thread-safe. */
  public static final class Builder {
    private Duration connectTimeout = Duration.ofSeconds(10);
    private Duration readTimeout = Duration.ofMinutes(5);
    private Duration callTimeout = Duration.ofMinutes(15);
    private int maxConnections = 64;
    private Optional<SSLContext> sslContext = Optional.empty();
    private Optional<Proxy> proxy = Optional.empty();
    private List<String> noProxyHosts = List.of();

    private Builder() {}

    /**
     * Limits how long a connection may take to stand.
     *
     * @param value more than 0; 10 seconds by default
     * @return this builder
     */
    public Builder connectTimeout(Duration value) {
      this.connectTimeout = OptionChecks.positive("connectTimeout", value);
      return this;
    }

    /**
     * Limits the silence while an answer is awaited or read.
     *
     * @param value more than 0; 5 minutes by default
     * @return this builder
     */
    public Builder readTimeout(Duration value) {
      this.readTimeout = OptionChecks.positive("readTimeout", value);
      return this;
    }

    /**
     * Limits one attempt of a call from its first byte to the last byte of the answer, so that an
     * answer that drips or never ends is cut.
     *
     * @param value more than 0; 15 minutes by default
     * @return this builder
     */
    public Builder callTimeout(Duration value) {
      this.callTimeout = OptionChecks.positive("callTimeout", value);
      return this;
    }

    /**
     * Limits the connections that are open at once.
     *
     * @param value 1 or more; 64 by default
     * @return this builder
     */
    public Builder maxConnections(int value) {
      this.maxConnections = OptionChecks.atLeast(1, "maxConnections", value);
      return this;
    }

    /**
     * Sets which servers are trusted, instead of what the JDK trusts.
     *
     * @param value an initialised context
     * @return this builder
     */
    public Builder sslContext(SSLContext value) {
      this.sslContext = Optional.of(value);
      return this;
    }

    /**
     * Sets an HTTP proxy without authentication.
     *
     * @param host its name
     * @param port its port, 1 to 65535
     * @return this builder
     * @throws ConfigurationException if it is no host or no port
     */
    public Builder proxy(String host, int port) {
      return proxy(new Proxy(host, port, Optional.empty(), Optional.empty(), List.of()));
    }

    /**
     * Sets an HTTP proxy with a login.
     *
     * @param host its name
     * @param port its port, 1 to 65535
     * @param userName who uses it
     * @param password the password; never in a log
     * @return this builder
     * @throws ConfigurationException if it is no host or no port
     */
    public Builder proxy(String host, int port, String userName, String password) {
      return proxy(new Proxy(host, port, Optional.of(userName), Optional.of(password), List.of()));
    }

    private Builder proxy(Proxy value) {
      if (value.host().isBlank() || value.port() < 1 || value.port() > 65535) {
        throw new ConfigurationException("The proxy needs a host and a port from 1 to 65535.");
      }
      this.proxy = Optional.of(value);
      return this;
    }

    /**
     * Sets which hosts are reached without the proxy.
     *
     * @param hosts names; {@code *} stands for any text, {@code .example.org} for all below
     * @return this builder
     */
    public Builder noProxyHosts(List<String> hosts) {
      this.noProxyHosts = List.copyOf(hosts);
      return this;
    }

    /**
     * Builds the options.
     *
     * @return an immutable value
     */
    public NetworkOptions build() {
      return new NetworkOptions(
          new HttpSettings(
              connectTimeout,
              readTimeout,
              callTimeout,
              maxConnections,
              sslContext,
              proxy.map(known -> known.withNoProxyHosts(noProxyHosts))));
    }
  }
}
