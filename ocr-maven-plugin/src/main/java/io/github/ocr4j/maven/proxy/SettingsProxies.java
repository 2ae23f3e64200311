package io.github.ocr4j.maven.proxy;

import io.github.ocr4j.exception.ConfigurationException;
import io.github.ocr4j.maven.engine.ProxySettings;
import io.github.ocr4j.maven.engine.ProxySettings.Login;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.maven.settings.Proxy;
import org.apache.maven.settings.Settings;
import org.apache.maven.settings.building.SettingsProblem.Severity;
import org.apache.maven.settings.crypto.DefaultSettingsDecryptionRequest;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.apache.maven.settings.crypto.SettingsDecryptionResult;

/**
 * Finds the proxy of the settings that leads to an address, as Maven does for repositories: the
 * first active one for the address's protocol; for https also one for http. System properties are
 * neither read nor set, because they hold for all modules of a build at once.
 */
public final class SettingsProxies {
  private final Settings settings;
  private final SettingsDecrypter decrypter;

  /**
   * Looks in these settings.
   *
   * @param settings the user's settings
   * @param decrypter decrypts passwords in them
   */
  public SettingsProxies(Settings settings, SettingsDecrypter decrypter) {
    this.settings = settings;
    this.decrypter = decrypter;
  }

  /**
   * Finds the proxy for an address.
   *
   * @param address an http or https address
   * @return empty if it is reached directly
   * @throws ConfigurationException if the proxy's password cannot be decrypted
   */
  public Optional<ProxySettings> find(URI address) {
    String protocol =
        address.getScheme() == null ? "" : address.getScheme().toLowerCase(Locale.ROOT);
    return active(protocol)
        .or(() -> protocol.equals("https") ? active("http") : Optional.empty())
        .map(this::settingsOf);
  }

  private Optional<Proxy> active(String protocol) {
    return settings.getProxies().stream()
        .filter(Proxy::isActive)
        .filter(proxy -> protocol.equalsIgnoreCase(proxy.getProtocol()))
        .findFirst();
  }

  private ProxySettings settingsOf(Proxy encrypted) {
    Proxy proxy = decrypt(encrypted);
    if (proxy.getHost() == null || proxy.getHost().isBlank()) {
      throw new ConfigurationException(
          "The " + name(proxy) + " has no host: give it one, or remove it.");
    }
    Optional<Login> login =
        proxy.getUsername() == null || proxy.getUsername().isBlank()
            ? Optional.empty()
            : Optional.of(
                new Login(
                    proxy.getUsername(), proxy.getPassword() == null ? "" : proxy.getPassword()));
    return new ProxySettings(proxy.getHost(), proxy.getPort(), login, directHosts(proxy));
  }

  private static List<String> directHosts(Proxy proxy) {
    String hosts = proxy.getNonProxyHosts() == null ? "" : proxy.getNonProxyHosts();
    return Arrays.stream(hosts.split("[|,]"))
        .map(String::strip)
        .filter(host -> !host.isEmpty())
        .toList();
  }

  private Proxy decrypt(Proxy proxy) {
    SettingsDecryptionResult result =
        decrypter.decrypt(new DefaultSettingsDecryptionRequest(proxy));
    result.getProblems().stream()
        .filter(problem -> problem.getSeverity() != Severity.WARNING)
        .findFirst()
        .ifPresent(
            problem -> {
              throw new ConfigurationException(
                  "The password of the "
                      + name(proxy)
                      + " cannot be decrypted: "
                      + problem.getMessage()
                      + ". Check settings-security.xml, or encrypt the password again with"
                      + " 'mvn --encrypt-password'.");
            });
    return result.getProxy();
  }

  private static String name(Proxy proxy) {
    return "proxy '" + proxy.getId() + "' of settings.xml";
  }
}
