package io.github.ocr4j.convert.engine;

import io.github.ocr4j.exception.ConfigurationException;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The engine of a run and why it is this one.
 *
 * @param engine never {@link EngineName#AUTO}
 * @param key the key for the remote engine, if it may be called
 * @param storedRemoteFirst whether what the remote engine answered before goes before the embedded
 *     engine
 * @param reason half a sentence for people
 * @param unavailable why the remote engine cannot be called, as a sentence that says what to do;
 *     what is stored can be had all the same
 */
public record EngineChoice(
    EngineName engine,
    Optional<ApiKey> key,
    boolean storedRemoteFirst,
    String reason,
    Optional<String> unavailable) {

  /**
   * Chooses.
   *
   * @param wanted what the person asked for
   * @param serverId where the key was looked for, for the message
   * @param offline whether the network must not be used
   * @param keys looks for the key; asked only when it matters
   * @return the choice
   */
  public static EngineChoice of(
      EngineName wanted, String serverId, boolean offline, Supplier<Optional<ApiKey>> keys) {
    return switch (wanted) {
      case LOCAL -> local(false, "engine=local");
      case MISTRAL -> remote(serverId, offline, keys);
      case AUTO -> automatic(offline, keys);
    };
  }

  private static EngineChoice remote(
      String serverId, boolean offline, Supplier<Optional<ApiKey>> keys) {
    if (offline) {
      return storedOnly(
          "The build is offline (-o), no answer is stored, and engine=mistral needs the network:"
              + " build without -o, or use -Docr.engine=local.");
    }
    return keys.get()
        .map(EngineChoice::remote)
        .orElseGet(
            () ->
                storedOnly(
                    "No answer is stored, and engine=mistral needs a key: set the environment"
                        + " variable MISTRAL_API_KEY, or put the key as the password of a server"
                        + " with the id '"
                        + serverId
                        + "' in settings.xml; or use -Docr.engine=local, which needs none."));
  }

  private static EngineChoice automatic(boolean offline, Supplier<Optional<ApiKey>> keys) {
    if (offline) {
      return local(true, "the build is offline");
    }
    try {
      return keys.get().map(EngineChoice::remote).orElseGet(() -> local(true, "no key found"));
    } catch (ConfigurationException unusable) {
      return local(true, "no usable key: " + unusable.getMessage());
    }
  }

  private static EngineChoice remote(ApiKey key) {
    return new EngineChoice(
        EngineName.MISTRAL, Optional.of(key), false, "key from " + key.origin(), Optional.empty());
  }

  private static EngineChoice storedOnly(String unavailable) {
    return new EngineChoice(
        EngineName.MISTRAL,
        Optional.empty(),
        false,
        "stored answers only",
        Optional.of(unavailable));
  }

  private static EngineChoice local(boolean storedRemoteFirst, String reason) {
    return new EngineChoice(
        EngineName.LOCAL, Optional.empty(), storedRemoteFirst, reason, Optional.empty());
  }
}
