package io.github.ocr4j.maven.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ocr4j.engine.ApiKey;
import io.github.ocr4j.exception.ConfigurationException;
import io.github.ocr4j.maven.settings.PasswordDecrypter;
import io.github.ocr4j.maven.settings.SettingsDecryption;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.apache.maven.settings.Server;
import org.apache.maven.settings.Settings;
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

    assertThat(keys().find("ocr")).isEmpty();
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
    server(PasswordDecrypter.DAMAGED);

    assertThatThrownBy(this::find)
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
    return keys().find("ocr").orElseThrow();
  }

  private ApiKeys keys() {
    return new ApiKeys(
        settings, new SettingsDecryption(new PasswordDecrypter()), environment, commandLine);
  }

  private void server(String password) {
    Server server = new Server();
    server.setId("ocr");
    server.setPassword(password);
    settings.addServer(server);
  }
}
