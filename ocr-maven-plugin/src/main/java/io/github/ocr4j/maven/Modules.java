package io.github.ocr4j.maven;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import javax.inject.Inject;
import javax.inject.Named;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.lifecycle.LifecycleExecutor;
import org.apache.maven.plugin.BuildPluginManager;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;
import org.apache.maven.project.MavenProject;

/**
 * Runs a goal that was called on the command line in the modules too. Maven runs a goal that can do
 * without a project once, in the project where it was called; people expect every module to be
 * looked at, with its own configuration.
 */
@Named
class Modules {
  private final LifecycleExecutor lifecycle;
  private final BuildPluginManager plugins;
  private final MavenSession session;
  private final MojoExecution called;

  @Inject
  Modules(
      LifecycleExecutor lifecycle,
      BuildPluginManager plugins,
      MavenSession session,
      MojoExecution called) {
    this.lifecycle = lifecycle;
    this.plugins = plugins;
    this.session = session;
    this.called = called;
  }

  /**
   * Runs the goal in this module, and in every other one that has the plugin where Maven does not.
   * All modules are tried.
   *
   * @throws MojoFailureException if it failed in some of them; names each with its reason
   */
  void run(GoalRunner.Work here, Log log) throws IOException, MojoFailureException {
    if (!isCalledForAll()) {
      here.run();
      return;
    }
    MojoFailureException failure = null;
    try {
      here.run();
    } catch (MojoFailureException e) {
      failure = e;
    }
    runInOthers(log);
    if (failure != null) {
      throw failure;
    }
  }

  private void runInOthers(Log log) throws MojoFailureException {
    MavenProject root = session.getTopLevelProject();
    Map<String, Exception> failures = new LinkedHashMap<>();
    try {
      for (MavenProject module : session.getProjects()) {
        if (!module.equals(root) && has(module, root)) {
          log.info("Module " + module.getArtifactId());
          session.setCurrentProject(module);
          run(module, failures);
        }
      }
    } finally {
      session.setCurrentProject(root);
    }
    if (!failures.isEmpty()) {
      throw new MojoFailureException(
          failures.entrySet().stream()
              .map(failure -> failure.getKey() + ": " + failure.getValue().getMessage())
              .collect(Collectors.joining("\n")),
          failures.values().iterator().next());
    }
  }

  /** Whether a goal was called where Maven does not go on to the modules. */
  private boolean isCalledForAll() {
    return called.getSource() == MojoExecution.Source.CLI
        && session.getProjects() != null
        && session.getProjects().size() > 1
        && session.getCurrentProject() == session.getTopLevelProject();
  }

  private boolean has(MavenProject module, MavenProject root) {
    String plugin = called.getPlugin().getKey();
    return module.getPlugin(plugin) != null || root.getPlugin(plugin) == null;
  }

  private void run(MavenProject module, Map<String, Exception> failures) {
    String task =
        called.getGroupId()
            + ":"
            + called.getArtifactId()
            + ":"
            + called.getVersion()
            + ":"
            + called.getGoal()
            + "@"
            + called.getExecutionId();
    try {
      for (MojoExecution execution :
          lifecycle.calculateExecutionPlan(session, task).getMojoExecutions()) {
        plugins.executeMojo(session, execution);
      }
    } catch (Exception e) {
      failures.put(module.getArtifactId(), e);
    }
  }
}
