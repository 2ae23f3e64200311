package io.github.ocr4j.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.contains;
import static org.mockito.ArgumentMatchers.startsWith;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.maven.api.plugin.testing.InjectMojo;
import org.apache.maven.api.plugin.testing.MojoParameter;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(GoalExtension.class)
class ConvertMojoTest extends GoalTest {
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

  @Test
  @InjectMojo(goal = "convert")
  void warnsOfAPageThatCameBackAsAPicture(ConvertMojo mojo) throws Exception {
    TinyPdf.write(project.resolve("docs/picture.pdf"), "p");

    mojo.execute();

    verify(log).warn(startsWith("picture.pdf: page 1: the page has no text"));
  }

  @Test
  @InjectMojo(goal = "convert")
  void readsAPageAgainThatCameBackAsAPicture(ConvertMojo mojo) throws Exception {
    TinyPdf.write(project.resolve("docs/picture.pdf"), "p");
    useTheRemoteEngine();
    commandLine.setProperty("ocr.placeholders", "repair");

    mojo.execute();

    assertThat(project.resolve("out/picture/index.md")).content().contains("# picture.pdf");
    assertThat(project.resolve("report.json"))
        .content()
        .contains("\"attempt\" : \"without-images\"")
        .contains("\"outcome\" : \"repaired\"");
    verify(log).info(contains("cost $0.012"));
  }

  @Test
  @InjectMojo(goal = "convert")
  void spendsNoMoreOnRepairsThanAllowed(ConvertMojo mojo) throws Exception {
    TinyPdf.write(project.resolve("docs/picture.pdf"), "p");
    useTheRemoteEngine();
    commandLine.setProperty("ocr.placeholders", "repair");
    commandLine.setProperty("ocr.maxRepairCost", "0");

    mojo.execute();

    verify(log).warn(contains("would exceed maxRepairCost="));
    verify(log).info(contains("cost $0.008"));
  }

  @Test
  @InjectMojo(goal = "convert")
  void failsADocumentWithAPictureWhenAsked(ConvertMojo mojo) throws Exception {
    TinyPdf.write(project.resolve("docs/picture.pdf"), "p");
    commandLine.setProperty("ocr.placeholders", "fail");

    assertThatThrownBy(mojo::execute).isInstanceOf(MojoFailureException.class);
    verify(log).error(contains("-Docr.placeholders=warn"));
  }

  @Test
  @InjectMojo(goal = "convert")
  void writesWhatAnEncodingLacksAsCharacterReferences(ConvertMojo mojo) throws Exception {
    TinyPdf.write(project.resolve("docs/\u00fc\u2192.pdf"), "u");
    commandLine.setProperty("ocr.encoding", "ISO-8859-1");

    mojo.execute();

    assertThat(Files.readString(output("\u00fc"), StandardCharsets.ISO_8859_1))
        .contains("\u00fc&#8594;.pdf");
  }

  @Test
  @InjectMojo(goal = "convert")
  void namesTheParameterWithABadValue(ConvertMojo mojo) {
    commandLine.setProperty("ocr.imageLimit", "-1");

    assertThatThrownBy(mojo::execute)
        .isInstanceOf(MojoFailureException.class)
        .hasMessage(
            "'-1' is no value of imageLimit: set -Docr.imageLimit to a whole number, 0 or more.");
  }

  @Test
  @InjectMojo(goal = "convert")
  void holdsImagesAgainstTheBudgetAndRefusesOnlyWhatNobodyCanCount(ConvertMojo mojo)
      throws Exception {
    ImageIO.write(
        new BufferedImage(9, 9, BufferedImage.TYPE_INT_RGB),
        "png",
        project.resolve("docs/image.png").toFile());
    Files.writeString(project.resolve("docs/text.rtf"), "{\\rtf1 text}");
    useTheRemoteEngine();
    commandLine.setProperty("ocr.maxCost", "0.008");

    assertThatThrownBy(mojo::execute).isInstanceOf(MojoFailureException.class);
    verify(log).error(contains("Only the engine can count the pages of text.rtf"));
    verify(log).info(startsWith("Converted 2, up to date 0, failed 1; 2 pages; cost $0.008"));
  }

  private Path output(String name) throws IOException {
    try (Stream<Path> files = Files.walk(project.resolve("out"))) {
      return files
          .filter(file -> file.toString().contains(name) && file.toString().endsWith(".md"))
          .findFirst()
          .orElseThrow();
    }
  }

  private void useTheRemoteEngine() {
    commandLine.setProperty("ocr.engine", "mistral");
    commandLine.setProperty("ocr.apiKey", "key");
  }

  @Test
  @InjectMojo(goal = "convert")
  void leavesOutWhatTheEngineDoesNotReadSaysSoOnceAndGoesOn(ConvertMojo mojo) throws Exception {
    leaveOutTwoMails();

    mojo.execute();

    verify(log)
        .warn(
            "Left out: b.eml is of type message/rfc822, which the engine local does not read:"
                + " choose another engine, convert it to PDF, or exclude it. So is sub/c.eml.");
    verify(log).info("Converted 1, up to date 0, left out 2, failed 0; 1 page, 2 warnings");
    assertThat(Files.readString(project.resolve("report.json"))).contains("\"left-out\"");
  }

  @Test
  @InjectMojo(goal = "convert")
  void failsForWhatIsLeftOutWhenWarningsAreFailures(ConvertMojo mojo) throws Exception {
    leaveOutTwoMails();
    commandLine.setProperty("ocr.failOnWarning", "true");

    assertThatThrownBy(mojo::execute).hasMessageStartingWith("There are 2 warnings");
  }

  private void leaveOutTwoMails() throws IOException {
    commandLine.setProperty("ocr.includes", "**/*.pdf,**/*.eml");
    String mail = "From: a@b.example\nSubject: Lamp\n\nIt is out.\n";
    Files.writeString(project.resolve("docs/b.eml"), mail);
    Files.createDirectories(project.resolve("docs/sub"));
    Files.writeString(project.resolve("docs/sub/c.eml"), mail);
  }
}
