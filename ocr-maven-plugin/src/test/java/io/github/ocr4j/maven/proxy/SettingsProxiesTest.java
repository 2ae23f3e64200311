package io.github.ocr4j.maven.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ocr4j.exception.ConfigurationException;
import io.github.ocr4j.maven.engine.ProxySettings;
import io.github.ocr4j.maven.engine.ProxySettings.Login;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.apache.maven.settings.Proxy;
import org.apache.maven.settings.Server;
import org.apache.maven.settings.Settings;
import org.apache.maven.settings.building.SettingsProblem;
import org.apache.maven.settings.building.SettingsProblem.Severity;
import org.apache.maven.settings.crypto.SettingsDecryptionRequest;
import org.apache.maven.settings.crypto.SettingsDecryptionResult;
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
    proxy.setPassword("{damaged}");

    assertThatThrownBy(() -> find("https://api.mistral.ai"))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("proxy 'office' of settings.xml")
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
    return new SettingsProxies(settings, SettingsProxiesTest::decrypt).find(URI.create(address));
  }

  private static SettingsDecryptionResult decrypt(SettingsDecryptionRequest request) {
    Proxy proxy = request.getProxies().get(0).clone();
    boolean damaged = "{damaged}".equals(proxy.getPassword());
    if (proxy.getPassword() != null) {
      proxy.setPassword("decrypted");
    }
    return new SettingsDecryptionResult() {
      @Override
      public Server getServer() {
        return null;
      }

      @Override
      public List<Server> getServers() {
        return List.of();
      }

      @Override
      public Proxy getProxy() {
        return proxy;
      }

      @Override
      public List<Proxy> getProxies() {
        return List.of(proxy);
      }

      @Override
      public List<SettingsProblem> getProblems() {
        return damaged ? List.of(new Damaged()) : List.of();
      }
    };
  }

  private static final class Damaged implements SettingsProblem {
    @Override
    public Exception getException() {
      return null;
    }

    @Override
    public String getMessage() {
      return "no master password";
    }

    @Override
    public String getSource() {
      return "";
    }

    @Override
    public int getLineNumber() {
      return -1;
    }

    @Override
    public int getColumnNumber() {
      return -1;
    }

    @Override
    public String getLocation() {
      return "";
    }

    @Override
    public Severity getSeverity() {
      return Severity.ERROR;
    }
  }
}
