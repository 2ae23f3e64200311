package io.github.ocr4j.maven;

import io.github.ocr4j.convert.internal.conversion.Advice;
import io.github.ocr4j.exception.BudgetException;
import io.github.ocr4j.exception.ConfigurationException;
import io.github.ocr4j.exception.OcrException;
import io.github.ocr4j.maven.parameter.ParameterReader;
import io.github.ocr4j.maven.parameter.Written;
import java.io.IOException;
import java.lang.reflect.Field;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import javax.inject.Inject;
import javax.inject.Named;
import org.apache.maven.plugin.Mojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.descriptor.MojoDescriptor;
import org.apache.maven.plugin.descriptor.Parameter;

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
  private final MavenBuild build;
  private Map<String, Written> configured = Map.of();

  @Inject
  GoalRunner(MavenBuild build) {
    this.build = build;
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
      setParameters(goal, GoalRunner::skips);
      if (skip.getAsBoolean()) {
        goal.getLog().info("Skipping, because ocr.skip is set.");
      } else if (skipGoal.getAsBoolean()) {
        goal.getLog().info("Skipping ocr:" + build.execution().getGoal() + ", as asked for.");
      } else {
        setParameters(goal);
        work.run();
      }
    } catch (ConfigurationException | BudgetException | IllegalArgumentException e) {
      throw new MojoFailureException(e.getMessage(), e);
    } catch (OcrException | IOException e) {
      throw new MojoExecutionException(Advice.of(e), e);
    }
  }

  private static boolean skips(String parameter) {
    return parameter.startsWith("skip");
  }

  void setParameters(Mojo goal) {
    setParameters(goal, name -> true);
  }

  private void setParameters(Mojo goal, Predicate<String> names) {
    ParameterReader reader = new ParameterReader(build.directory());
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
    return Optional.ofNullable(build.userProperties().getProperty(property))
        .map(
            text ->
                text.isBlank() && parameter.getDefaultValue() == null
                    ? Written.NOTHING
                    : Written.text(text));
  }

  private MojoDescriptor descriptor(Mojo goal) {
    return build.execution().getMojoDescriptor().getPluginDescriptor().getMojos().stream()
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
}
