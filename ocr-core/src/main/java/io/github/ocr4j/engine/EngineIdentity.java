package io.github.ocr4j.engine;

import io.github.ocr4j.exception.ConfigurationException;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

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
 * @param capabilities what it can do; a request for anything else is refused
 */
public record EngineIdentity(
    String name,
    OptionalInt outputVersion,
    Optional<String> variant,
    Optional<String> defaultModel,
    boolean billed,
    Set<Capability> capabilities) {

  /** What some engines can do and others cannot. */
  public enum Capability {
    /** Reads some pages of a document and leaves the others. */
    PAGE_SELECTION,
    /** Takes tables out of the Markdown. */
    TABLES,
    /** Says how sure it is. */
    CONFIDENCE,
    /** Describes images and takes data out of documents by a schema. */
    ANNOTATIONS
  }

  /** Refuses nulls. */
  public EngineIdentity {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(outputVersion, "outputVersion");
    Objects.requireNonNull(variant, "variant");
    Objects.requireNonNull(defaultModel, "defaultModel");
    capabilities = Set.copyOf(capabilities);
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
        name,
        OptionalInt.empty(),
        Optional.empty(),
        Optional.of(defaultModel),
        true,
        EnumSet.allOf(Capability.class));
  }

  /**
   * An engine that runs in this process, costs nothing and annotates nothing.
   *
   * @param name such as {@code local}
   * @param outputVersion raised whenever its answers change
   * @return the identity
   */
  public static EngineIdentity embedded(String name, int outputVersion) {
    return new EngineIdentity(
        name,
        OptionalInt.of(outputVersion),
        Optional.empty(),
        Optional.empty(),
        false,
        EnumSet.complementOf(EnumSet.of(Capability.ANNOTATIONS)));
  }

  static EngineIdentity unnamed(Class<?> type) {
    return new EngineIdentity(
        type.getSimpleName(),
        OptionalInt.empty(),
        Optional.empty(),
        Optional.empty(),
        false,
        EnumSet.allOf(Capability.class));
  }

  /**
   * The same engine with settings that change its answers.
   *
   * @param settings a text that is the same for the same settings
   * @return the identity
   */
  public EngineIdentity withVariant(String settings) {
    return new EngineIdentity(
        name, outputVersion, Optional.of(settings), defaultModel, billed, capabilities);
  }

  /**
   * Whether the engine can do something.
   *
   * @param capability what
   * @return false if it refuses requests for it
   */
  public boolean can(Capability capability) {
    return capabilities.contains(capability);
  }

  /**
   * Refuses a request for something that the engine cannot do.
   *
   * @param request what is asked for
   * @throws ConfigurationException if it asks for annotations and the engine makes none
   */
  public void requireCapable(OcrRequest request) {
    if (request.options().isAnnotated() && !can(Capability.ANNOTATIONS)) {
      throw new ConfigurationException(
          "The engine "
              + name
              + " makes no annotations: ask for none, or choose an engine that makes them.");
    }
  }

  /**
   * The model that a request reaches.
   *
   * @param request what is asked for
   * @return the requested model or the default one; empty for engines without models
   */
  public Optional<String> modelOf(OcrRequest request) {
    return defaultModel.map(byDefault -> request.options().model().orElse(byDefault));
  }
}
