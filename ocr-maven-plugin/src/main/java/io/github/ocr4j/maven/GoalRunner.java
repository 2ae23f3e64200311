package io.github.ocr4j.maven;

import io.github.ocr4j.convert.internal.conversion.Advice;
import io.github.ocr4j.convert.internal.store.ResultStore;
import io.github.ocr4j.exception.BudgetException;
import io.github.ocr4j.exception.ConfigurationException;
import io.github.ocr4j.exception.OcrException;
import io.github.ocr4j.maven.parameter.ParameterReader;
import io.github.ocr4j.maven.parameter.Written;
import java.io.File;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import javax.inject.Inject;
import javax.inject.Named;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.Mojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.descriptor.MojoDescriptor;
import org.apache.maven.plugin.descriptor.Parameter;
import org.apache.maven.project.MavenProject;

/**
 * Runs a goal: sets its parameters, skips it where asked to, and turns what goes wrong into
 * sentences.
 *
 * <p>A parameter is set when the goal runs, from what was given with {@code -D}, else from the POM,
 * else from the default. For Maven the POM comes before {@code -D}, but a person who types an
 * option means it.
 */
@Named
class GoalRunner {
  private final MavenSession session;
  private final MavenProject project;
  private final MojoExecution execution;
  private Map<String, Written> configured = Map.of();

  @Inject
  GoalRunner(MavenSession session, MavenProject project, MojoExecution execution) {
    this.session = session;
    this.project = project;
    this.execution = execution;
  }

  /** What a goal does. */
  @FunctionalInterface
  interface Work {
    void run() throws IOException, MojoFailureException;
  }

  /** What the POM and the defaults say. */
  void configure(Map<String, Written> parameters) {
    configured = Map.copyOf(parameters);
  }

  /**
   * Runs a goal.
   *
   * @param goal its parameters are set
   * @param skip whether all goals are skipped
   * @param skipGoal whether this one is
   * @param work what it does
   */
  void execute(Mojo goal, BooleanSupplier skip, BooleanSupplier skipGoal, Work work)
      throws MojoExecutionException, MojoFailureException {
    try {
      setParameters(goal, name -> name.startsWith("skip"));
      if (skip.getAsBoolean()) {
        goal.getLog().info("Skipping, because ocr.skip is set.");
      } else if (skipGoal.getAsBoolean()) {
        goal.getLog().info("Skipping ocr:" + execution.getGoal() + ", as asked for.");
      } else {
        setParameters(goal, name -> !name.startsWith("skip"));
        work.run();
      }
    } catch (ConfigurationException | BudgetException | IllegalArgumentException e) {
      throw new MojoFailureException(e.getMessage(), e);
    } catch (OcrException | IOException e) {
      throw new MojoExecutionException(Advice.of(e), e);
    }
  }

  private void setParameters(Mojo goal, Predicate<String> names) {
    ParameterReader reader = new ParameterReader(directory());
    descriptor(goal).getParameters().stream()
        .filter(parameter -> names.test(parameter.getName()))
        .forEach(parameter -> set(goal, parameter, reader));
  }

  private void set(Mojo goal, Parameter parameter, ParameterReader reader) {
    Field field = field(goal.getClass(), parameter.getName());
    Written written =
        given(parameter)
            .orElseGet(() -> configured.getOrDefault(parameter.getName(), Written.NOTHING));
    try {
      field.setAccessible(true);
      field.set(goal, reader.read(parameter.getName(), field.getGenericType(), written));
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What was given with -D; an empty text takes away what the POM says. */
  private Optional<Written> given(Parameter parameter) {
    String expression = parameter.getExpression();
    String property = expression.substring("${".length(), expression.length() - "}".length());
    return Optional.ofNullable(session.getUserProperties().getProperty(property))
        .map(
            text ->
                text.isBlank() && parameter.getDefaultValue() == null
                    ? Written.NOTHING
                    : Written.text(text));
  }

  private MojoDescriptor descriptor(Mojo goal) {
    return execution.getMojoDescriptor().getPluginDescriptor().getMojos().stream()
        .filter(known -> known.getImplementation().equals(goal.getClass().getName()))
        .findFirst()
        .orElseThrow();
  }

  private static Field field(Class<?> type, String name) {
    try {
      return type.getDeclaredField(name);
    } catch (NoSuchFieldException e) {
      return field(type.getSuperclass(), name);
    }
  }

  /** The ledger of all builds of a user. */
  static Path defaultLedger() {
    return ResultStore.defaultDirectory().resolveSibling("ledger.jsonl");
  }

  /** The directory of the project; without one, the directory where Maven was called. */
  Path directory() {
    File directory = project == null ? null : project.getBasedir();
    return directory == null
        ? Path.of(session.getExecutionRootDirectory())
        : directory.toPath().toAbsolutePath();
  }

  /** Where goals write what is not asked for by name. */
  Path workDirectory() {
    Path buildDirectory =
        project == null || project.getFile() == null
            ? directory().resolve("target")
            : Path.of(project.getBuild().getDirectory());
    return buildDirectory.resolve("ocr");
  }
}
