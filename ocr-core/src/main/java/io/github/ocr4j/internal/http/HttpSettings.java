package io.github.ocr4j.internal.http;

import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.SSLContext;

/**
 * How connections are made.
 *
 * @param connectTimeout until a connection stands
 * @param readTimeout the longest silence while waiting for bytes
 * @param callTimeout one attempt from its first byte to its last
 * @param maxConnections at most so many connections at once
 * @param sslContext what is trusted, if not what the JDK trusts
 * @param proxy the HTTP proxy, if any
 */
public record HttpSettings(
    Duration connectTimeout,
    Duration readTimeout,
    Duration callTimeout,
    int maxConnections,
    Optional<SSLContext> sslContext,
    Optional<Proxy> proxy) {}
