package io.github.ocr4j.maven;

import io.github.ocr4j.maven.parameter.Written;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.codehaus.plexus.classworlds.realm.ClassRealm;
import org.codehaus.plexus.component.configurator.AbstractComponentConfigurator;
import org.codehaus.plexus.component.configurator.ComponentConfigurationException;
import org.codehaus.plexus.component.configurator.ConfigurationListener;
import org.codehaus.plexus.component.configurator.expression.ExpressionEvaluationException;
import org.codehaus.plexus.component.configurator.expression.ExpressionEvaluator;
import org.codehaus.plexus.configuration.PlexusConfiguration;

/**
 * Gives a goal what the POM says, as text. Maven's own configurator would set the fields at once:
 * then it would be too late for {@code -D} to win over the POM, and for sentences about bad values.
 */
final class ParameterConfigurator extends AbstractComponentConfigurator {
  /** What goals and META-INF/plexus/components.xml call it. */
  static final String NAME = "ocr";

  @Override
  public void configureComponent(
      Object goal,
      PlexusConfiguration configuration,
      ExpressionEvaluator evaluator,
      ClassRealm realm,
      ConfigurationListener listener)
      throws ComponentConfigurationException {
    Map<String, Written> parameters = new HashMap<>();
    for (PlexusConfiguration parameter : configuration.getChildren()) {
      Optional<Written> written = written(parameter, evaluator);
      if (written.isPresent()) {
        parameters.put(parameter.getName(), written.get());
        notify(listener, parameter.getName(), written.get(), goal);
      }
    }
    ((Goal) goal).runner().configure(parameters);
  }

  /** Shown by {@code mvn -X}. */
  private static void notify(
      ConfigurationListener listener, String name, Written written, Object goal) {
    if (listener != null) {
      Object value = written.elements().isEmpty() ? written.text() : written.elements();
      listener.notifyFieldChangeUsingReflection(name, value, goal);
    }
  }

  private static Optional<Written> written(
      PlexusConfiguration parameter, ExpressionEvaluator evaluator)
      throws ComponentConfigurationException {
    List<Map.Entry<String, String>> elements = new ArrayList<>();
    for (PlexusConfiguration element : parameter.getChildren()) {
      text(element, element.getValue(), evaluator)
          .ifPresent(text -> elements.add(Map.entry(element.getName(), text)));
    }
    if (!elements.isEmpty()) {
      return Optional.of(Written.elements(elements));
    }
    Optional<String> text = text(parameter, parameter.getValue(), evaluator);
    if (text.isEmpty()) {
      text = text(parameter, parameter.getAttribute("default-value"), evaluator);
    }
    return text.map(Written::text);
  }

  private static Optional<String> text(
      PlexusConfiguration parameter, String expression, ExpressionEvaluator evaluator)
      throws ComponentConfigurationException {
    try {
      return expression == null || expression.isEmpty()
          ? Optional.empty()
          : Optional.ofNullable(evaluator.evaluate(expression)).map(Object::toString);
    } catch (ExpressionEvaluationException e) {
      throw new ComponentConfigurationException(parameter, e.getMessage(), e);
    }
  }
}
