package io.github.ocr4j.maven;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.contains;
import static org.mockito.ArgumentMatchers.startsWith;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import java.nio.file.Files;
import org.apache.maven.api.plugin.testing.InjectMojo;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(GoalExtension.class)
class CheckMojoTest extends GoalTest {
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
        .hasMessageContaining("Run 'mvn io.github.ocr4j:ocr-maven-plugin:convert -D");
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
    verify(log).error("a/index.md points to images/x.png, which is not there");
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

  @Test
  void saysThatTheBudgetDoesNotAllowToConvertWhatIsStale(
      @InjectMojo(goal = "check") CheckMojo check) throws Exception {
    commandLine.setProperty("ocr.engine", "mistral");
    commandLine.setProperty("ocr.maxPages", "0");

    assertThatThrownBy(check::execute)
        .isInstanceOf(MojoFailureException.class)
        .hasMessageContaining("with a larger -Docr.maxCost or -Docr.maxPages");
    verify(log).error(contains("would exceed maxPages=0"));
  }

  @Test
  void listsBlankAndDoubtfulPagesAndFailsForThemWhenAsked(
      @InjectMojo(goal = "convert") ConvertMojo convert,
      @InjectMojo(goal = "check") CheckMojo check)
      throws Exception {
    TinyPdf.write(project.resolve("docs/blank.pdf"), "b");
    TinyPdf.write(project.resolve("docs/picture.pdf"), "p");
    convert.execute();

    check.execute();
    verify(log).warn("blank.pdf: page 1 came back empty");
    verify(log, times(2)).warn(startsWith("picture.pdf: page 1: the page has no text"));

    commandLine.setProperty("ocr.failOnWarning", "true");
    assertThatThrownBy(check::execute)
        .isInstanceOf(MojoFailureException.class)
        .hasMessageStartingWith("3 things need a look");
  }

  @Test
  void warnsOfADocumentThatTheEngineDoesNotRead(
      @InjectMojo(goal = "convert") ConvertMojo convert,
      @InjectMojo(goal = "check") CheckMojo check)
      throws Exception {
    commandLine.setProperty("ocr.includes", "**/*.pdf,**/*.eml");
    Files.writeString(project.resolve("docs/b.eml"), "From: a@b.example\nSubject: L\n\nOut.\n");
    convert.execute();

    check.execute();

    verify(log)
        .warn(startsWith("b.eml is of type message/rfc822, which the engine local does not read"));
  }
}
