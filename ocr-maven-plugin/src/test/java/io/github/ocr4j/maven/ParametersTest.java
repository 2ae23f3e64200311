package io.github.ocr4j.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.contains;
import static org.mockito.Mockito.verify;

import java.nio.file.Files;
import org.apache.maven.api.plugin.testing.InjectMojo;
import org.apache.maven.api.plugin.testing.MojoParameter;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Where parameters come from: the command line, then the POM, then the defaults. */
@ExtendWith(GoalExtension.class)
class ParametersTest extends GoalTest {

  @Test
  @InjectMojo(goal = "store")
  @MojoParameter(name = "action", value = "export")
  void takesTheValueOfThePom(StoreMojo mojo) throws Exception {
    Files.createDirectories(project.resolve("store"));

    assertThatThrownBy(mojo::execute)
        .isInstanceOf(MojoFailureException.class)
        .hasMessageContaining("-Docr.exportDirectory");
  }

  @Test
  @InjectMojo(goal = "store")
  @MojoParameter(name = "action", value = "export")
  @MojoParameter(name = "storeDirectory", value = "elsewhere")
  void letsTheCommandLineWinOverThePom(StoreMojo mojo) throws Exception {
    Files.createDirectories(project.resolve("store"));
    commandLine.setProperty("ocr.action", "verify");

    mojo.execute();

    verify(log).info("The store " + project.resolve("store") + " is sound.");
  }

  @Test
  @InjectMojo(goal = "store")
  @MojoParameter(name = "action", value = "nothing")
  void doesNotReadAValueOfThePomThatTheCommandLineReplaces(StoreMojo mojo) throws Exception {
    commandLine.setProperty("ocr.action", "stats");

    mojo.execute();

    verify(log).info("The store " + project.resolve("store") + " is empty.");
  }

  @Test
  @InjectMojo(goal = "store")
  @MojoParameter(name = "exportDirectory", value = "backup")
  void letsAnEmptyTextTakeAwayAValueOfThePom(StoreMojo mojo) throws Exception {
    Files.createDirectories(project.resolve("store"));
    commandLine.setProperty("ocr.action", "export");
    commandLine.setProperty("ocr.exportDirectory", "");

    assertThatThrownBy(mojo::execute).hasMessageContaining("-Docr.exportDirectory");
  }

  @Test
  @InjectMojo(goal = "store")
  void resolvesAPathAgainstTheProject(StoreMojo mojo) throws Exception {
    commandLine.setProperty("ocr.storeDirectory", "target/no-store");

    mojo.execute();

    verify(log).info(contains(GoalExtension.getBasedir() + "/target/no-store is empty"));
  }

  @Test
  @InjectMojo(goal = "store")
  @MojoParameter(name = "action", value = "burn")
  void namesTheParameterOfThePomWithABadValue(StoreMojo mojo) {
    assertThatThrownBy(mojo::execute)
        .isInstanceOf(MojoFailureException.class)
        .hasMessage(
            "'burn' is no value of action: set -Docr.action to stats, verify, prune or export.");
  }

  @Test
  @InjectMojo(goal = "store")
  @MojoParameter(name = "action", value = "burn")
  void doesNotReadOtherParametersOfAGoalThatIsSkipped(StoreMojo mojo) throws Exception {
    commandLine.setProperty("ocr.skip", "true");

    mojo.execute();

    verify(log).info("Skipping, because ocr.skip is set.");
  }

  @Test
  @InjectMojo(goal = "convert")
  @MojoParameter(name = "skip", value = "true")
  @MojoParameter(name = "files", value = "b.pdf")
  void letsTheCommandLineWinForFlagsAndListsToo(ConvertMojo mojo) throws Exception {
    TinyPdf.write(project.resolve("docs/b.pdf"), "b");
    commandLine.setProperty("ocr.skip", "false");
    commandLine.setProperty("ocr.files", "a.pdf, none.pdf");

    mojo.execute();

    assertThat(project.resolve("out/a/index.md")).exists();
    assertThat(project.resolve("out/b")).doesNotExist();
  }

  @Test
  @InjectMojo(goal = "costs")
  void takesTheDefaultWhereNothingIsWritten(CostsMojo mojo) throws Exception {
    Files.writeString(project.resolve("ledger.jsonl"), "");
    commandLine.setProperty("ocr.costsFile", project.resolve("costs.json").toString());

    mojo.execute();

    assertThat(project.resolve("costs.json")).exists();
  }

  @Test
  @InjectMojo(goal = "costs")
  @MojoParameter(name = "since", value = "yesterday")
  void refusesADayThatIsNone(CostsMojo mojo) {
    assertThatThrownBy(mojo::execute)
        .hasMessageContaining("'yesterday' is no day: set -Docr.since to a day such as 2026-11-01");
  }
}
