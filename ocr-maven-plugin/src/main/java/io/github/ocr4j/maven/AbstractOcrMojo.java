package io.github.ocr4j.maven;

import io.github.ocr4j.convert.internal.conversion.Advice;
import io.github.ocr4j.convert.internal.engine.StoreSettings;
import io.github.ocr4j.convert.internal.store.ResultStore;
import io.github.ocr4j.convert.option.Choice;
import io.github.ocr4j.convert.option.StoreMode;
import io.github.ocr4j.exception.BudgetException;
import io.github.ocr4j.exception.ConfigurationException;
import io.github.ocr4j.exception.OcrException;
import io.github.ocr4j.maven.parameter.CommandLine;
import io.github.ocr4j.price.PriceList;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;

/** What all goals have in common: where answers and costs are kept, and how failures are told. */
abstract class AbstractOcrMojo extends AbstractMojo {

  /**
   * The directory that keeps every answer, so that no page is paid for twice. A directory of the
   * project that is committed spares everybody's builds the payment. Default: {@code ocr4j/store}
   * in the user's cache directory.
   */
  @Parameter(property = "ocr.storeDirectory")
  private File storeDirectory;

  /** What may be done to the store: {@code read-write} or {@code read-only}. */
  @Parameter(property = "ocr.storeMode", defaultValue = "read-write")
  private String storeMode;

  /**
   * The file that notes every call that may be paid for. Default: {@code ocr4j/ledger.jsonl} in the
   * user's cache directory.
   */
  @Parameter(property = "ocr.ledgerFile")
  private File ledgerFile;

  /** A file with prices that go before the built-in ones. */
  @Parameter(property = "ocr.priceFile")
  private File priceFile;

  /** Whether all goals of this plugin do nothing. */
  @Parameter(property = "ocr.skip", defaultValue = "false")
  private boolean skip;

  @Parameter(defaultValue = "${basedir}", readonly = true, required = true)
  private File basedir;

  @Parameter(defaultValue = "${project}", readonly = true)
  private MavenProject project;

  @Parameter(defaultValue = "${mojoExecution}", readonly = true, required = true)
  private MojoExecution execution;

  @Parameter(defaultValue = "${session}", readonly = true, required = true)
  private MavenSession session;

  @Override
  public final void execute() throws MojoExecutionException, MojoFailureException {
    if (commandLine().flag("skip", skip)) {
      getLog().info("Skipping, because ocr.skip is set.");
      return;
    }
    if (skipGoal()) {
      getLog().info("Skipping ocr:" + execution.getGoal() + ", as asked for.");
      return;
    }
    try {
      run();
    } catch (ConfigurationException | BudgetException | IllegalArgumentException e) {
      throw new MojoFailureException(e.getMessage(), e);
    } catch (OcrException | IOException e) {
      throw new MojoExecutionException(Advice.of(e), e);
    }
  }

  /** Whether this goal alone is skipped. */
  abstract boolean skipGoal();

  /** Does what the goal is for. */
  abstract void run() throws IOException, MojoFailureException;

  final MavenSession session() {
    return session;
  }

  final CommandLine commandLine() {
    return new CommandLine(session.getUserProperties());
  }

  final Optional<String> given(String name, String configured) {
    return Optional.ofNullable(commandLine().text(name, configured))
        .filter(text -> !text.isBlank());
  }

  final <E extends Enum<E>> E choice(String name, String configured, Class<E> type) {
    return Choice.of(name, commandLine().text(name, configured), type);
  }

  final Path path(String name, File configured) {
    return commandLine().file(name, configured, basedir).toPath().toAbsolutePath().normalize();
  }

  final Optional<Path> optionalPath(String name, File configured) {
    return Optional.ofNullable(commandLine().file(name, configured, basedir))
        .map(file -> file.toPath().toAbsolutePath().normalize());
  }

  final Path inProject(String path) {
    return basedir.toPath().toAbsolutePath().normalize().resolve(path);
  }

  final StoreSettings store() {
    return new StoreSettings(
        optionalPath("storeDirectory", storeDirectory).orElseGet(ResultStore::defaultDirectory),
        choice("storeMode", storeMode, StoreMode.class));
  }

  final Path ledgerFile() {
    return optionalPath("ledgerFile", ledgerFile).orElseGet(GoalRunner::defaultLedger);
  }

  PriceList prices() {
    return optionalPath("priceFile", priceFile).map(PriceList::read).orElseGet(PriceList::standard);
  }

  /** Without a POM Maven leaves the expression for the build directory as it is. */
  final Path workDirectory() {
    File buildDirectory =
        project == null || project.getFile() == null
            ? new File(basedir, "target")
            : new File(project.getBuild().getDirectory());
    return buildDirectory.toPath().resolve("ocr");
  }

  final MojoExecution execution() {
    return execution;
  }

  /** The project, if there is one. */
  final Optional<MavenProject> project() {
    return Optional.ofNullable(project);
  }
}
