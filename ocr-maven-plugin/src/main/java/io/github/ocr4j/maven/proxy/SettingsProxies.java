package io.github.ocr4j.maven.proxy;

import io.github.ocr4j.convert.internal.engine.ProxySettings;
import io.github.ocr4j.convert.internal.engine.ProxySettings.Login;
import io.github.ocr4j.exception.ConfigurationException;
import io.github.ocr4j.maven.settings.SettingsDecryption;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.maven.settings.Proxy;
import org.apache.maven.settings.Settings;

/**
 * Finds the proxy of the settings that leads to an address, as Maven does for repositories: the
 * first active one for the address's protocol; for https also one for http. System properties are
 * neither read nor set, because they hold for all modules of a build at once.
 */
public final class SettingsProxies {
  private final Settings settings;
  private final SettingsDecryption decryption;

  /**
   * Looks in these settings.
   *
   * @param settings the user's settings
   * @param decryption decrypts passwords in them
   */
  public SettingsProxies(Settings settings, SettingsDecryption decryption) {
    this.settings = settings;
    this.decryption = decryption;
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
    Proxy proxy = decryption.decrypt(encrypted);
    if (proxy.getHost() == null || proxy.getHost().isBlank()) {
      throw new ConfigurationException(
          "Proxy '" + proxy.getId() + "' in settings.xml has no host: give it one, or remove it.");
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
}
