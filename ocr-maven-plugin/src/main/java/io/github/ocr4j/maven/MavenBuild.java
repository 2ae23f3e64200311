package io.github.ocr4j.maven;

import io.github.ocr4j.convert.internal.engine.ProxySettings;
import io.github.ocr4j.convert.internal.store.ResultStore;
import io.github.ocr4j.engine.EngineSettings;
import io.github.ocr4j.maven.console.ConsoleName;
import io.github.ocr4j.maven.console.RunConsole;
import io.github.ocr4j.maven.key.ApiKeys;
import io.github.ocr4j.maven.proxy.SettingsProxies;
import io.github.ocr4j.maven.settings.SettingsDecryption;
import java.io.File;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import java.util.function.UnaryOperator;
import javax.inject.Inject;
import javax.inject.Named;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.project.MavenProject;
import org.apache.maven.settings.crypto.SettingsDecrypter;

/** The build that runs a goal: its directories, its settings, its terminal. */
@Named
class MavenBuild {
  private final MavenSession session;
  private final MavenProject project;
  private final MojoExecution execution;
  private final SettingsDecryption decryption;

  @Inject
  MavenBuild(
      MavenSession session,
      MavenProject project,
      MojoExecution execution,
      SettingsDecrypter decrypter) {
    this.session = session;
    this.project = project;
    this.execution = execution;
    this.decryption = new SettingsDecryption(decrypter);
  }

  /** The goal as it was called. */
  MojoExecution execution() {
    return execution;
  }

  /** What was given with -D. */
  Properties userProperties() {
    return session.getUserProperties();
  }

  /** The name of the run in the ledger: all modules of a build have the same, two builds do not. */
  String name() {
    return session.getStartTime().toInstant() + "-" + ProcessHandle.current().pid();
  }

  /** Whether the build must not use the network. */
  boolean isOffline() {
    return session.isOffline();
  }

  /** The directory of the project; without one, the directory where Maven was called. */
  Path directory() {
    File directory = project.getBasedir();
    return directory == null
        ? Path.of(session.getExecutionRootDirectory()).toAbsolutePath()
        : directory.toPath().toAbsolutePath();
  }

  /** The directory for files whose place is not configured. */
  Path workDirectory() {
    // Without a POM Maven leaves the expression for the build directory as it is.
    Path buildDirectory =
        project.getFile() == null
            ? directory().resolve("target")
            : Path.of(project.getBuild().getDirectory());
    return buildDirectory.resolve("ocr");
  }

  /** The ledger of all builds of a user. */
  static Path defaultLedger() {
    return ResultStore.defaultDirectory().resolveSibling("ledger.jsonl");
  }

  /** Looks for the key of the service, or says why there is none. */
  UnaryOperator<EngineSettings> credentials(String engine, String serverId) {
    return new Credentials(
        engine,
        serverId,
        new ApiKeys(session.getSettings(), decryption, System.getenv(), userProperties()));
  }

  /** The proxy of settings.xml that leads to an address. */
  Optional<ProxySettings> proxy(URI address) {
    return new SettingsProxies(session.getSettings(), decryption).find(address);
  }

  RunConsole console(ConsoleName wanted) {
    return Terminal.console(wanted, session);
  }

  /** The command that converts what is not current. */
  ConvertCommand convertCommand() {
    return new ConvertCommand(project, session);
  }
}
