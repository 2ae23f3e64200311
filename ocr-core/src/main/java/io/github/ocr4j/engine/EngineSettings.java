package io.github.ocr4j.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What engines are opened with. Each setting has a type, and an engine ignores the settings of
 * other engines, so that one set of settings serves all. Immutable; its text shows names and no
 * values, because values may be secret.
 */
public final class EngineSettings {
  /** The key of a service. */
  public static final Setting<ApiKey> API_KEY =
      new Setting<>("apiKey", ApiKey.class, "the key of the service");

  /** Why there is no key and what to do about it, told by the program that looked for one. */
  public static final Setting<OcrEngineProvider.Availability> WHY_NO_API_KEY =
      new Setting<>("whyNoApiKey", OcrEngineProvider.Availability.class, "why no key was found");

  /** The address of a service or gateway, with any path prefix. */
  public static final Setting<String> BASE_URL =
      new Setting<>("baseUrl", String.class, "the address of the service or gateway");

  /** The model of requests that name none. */
  public static final Setting<String> MODEL =
      new Setting<>("model", String.class, "the model of requests that name none");

  /** The languages of scans. */
  public static final Setting<Languages> LANGUAGES =
      new Setting<>("languages", Languages.class, "the languages of scans, the main one first");

  /** Whether the network must not be used. */
  public static final Setting<Boolean> OFFLINE =
      new Setting<>("offline", Boolean.class, "whether the network must not be used");

  private static final EngineSettings NONE = new EngineSettings(Map.of());

  private final Map<Setting<?>, Object> values;

  private EngineSettings(Map<Setting<?>, Object> values) {
    this.values = Map.copyOf(values);
  }

  /**
   * A setting of an engine.
   *
   * @param <T> the type of its values
   * @param name as options are named, such as {@code baseUrl}
   * @param type the type of its values
   * @param description a phrase for people
   */
  public record Setting<T>(String name, Class<T> type, String description) {
    /** Refuses nulls. */
    public Setting {
      Objects.requireNonNull(name, "name");
      Objects.requireNonNull(type, "type");
      Objects.requireNonNull(description, "description");
    }
  }

  /**
   * The languages of scans.
   *
   * @param names of models, such as {@code eng}, the main one first; at least one
   */
  public record Languages(List<String> names) {
    /** Copies the list. */
    public Languages {
      names = List.copyOf(names);
    }
  }

  /**
   * No setting.
   *
   * @return settings that leave everything to the engine
   */
  public static EngineSettings none() {
    return NONE;
  }

  /**
   * These settings and one more.
   *
   * @param <T> the type of its values
   * @param setting the setting
   * @param value its value; replaces the one before
   * @return a copy
   * @throws ClassCastException if the value is of another type
   */
  public <T> EngineSettings with(Setting<T> setting, T value) {
    Map<Setting<?>, Object> more = new HashMap<>(values);
    more.put(setting, setting.type().cast(Objects.requireNonNull(value, setting.name())));
    return new EngineSettings(more);
  }

  /**
   * These settings and one more where it is known.
   *
   * @param <T> the type of its values
   * @param setting the setting
   * @param value its value; empty changes nothing
   * @return a copy
   */
  public <T> EngineSettings with(Setting<T> setting, Optional<T> value) {
    return value.map(known -> with(setting, known)).orElse(this);
  }

  /**
   * The value of a setting.
   *
   * @param <T> the type of its values
   * @param setting the setting
   * @return empty where it is left to the engine
   */
  public <T> Optional<T> get(Setting<T> setting) {
    return Optional.ofNullable(setting.type().cast(values.get(setting)));
  }

  /**
   * The part of these settings that an engine takes.
   *
   * @param settings those that it has
   * @return a copy without all others
   */
  public EngineSettings only(List<Setting<?>> settings) {
    return new EngineSettings(
        values.entrySet().stream()
            .filter(entry -> settings.contains(entry.getKey()))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof EngineSettings settings && values.equals(settings.values);
  }

  @Override
  public int hashCode() {
    return values.hashCode();
  }

  @Override
  public String toString() {
    return "EngineSettings"
        + values.keySet().stream()
            .map(Setting::name)
            .collect(Collectors.toCollection(TreeSet::new));
  }
}
