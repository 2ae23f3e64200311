package io.github.ocr4j.maven.engine;

import io.github.ocr4j.exception.ConfigurationException;
import io.github.ocr4j.maven.key.ApiKey;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The engine of a run and why it is this one.
 *
 * @param engine never {@link EngineName#AUTO}
 * @param key the key for the remote engine
 * @param reason half a sentence for people
 */
public record EngineChoice(EngineName engine, Optional<ApiKey> key, String reason) {

  /**
   * Chooses.
   *
   * @param wanted what the person asked for
   * @param serverId where the key was looked for, for the message
   * @param offline whether the network must not be used
   * @param keys looks for the key; asked only when it matters
   * @return the choice
   * @throws ConfigurationException if the remote engine is asked for and cannot be used
   */
  public static EngineChoice of(
      EngineName wanted, String serverId, boolean offline, Supplier<Optional<ApiKey>> keys) {
    return switch (wanted) {
      case LOCAL -> local("engine=local");
      case MISTRAL -> remote(serverId, offline, keys);
      case AUTO -> automatic(offline, keys);
    };
  }

  private static EngineChoice remote(
      String serverId, boolean offline, Supplier<Optional<ApiKey>> keys) {
    if (offline) {
      throw new ConfigurationException(
          "The build is offline (-o) and engine=mistral needs the network: build without -o, or"
              + " use -Docr.engine=local.");
    }
    ApiKey key =
        keys.get()
            .orElseThrow(
                () ->
                    new ConfigurationException(
                        "engine=mistral needs a key: set the environment variable MISTRAL_API_KEY,"
                            + " or put the key as the password of a server with the id '"
                            + serverId
                            + "' in settings.xml; or use -Docr.engine=local, which needs none."));
    return new EngineChoice(EngineName.MISTRAL, Optional.of(key), "key from " + key.origin());
  }

  private static EngineChoice automatic(boolean offline, Supplier<Optional<ApiKey>> keys) {
    if (offline) {
      return local("the build is offline");
    }
    try {
      return keys.get()
          .map(
              key ->
                  new EngineChoice(
                      EngineName.MISTRAL, Optional.of(key), "key from " + key.origin()))
          .orElseGet(() -> local("no key found"));
    } catch (ConfigurationException unusable) {
      return local("no usable key: " + unusable.getMessage());
    }
  }

  private static EngineChoice local(String reason) {
    return new EngineChoice(EngineName.LOCAL, Optional.empty(), reason);
  }
}
