package io.github.ocr4j.maven.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ocr4j.exception.ConfigurationException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.maven.settings.Proxy;
import org.apache.maven.settings.Server;
import org.apache.maven.settings.Settings;
import org.apache.maven.settings.building.SettingsProblem;
import org.apache.maven.settings.building.SettingsProblem.Severity;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.apache.maven.settings.crypto.SettingsDecryptionRequest;
import org.apache.maven.settings.crypto.SettingsDecryptionResult;
import org.junit.jupiter.api.Test;

class ApiKeysTest {
  private final Settings settings = new Settings();
  private final Map<String, String> environment = new HashMap<>();
  private final Properties commandLine = new Properties();

  @Test
  void prefersTheSettingsThenTheEnvironmentThenTheCommandLine() {
    commandLine.setProperty("ocr.apiKey", "from-command-line");
    assertThat(find()).isEqualTo(new ApiKey("from-command-line", "-Docr.apiKey"));
    environment.put("MISTRAL_AI_API_KEY", "second");
    assertThat(find()).isEqualTo(new ApiKey("second", "environment variable MISTRAL_AI_API_KEY"));
    environment.put("MISTRAL_API_KEY", " first\n");
    assertThat(find()).isEqualTo(new ApiKey("first", "environment variable MISTRAL_API_KEY"));
    server("{encrypted}");
    assertThat(find()).isEqualTo(new ApiKey("decrypted", "server 'ocr' of settings.xml"));
  }

  @Test
  void findsNothingWhereNothingIs() {
    server(" ");
    environment.put("MISTRAL_API_KEY", "");

    assertThat(keys(new Decrypter(List.of())).find("ocr")).isEmpty();
  }

  @Test
  void namesAVariableThatIsNotSet() {
    server("${env.OCR_KEY}");

    assertThatThrownBy(this::find)
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("server 'ocr'")
        .hasMessageContaining("the environment variable OCR_KEY is not set");
  }

  @Test
  void explainsAPasswordThatCannotBeDecrypted() {
    server("{damaged}");

    assertThatThrownBy(
            () -> keys(new Decrypter(List.of(new Problem("no master password")))).find("ocr"))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("no master password")
        .hasMessageContaining("settings-security.xml")
        .hasMessageNotContaining("damaged");
  }

  @Test
  void showsThePlaceAndNeverTheKey() {
    assertThat(new ApiKey("secret", "-Docr.apiKey").toString())
        .isEqualTo("ApiKey[from -Docr.apiKey]");
  }

  private ApiKey find() {
    return keys(new Decrypter(List.of())).find("ocr").orElseThrow();
  }

  private ApiKeys keys(SettingsDecrypter decrypter) {
    return new ApiKeys(settings, decrypter, environment, commandLine);
  }

  private void server(String password) {
    Server server = new Server();
    server.setId("ocr");
    server.setPassword(password);
    settings.addServer(server);
  }

  private record Decrypter(List<SettingsProblem> problems) implements SettingsDecrypter {
    @Override
    public SettingsDecryptionResult decrypt(SettingsDecryptionRequest request) {
      Server server = request.getServers().get(0).clone();
      server.setPassword("decrypted");
      return new Result(server, problems);
    }
  }

  private record Result(Server server, List<SettingsProblem> problems)
      implements SettingsDecryptionResult {
    @Override
    public Server getServer() {
      return server;
    }

    @Override
    public List<Server> getServers() {
      return List.of(server);
    }

    @Override
    public Proxy getProxy() {
      return null;
    }

    @Override
    public List<Proxy> getProxies() {
      return List.of();
    }

    @Override
    public List<SettingsProblem> getProblems() {
      return problems;
    }
  }

  private record Problem(String message) implements SettingsProblem {
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
    public Exception getException() {
      return null;
    }

    @Override
    public String getMessage() {
      return message;
    }

    @Override
    public Severity getSeverity() {
      return Severity.ERROR;
    }
  }
}
