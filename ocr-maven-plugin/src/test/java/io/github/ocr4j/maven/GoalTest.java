package io.github.ocr4j.maven;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Properties;
import javax.inject.Inject;
import org.apache.maven.api.di.Provides;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.logging.Log;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A project with one document, and engines that answer at once. */
abstract class GoalTest {
  @TempDir Path project;
  @Inject MavenSession session;
  @Inject Log log;
  Properties commandLine;

  @Provides
  static BuildEngines engines() {
    return new FakeEngines();
  }

  @BeforeEach
  void prepare() throws IOException {
    commandLine = Project.prepare(session, project);
    TinyPdf.write(project.resolve("docs/a.pdf"), "a");
  }
}
