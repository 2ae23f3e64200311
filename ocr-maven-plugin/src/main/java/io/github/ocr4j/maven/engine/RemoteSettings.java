package io.github.ocr4j.maven.engine;

import java.util.Objects;
import java.util.Optional;

/**
 * How the remote engine is reached.
 *
 * @param baseUrl the service or gateway; empty for the service's own address
 * @param model the model of requests that name none; empty for the client's default
 */
public record RemoteSettings(Optional<String> baseUrl, Optional<String> model) {
  /** Refuses nulls. */
  public RemoteSettings {
    Objects.requireNonNull(baseUrl, "baseUrl");
    Objects.requireNonNull(model, "model");
  }
}
