package io.github.ocr4j.maven;

/** A goal of this plugin. */
interface Goal {
  /** Runs the goal; {@link ParameterConfigurator} tells it what the POM says. */
  GoalRunner runner();
}
