package io.github.ocr4j.maven;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.project.MavenProject;

/** The command that converts what a check found to be stale, ready to be copied. */
final class ConvertCommand {
  private static final String PLUGIN = "io.github.ocr4j:ocr-maven-plugin";
  private static final List<String> NOT_REPEATED = List.of("ocr.apiKey", "ocr.headers");

  private final Optional<MavenProject> project;
  private final MavenSession session;

  ConvertCommand(MavenProject project, MavenSession session) {
    this.project = Optional.of(project).filter(known -> known.getFile() != null);
    this.session = session;
  }

  @Override
  public String toString() {
    return "mvn "
        + project.map(ConvertCommand::goal).orElse(PLUGIN + ":convert")
        + module()
        + options();
  }

  /** An execution with a configuration of its own has to be named, or Maven ignores it. */
  private static String goal(MavenProject project) {
    Plugin plugin = project.getPlugin(PLUGIN);
    if (plugin == null) {
      return PLUGIN + ":convert";
    }
    return plugin.getExecutions().stream()
        .filter(execution -> execution.getGoals().contains("convert"))
        .filter(
            execution -> !Objects.equals(execution.getConfiguration(), plugin.getConfiguration()))
        .map(PluginExecution::getId)
        .findFirst()
        .map(id -> "ocr:convert@" + id)
        .orElse("ocr:convert");
  }

  private String module() {
    return session.getProjects() != null && session.getProjects().size() > 1
        ? project.map(known -> " -pl :" + known.getArtifactId()).orElse("")
        : "";
  }

  private String options() {
    return new TreeSet<>(session.getUserProperties().stringPropertyNames())
        .stream()
            .filter(name -> name.startsWith("ocr.") && !NOT_REPEATED.contains(name))
            .map(name -> " " + quoted("-D" + name + "=" + session.getUserProperties().get(name)))
            .collect(Collectors.joining());
  }

  private static String quoted(String option) {
    return option.matches("[\\w./:=@,+-]+") ? option : '"' + option + '"';
  }
}
