package io.github.ocr4j.maven.key;

import io.github.ocr4j.engine.ApiKey;
import io.github.ocr4j.exception.ConfigurationException;
import io.github.ocr4j.maven.settings.SettingsDecryption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.apache.maven.settings.Server;
import org.apache.maven.settings.Settings;

/**
 * Looks for the key in the settings, then in the environment, then on the command line.
 *
 * <p>It is no parameter of the goals, because {@code mvn -X} prints parameters.
 */
public final class ApiKeys {
  /** The property that may hold the key on the command line. */
  public static final String PROPERTY = "ocr.apiKey";

  private static final List<String> VARIABLES = List.of("MISTRAL_API_KEY", "MISTRAL_AI_API_KEY");

  private final Settings settings;
  private final SettingsDecryption decryption;
  private final Map<String, String> environment;
  private final Properties commandLine;

  /**
   * Looks in these places.
   *
   * @param settings the user's settings
   * @param decryption decrypts passwords in them
   * @param environment the variables
   * @param commandLine the properties given with {@code -D}
   */
  public ApiKeys(
      Settings settings,
      SettingsDecryption decryption,
      Map<String, String> environment,
      Properties commandLine) {
    this.settings = settings;
    this.decryption = decryption;
    this.environment = environment;
    this.commandLine = commandLine;
  }

  /**
   * Looks for the key.
   *
   * @param serverId the server in the settings whose password is the key
   * @return empty if no place has one
   * @throws ConfigurationException if the server has a password that cannot be used
   */
  public Optional<ApiKey> find(String serverId) {
    return fromSettings(serverId).or(this::fromEnvironment).or(this::fromCommandLine);
  }

  private Optional<ApiKey> fromSettings(String serverId) {
    Server server = settings.getServer(serverId);
    if (server == null || isBlank(server.getPassword())) {
      return Optional.empty();
    }
    refuseUnresolved(serverId, server.getPassword());
    return Optional.of(
        new ApiKey(
            decryption.decrypt(server).getPassword().strip(),
            "server '" + serverId + "' of settings.xml"));
  }

  /** Maven takes what is unresolved for an encrypted text and then misses a master password. */
  private static void refuseUnresolved(String serverId, String password) {
    int start = password.indexOf("${");
    if (start < 0) {
      return;
    }
    int end = password.indexOf('}', start);
    String name = password.substring(start + 2, end < 0 ? password.length() : end);
    throw new ConfigurationException(
        "The password of server '"
            + serverId
            + "' in settings.xml is ${"
            + name
            + "}, but "
            + (name.startsWith("env.")
                ? "the environment variable " + name.substring(4) + " is not set: set it"
                : "the property " + name + " is not set: set it")
            + ", or remove the server.");
  }

  private Optional<ApiKey> fromEnvironment() {
    return VARIABLES.stream()
        .filter(name -> !isBlank(environment.get(name)))
        .map(name -> new ApiKey(environment.get(name).strip(), "environment variable " + name))
        .findFirst();
  }

  private Optional<ApiKey> fromCommandLine() {
    String value = commandLine.getProperty(PROPERTY);
    return isBlank(value)
        ? Optional.empty()
        : Optional.of(new ApiKey(value.strip(), "-D" + PROPERTY));
  }

  private static boolean isBlank(String value) {
    return value == null || value.isBlank();
  }
}
