package io.github.ocr4j.maven;

import io.github.ocr4j.maven.check.OutputCheck;
import io.github.ocr4j.maven.check.Problem;
import io.github.ocr4j.maven.check.Problem.Remedy;
import io.github.ocr4j.maven.conversion.DocumentSentence;
import io.github.ocr4j.maven.engine.Engines;
import java.io.IOException;
import java.util.List;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.settings.crypto.SettingsDecrypter;

/**
 * Checks that the Markdown is current with the documents and whole: every document was converted
 * with these parameters, every output and every linked image is there, no page is missing. Warnings
 * of the conversion, such as pages that came back without text, are shown, and fail the build with
 * {@code failOnWarning}. Calls nothing and needs no key. Give it the same parameters as {@code
 * ocr:convert}, by configuring the plugin and not the execution; bind it to {@code verify}.
 */
@Mojo(name = "check", threadSafe = true, requiresProject = false)
public class CheckMojo extends AbstractConversionMojo {

  /** Whether warnings of the conversion fail the build. */
  @Parameter(property = "ocr.failOnWarning", defaultValue = "false")
  private boolean failOnWarning;

  /** Whether this goal does nothing. */
  @Parameter(property = "ocr.skipCheck", defaultValue = "false")
  private boolean skipCheck;

  /**
   * Called by Maven.
   *
   * @param engines opens engines
   * @param decrypter decrypts passwords in the settings
   */
  @Inject
  public CheckMojo(Engines engines, SettingsDecrypter decrypter) {
    super(engines, decrypter);
  }

  @Override
  boolean skipGoal() {
    return commandLine().flag("skipCheck", skipCheck);
  }

  @Override
  void runOnDocuments() throws IOException, MojoFailureException {
    OutputCheck check =
        new OutputCheck(whateverEngine(), sourceDirectory(), outputRoots(), reading().pages());
    List<Problem> problems = check.problems(filter());
    boolean strict = commandLine().flag("failOnWarning", failOnWarning);
    problems.forEach(problem -> show(problem, strict));
    long stale = count(problems, Remedy.CONVERT);
    long colliding = count(problems, Remedy.RENAME);
    long doubtful = count(problems, Remedy.LOOK);
    if (stale > 0) {
      throw new MojoFailureException(
          "The Markdown is not current, see above. Run 'mvn ocr:convert' to fix it.");
    }
    if (colliding > 0) {
      throw new MojoFailureException(
          colliding + " documents would overwrite each other's Markdown, see above.");
    }
    if (strict && doubtful > 0) {
      throw new MojoFailureException(
          doubtful + " things need a look, see above. Accept them with -Docr.failOnWarning=false.");
    }
    getLog().info("The Markdown is current" + (doubtful > 0 ? ", with warnings." : "."));
  }

  private void show(Problem problem, boolean strict) {
    String line =
        problem.remedy() == Remedy.CONVERT
            ? problem.path() + " " + problem.sentence()
            : DocumentSentence.of(problem.path(), problem.sentence());
    if (problem.remedy() == Remedy.LOOK && !strict) {
      getLog().warn(line);
    } else {
      getLog().error(line);
    }
  }

  private static long count(List<Problem> problems, Remedy remedy) {
    return problems.stream().filter(problem -> problem.remedy() == remedy).count();
  }
}
