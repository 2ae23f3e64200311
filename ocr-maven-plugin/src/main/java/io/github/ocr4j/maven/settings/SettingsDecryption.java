package io.github.ocr4j.maven.settings;

import io.github.ocr4j.exception.ConfigurationException;
import java.util.Objects;
import org.apache.maven.settings.Proxy;
import org.apache.maven.settings.Server;
import org.apache.maven.settings.building.SettingsProblem.Severity;
import org.apache.maven.settings.crypto.DefaultSettingsDecryptionRequest;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.apache.maven.settings.crypto.SettingsDecryptionResult;

/** Decrypts passwords of the settings, or says why it cannot. */
public final class SettingsDecryption {
  private final SettingsDecrypter decrypter;

  /**
   * Decrypts as Maven does.
   *
   * @param decrypter Maven's own
   */
  public SettingsDecryption(SettingsDecrypter decrypter) {
    this.decrypter = Objects.requireNonNull(decrypter, "decrypter");
  }

  /**
   * Decrypts the password of a server.
   *
   * @throws ConfigurationException if it cannot be decrypted
   */
  public Server decrypt(Server server) {
    return decrypt(new DefaultSettingsDecryptionRequest(server), "server '" + server.getId() + "'")
        .getServer();
  }

  /**
   * Decrypts the password of a proxy.
   *
   * @throws ConfigurationException if it cannot be decrypted
   */
  public Proxy decrypt(Proxy proxy) {
    return decrypt(new DefaultSettingsDecryptionRequest(proxy), "proxy '" + proxy.getId() + "'")
        .getProxy();
  }

  private SettingsDecryptionResult decrypt(DefaultSettingsDecryptionRequest request, String owner) {
    SettingsDecryptionResult result = decrypter.decrypt(request);
    result.getProblems().stream()
        .filter(problem -> problem.getSeverity() != Severity.WARNING)
        .findFirst()
        .ifPresent(
            problem -> {
              throw new ConfigurationException(
                  "The password of "
                      + owner
                      + " in settings.xml cannot be decrypted: "
                      + problem.getMessage()
                      + ". Check settings-security.xml, or encrypt the password again with"
                      + " 'mvn --encrypt-password'.");
            });
    return result;
  }
}
