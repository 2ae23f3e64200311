package io.github.ocr4j.client;

import io.github.ocr4j.exception.ConfigurationException;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** How a call shows who makes it. The key never appears in {@link #toString()}. */
public final class Authentication {
  private static final String BEARER = "Bearer ";

  private final String header;
  private final String prefix;
  private final String key;

  private Authentication(String header, String prefix, String key) {
    this.header = header;
    this.prefix = prefix;
    this.key = key;
  }

  /**
   * The service's own way: {@code Authorization: Bearer …}.
   *
   * @param key the API key; blanks around it are removed
   * @return the authentication
   * @throws ConfigurationException if the key is blank or cannot stand in a header
   */
  public static Authentication bearer(String key) {
    return new Authentication("Authorization", BEARER, checked(key));
  }

  /**
   * The key in a header of its own, such as {@code api-key} of Azure-hosted deployments.
   *
   * @param name the header's name
   * @param key the API key; blanks around it are removed
   * @return the authentication
   * @throws ConfigurationException if the key is blank or cannot stand in a header
   */
  public static Authentication header(String name, String key) {
    if (name.isBlank()) {
      throw new ConfigurationException("The name of the authentication header is blank.");
    }
    return new Authentication(name, "", checked(key));
  }

  /**
   * No key, for a gateway that knows its callers otherwise.
   *
   * @return the authentication that sends nothing
   */
  public static Authentication none() {
    return new Authentication("", "", "");
  }

  /**
   * The key in MISTRAL_API_KEY, else in MISTRAL_AI_API_KEY.
   *
   * @return the authentication, if one of the two is set
   */
  public static Optional<Authentication> fromEnvironment() {
    return fromEnvironment(System::getenv);
  }

  static Authentication requireFromEnvironment() {
    return fromEnvironment()
        .orElseThrow(
            () ->
                new ConfigurationException(
                    "There is no API key: set the environment variable MISTRAL_API_KEY, or give the"
                        + " key to the builder (Authentication.none() for a gateway that needs"
                        + " none)."));
  }

  static Optional<Authentication> fromEnvironment(UnaryOperator<String> environment) {
    return Optional.ofNullable(environment.apply("MISTRAL_API_KEY"))
        .filter(key -> !key.isBlank())
        .or(
            () ->
                Optional.ofNullable(environment.apply("MISTRAL_AI_API_KEY"))
                    .filter(key -> !key.isBlank()))
        .map(Authentication::bearer);
  }

  private static String checked(String key) {
    String stripped = key.strip();
    if (stripped.isEmpty()) {
      throw new ConfigurationException("The API key is blank: set MISTRAL_API_KEY or give a key.");
    }
    if (stripped.chars().anyMatch(c -> c < 0x20 || c > 0x7E)) {
      throw new ConfigurationException(
          "The API key holds characters that no key has: was something else pasted?");
    }
    return stripped;
  }

  boolean isNone() {
    return header.isEmpty();
  }

  String headerName() {
    return header;
  }

  String headerValue() {
    return prefix + key;
  }

  String secret() {
    return key;
  }

  @Override
  public String toString() {
    return isNone() ? "Authentication[none]" : "Authentication[" + header + ": ***]";
  }
}
