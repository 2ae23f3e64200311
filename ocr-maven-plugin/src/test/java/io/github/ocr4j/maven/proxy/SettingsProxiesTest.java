package io.github.ocr4j.maven.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ocr4j.convert.internal.engine.ProxySettings;
import io.github.ocr4j.convert.internal.engine.ProxySettings.Login;
import io.github.ocr4j.exception.ConfigurationException;
import io.github.ocr4j.maven.settings.PasswordDecrypter;
import io.github.ocr4j.maven.settings.SettingsDecryption;
import java.net.URI;
import java.util.Optional;
import org.apache.maven.settings.Proxy;
import org.apache.maven.settings.Settings;
import org.junit.jupiter.api.Test;

class SettingsProxiesTest {
  private final Settings settings = new Settings();

  @Test
  void takesTheFirstActiveProxyOfTheProtocol() {
    add("http", "plain.example").setActive(true);
    add("https", "asleep.example").setActive(false);
    add("https", "secure.example");

    assertThat(find("https://api.mistral.ai").map(ProxySettings::host)).contains("secure.example");
    assertThat(find("http://gateway:4000/x").map(ProxySettings::host)).contains("plain.example");
  }

  @Test
  void reachesHttpsThroughAProxyForHttpAsMavenDoesForRepositories() {
    add("http", "plain.example");

    assertThat(find("https://api.mistral.ai").map(ProxySettings::host)).contains("plain.example");
  }

  @Test
  void goesDirectlyWithoutAnActiveProxy() {
    add("https", "asleep.example").setActive(false);

    assertThat(find("http://localhost:4000")).isEmpty();
    assertThat(find("https://api.mistral.ai")).isEmpty();
  }

  @Test
  void decryptsThePasswordAndShowsItNowhere() {
    Proxy proxy = add("https", "secure.example");
    proxy.setUsername("jane");
    proxy.setPassword("{encrypted}");

    ProxySettings found = find("https://api.mistral.ai").orElseThrow();

    assertThat(found.login()).contains(new Login("jane", "decrypted"));
    assertThat(found.toString()).doesNotContain("decrypted").doesNotContain("jane");
  }

  @Test
  void readsTheHostsThatAreReachedDirectly() {
    add("https", "secure.example").setNonProxyHosts("localhost|*.intern.example, 10.*");

    assertThat(find("https://api.mistral.ai").orElseThrow().directHosts())
        .containsExactly("localhost", "*.intern.example", "10.*");
  }

  @Test
  void namesTheProxyWhosePasswordCannotBeDecrypted() {
    Proxy proxy = add("https", "secure.example");
    proxy.setId("office");
    proxy.setUsername("jane");
    proxy.setPassword(PasswordDecrypter.DAMAGED);

    assertThatThrownBy(() -> find("https://api.mistral.ai"))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("proxy 'office' in settings.xml")
        .hasMessageContaining("settings-security.xml");
  }

  private Proxy add(String protocol, String host) {
    Proxy proxy = new Proxy();
    proxy.setProtocol(protocol);
    proxy.setHost(host);
    proxy.setPort(3128);
    settings.addProxy(proxy);
    return proxy;
  }

  private Optional<ProxySettings> find(String address) {
    return new SettingsProxies(settings, new SettingsDecryption(new PasswordDecrypter()))
        .find(URI.create(address));
  }
}
