package io.github.ocr4j.engine;

import io.github.ocr4j.document.SupportedFormat;
import io.github.ocr4j.engine.EngineSettings.Setting;
import java.util.List;
import java.util.Objects;

/**
 * Makes an engine known by its name. Implement it, name the class in {@code
 * META-INF/services/io.github.ocr4j.engine.OcrEngineProvider}, and {@link OcrEngines} finds it.
 */
public interface OcrEngineProvider {
  /** The place of engines that say nothing about it: no automatic choice takes them. */
  int NEVER_AUTOMATIC = Integer.MAX_VALUE;

  /**
   * What the engine is called.
   *
   * @return lower case, such as {@code mistral}
   */
  String name();

  /**
   * Where the engine stands when a program chooses by itself: of those that are available, the one
   * with the lowest place.
   *
   * @return {@link #NEVER_AUTOMATIC} by default
   */
  default int place() {
    return NEVER_AUTOMATIC;
  }

  /**
   * The settings that this engine takes. All others are ignored.
   *
   * @return none by default
   */
  default List<Setting<?>> settings() {
    return List.of();
  }

  /**
   * What the engine is with these settings. Nothing is opened.
   *
   * @param settings what it would be opened with
   * @return the identity, by which its answers are stored
   */
  EngineIdentity identity(EngineSettings settings);

  /**
   * Whether the engine can be called with these settings. Nothing is opened.
   *
   * @param settings what it would be opened with
   * @return available by default
   */
  default Availability availability(EngineSettings settings) {
    return Availability.available("engine=" + name());
  }

  /**
   * Whether the engine reads files of a type. Nothing is opened.
   *
   * @param mediaType such as {@code text/html}
   * @return by default whether it is {@linkplain SupportedFormat#isSupported supported}; if false,
   *     programs leave such files out
   */
  default boolean isReadable(String mediaType) {
    return SupportedFormat.isSupported(mediaType);
  }

  /**
   * Makes an engine.
   *
   * @param settings what it is opened with; may hold a key, so never log it
   * @return a new engine, closed by the caller
   * @throws io.github.ocr4j.exception.ConfigurationException if a setting is missing or wrong
   */
  OcrEngine create(EngineSettings settings);

  /**
   * Whether an engine can be called with the settings at hand.
   *
   * @param isAvailable whether it can
   * @param reason half a sentence why or why not, such as {@code no key found}
   * @param remedy what makes it available, as a sentence; empty where it is
   */
  public record Availability(boolean isAvailable, String reason, String remedy) {
    /** Refuses nulls. */
    public Availability {
      Objects.requireNonNull(reason, "reason");
      Objects.requireNonNull(remedy, "remedy");
    }

    /**
     * An engine that can be called.
     *
     * @param reason half a sentence why
     * @return available
     */
    public static Availability available(String reason) {
      return new Availability(true, reason, "");
    }

    /**
     * An engine that cannot be called.
     *
     * @param reason half a sentence why not
     * @param remedy a sentence that says what to do
     * @return not available
     */
    public static Availability unavailable(String reason, String remedy) {
      return new Availability(false, reason, remedy);
    }
  }
}
