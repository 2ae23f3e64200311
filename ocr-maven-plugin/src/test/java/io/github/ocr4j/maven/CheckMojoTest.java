package io.github.ocr4j.maven;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.verify;

import io.github.ocr4j.maven.engine.Engines;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import javax.inject.Inject;
import org.apache.maven.api.di.Provides;
import org.apache.maven.api.plugin.testing.InjectMojo;
import org.apache.maven.api.plugin.testing.MojoTest;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@MojoTest
class CheckMojoTest {
  @TempDir Path project;
  @Inject private MavenSession session;
  @Inject private Log log;
  private Properties commandLine;

  @Provides
  static Engines engines() {
    return new FakeEngines();
  }

  @BeforeEach
  void prepare() throws IOException {
    commandLine = Project.prepare(session, project);
    TinyPdf.write(project.resolve("docs/a.pdf"), "a");
  }

  @Test
  void isContentWithWhatWasConvertedByWhicheverEngine(
      @InjectMojo(goal = "convert") ConvertMojo convert,
      @InjectMojo(goal = "check") CheckMojo check)
      throws Exception {
    convert.execute();
    commandLine.setProperty("ocr.engine", "mistral");

    check.execute();

    verify(log).info("The Markdown is current.");
  }

  @Test
  void listsWhatIsNotCurrentAndNamesTheCommandThatFixesIt(
      @InjectMojo(goal = "convert") ConvertMojo convert,
      @InjectMojo(goal = "check") CheckMojo check)
      throws Exception {
    TinyPdf.write(project.resolve("docs/b.pdf"), "b");
    convert.execute();
    TinyPdf.write(project.resolve("docs/a.pdf"), "changed");
    TinyPdf.write(project.resolve("docs/c.pdf"), "new");
    Files.delete(project.resolve("docs/b.pdf"));

    assertThatThrownBy(check::execute)
        .isInstanceOf(MojoFailureException.class)
        .hasMessageContaining("mvn ocr:convert");
    verify(log)
        .error(
            "a.pdf has changed since it was converted, or the options have, or an output is"
                + " missing");
    verify(log).error("c.pdf was never converted");
    verify(log).error("b.pdf is gone, but its outputs are not");
  }

  @Test
  void noticesALinkedImageThatIsMissing(
      @InjectMojo(goal = "convert") ConvertMojo convert,
      @InjectMojo(goal = "check") CheckMojo check)
      throws Exception {
    convert.execute();
    Files.writeString(project.resolve("out/a/index.md"), "![x](images/x.png)");

    assertThatThrownBy(check::execute).isInstanceOf(MojoFailureException.class);
    verify(log).error("a/index.md links to images/x.png, which is not there");
  }

  @Test
  void failsWhenTwoDocumentsHaveOneOutput(@InjectMojo(goal = "check") CheckMojo check)
      throws Exception {
    TinyPdf.write(project.resolve("docs/a.PNG"), "b");

    assertThatThrownBy(check::execute)
        .isInstanceOf(MojoFailureException.class)
        .hasMessage("2 documents would overwrite each other's Markdown, see above.");
    verify(log)
        .error(
            "a.pdf and a.PNG would be written to the same 'a': rename one of them, or leave one"
                + " out with -Docr.excludes.");
  }
}
