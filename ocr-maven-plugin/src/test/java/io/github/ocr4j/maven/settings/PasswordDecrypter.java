package io.github.ocr4j.maven.settings;

import java.util.List;
import java.util.Optional;
import org.apache.maven.settings.Proxy;
import org.apache.maven.settings.Server;
import org.apache.maven.settings.building.SettingsProblem;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.apache.maven.settings.crypto.SettingsDecryptionRequest;
import org.apache.maven.settings.crypto.SettingsDecryptionResult;

/** Decrypts every password to {@code decrypted}, except {@link #DAMAGED}, which is a problem. */
public final class PasswordDecrypter implements SettingsDecrypter {
  public static final String DAMAGED = "{damaged}";

  @Override
  public SettingsDecryptionResult decrypt(SettingsDecryptionRequest request) {
    List<Server> servers = request.getServers().stream().map(Server::clone).toList();
    List<Proxy> proxies = request.getProxies().stream().map(Proxy::clone).toList();
    boolean damaged =
        servers.stream().anyMatch(server -> DAMAGED.equals(server.getPassword()))
            || proxies.stream().anyMatch(proxy -> DAMAGED.equals(proxy.getPassword()));
    servers.forEach(server -> server.setPassword(decrypted(server.getPassword())));
    proxies.forEach(proxy -> proxy.setPassword(decrypted(proxy.getPassword())));
    return new Result(servers, proxies, damaged ? List.of(new NoMasterPassword()) : List.of());
  }

  private static String decrypted(String password) {
    return Optional.ofNullable(password).map(encrypted -> "decrypted").orElse(null);
  }

  private record Result(
      List<Server> getServers, List<Proxy> getProxies, List<SettingsProblem> getProblems)
      implements SettingsDecryptionResult {
    @Override
    public Server getServer() {
      return getServers.get(0);
    }

    @Override
    public Proxy getProxy() {
      return getProxies.get(0);
    }
  }

  private static final class NoMasterPassword implements SettingsProblem {
    @Override
    public String getMessage() {
      return "no master password";
    }

    @Override
    public Severity getSeverity() {
      return Severity.ERROR;
    }

    @Override
    public Exception getException() {
      return null;
    }

    @Override
    public String getSource() {
      return "";
    }

    @Override
    public String getLocation() {
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
  }
}
