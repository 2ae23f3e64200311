package io.github.ocr4j.engine;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What an engine is, as far as its answers depend on it. Two engines of the same identity give the
 * same answers, so one may be served what was stored from the other.
 *
 * @param name such as {@code mistral} or {@code local}; never the address it is reached at
 * @param outputVersion raised by hand when an embedded engine's answers change; empty for a remote
 *     engine, whose model says it
 * @param variant settings of an embedded engine that change its answers, such as languages; empty
 *     for the usual ones
 * @param defaultModel the model that a request without one gets; empty for engines without models
 * @param billed whether its pages cost money
 */
public record EngineIdentity(
    String name,
    OptionalInt outputVersion,
    Optional<String> variant,
    Optional<String> defaultModel,
    boolean billed) {

  /** Refuses nulls. */
  public EngineIdentity {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(outputVersion, "outputVersion");
    Objects.requireNonNull(variant, "variant");
    Objects.requireNonNull(defaultModel, "defaultModel");
  }

  /**
   * A remote engine whose pages are paid for.
   *
   * @param name such as {@code mistral}
   * @param defaultModel the model that a request without one gets
   * @return the identity
   */
  public static EngineIdentity remote(String name, String defaultModel) {
    return new EngineIdentity(
        name, OptionalInt.empty(), Optional.empty(), Optional.of(defaultModel), true);
  }

  /**
   * An engine that runs in this process and costs nothing.
   *
   * @param name such as {@code local}
   * @param outputVersion raised whenever its answers change
   * @return the identity
   */
  public static EngineIdentity embedded(String name, int outputVersion) {
    return new EngineIdentity(
        name, OptionalInt.of(outputVersion), Optional.empty(), Optional.empty(), false);
  }

  /**
   * The same engine with settings that change its answers.
   *
   * @param settings a text that is the same for the same settings
   * @return the identity
   */
  public EngineIdentity withVariant(String settings) {
    return new EngineIdentity(name, outputVersion, Optional.of(settings), defaultModel, billed);
  }

  /**
   * The model that a request reaches.
   *
   * @param request what is asked for
   * @return the requested model or the default one; empty for engines without models
   */
  public Optional<String> modelOf(OcrRequest request) {
    return defaultModel.map(byDefault -> request.model().orElse(byDefault));
  }
}
