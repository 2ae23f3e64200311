package io.github.ocr4j.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.contains;
import static org.mockito.ArgumentMatchers.startsWith;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import io.github.ocr4j.maven.engine.Engines;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Properties;
import javax.inject.Inject;
import org.apache.maven.api.di.Provides;
import org.apache.maven.api.plugin.testing.InjectMojo;
import org.apache.maven.api.plugin.testing.MojoParameter;
import org.apache.maven.api.plugin.testing.MojoTest;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@MojoTest
class ConvertMojoTest {
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
  @InjectMojo(goal = "convert")
  void writesMarkdownAndSaysSoInOneLine(ConvertMojo mojo) throws Exception {
    mojo.execute();

    assertThat(project.resolve("out/a/index.md")).content().contains("a.pdf");
    verify(log).info("Converted a.pdf to a/index.md: 1 page");
    verify(log).info("Converted 1, up to date 0, failed 0; 1 page");
  }

  @Test
  @InjectMojo(goal = "convert")
  void separatesPagesAndImagesForTheMavenSite(ConvertMojo mojo) throws Exception {
    commandLine.setProperty("ocr.layout", "maven-site");

    mojo.execute();

    assertThat(project.resolve("out/markdown/a.md")).exists();
  }

  @Test
  @InjectMojo(goal = "convert")
  void convertsTheOthersAndFailsAtTheEnd(ConvertMojo mojo) throws Exception {
    TinyPdf.write(project.resolve("docs/bad.pdf"), "b");

    assertThatThrownBy(mojo::execute)
        .isInstanceOf(MojoFailureException.class)
        .hasMessageContaining("1 document was not converted")
        .hasMessageContaining("-Docr.failOnError=false");
    assertThat(project.resolve("out/a/index.md")).exists();
    verify(log).error(startsWith("bad.pdf is broken."));
  }

  @Test
  @InjectMojo(goal = "convert")
  @MojoParameter(name = "engine", value = "mistral")
  void letsTheCommandLineWinOverTheConfiguration(ConvertMojo mojo) throws Exception {
    mojo.execute();

    verify(log).info("Engine: local (engine=local)");
  }

  @Test
  @InjectMojo(goal = "convert")
  void refusesPageNumbersThatCountFromZero(ConvertMojo mojo) {
    commandLine.setProperty("ocr.pageNumbers", "0-2");

    assertThatThrownBy(mojo::execute)
        .isInstanceOf(MojoFailureException.class)
        .hasMessageContaining("'0-2' is no list of pages")
        .hasMessageContaining("-Docr.pageNumbers");
  }

  @Test
  @InjectMojo(goal = "convert")
  void writesTheMarkdownAgainFromTheStore(ConvertMojo mojo) throws Exception {
    mojo.execute();
    commandLine.setProperty("ocr.outputDirectory", project.resolve("other").toString());

    mojo.execute();

    assertThat(project.resolve("other/a/index.md")).exists();
    verify(log).info("Converted a.pdf to a/index.md: 1 page, from the store");
  }

  @Test
  @InjectMojo(goal = "convert")
  void reportsTheRunAsJson(ConvertMojo mojo) throws Exception {
    mojo.execute();

    assertThat(project.resolve("report.json"))
        .content()
        .contains("\"path\" : \"a.pdf\"")
        .contains("\"state\" : \"converted\"")
        .contains("\"converted\" : 1");
  }

  @Test
  @InjectMojo(goal = "convert")
  void onlyPlansADryRun(ConvertMojo mojo) throws Exception {
    commandLine.setProperty("ocr.dryRun", "true");

    mojo.execute();

    assertThat(project.resolve("out")).doesNotExist();
    verify(log).info(startsWith("Planned: 1 pages of 1 documents"));
  }

  @Test
  @InjectMojo(goal = "convert")
  @MojoParameter(name = "skip", value = "true")
  void skipsWhenAsked(ConvertMojo mojo) throws Exception {
    mojo.execute();

    verify(log).info("Skipping, because ocr.skip is set.");
    assertThat(project.resolve("out")).doesNotExist();
  }

  @Test
  @InjectMojo(goal = "convert")
  void saysInOneLineThatThereIsNoSourceDirectory(ConvertMojo mojo) throws Exception {
    commandLine.setProperty("ocr.sourceDirectory", project.resolve("none").toString());

    mojo.execute();

    verify(log).info(contains("there is no directory " + project.resolve("none")));
    verify(log, never()).warn(contains(""));
  }
}
