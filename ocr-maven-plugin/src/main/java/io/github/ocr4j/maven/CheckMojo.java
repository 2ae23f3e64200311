package io.github.ocr4j.maven;

import io.github.ocr4j.convert.Ocr4j;
import io.github.ocr4j.convert.run.DocumentSentence;
import io.github.ocr4j.convert.run.Problem;
import io.github.ocr4j.convert.run.Problem.Remedy;
import java.io.IOException;
import java.util.List;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Checks that the Markdown is current with the documents and whole: every document was converted
 * with these parameters, every output and every linked image is there, no placeholder is left and
 * no page is missing. Blank pages and what the conversion warned of (pages without text or of low
 * confidence, readings that differ) are shown, and fail the build with {@code failOnWarning}. If
 * something is stale, it names the command that fixes it and tells whether {@code maxCost} and
 * {@code maxPages} allow that. Calls nothing and needs no key. Give it the same parameters as
 * {@code ocr:convert}, by configuring the plugin and not the execution; bind it to {@code verify}.
 */
@Mojo(
    name = "check",
    configurator = ParameterConfigurator.NAME,
    threadSafe = true,
    requiresProject = false)
public class CheckMojo extends AbstractConversionMojo {

  /** Whether warnings of the conversion fail the build. */
  @Parameter(property = "ocr.failOnWarning", defaultValue = "false")
  private boolean failOnWarning;

  /** Whether this goal does nothing. */
  @Parameter(property = "ocr.skipCheck", defaultValue = "false")
  private boolean skipCheck;

  @Override
  boolean isSkipped() {
    return skipCheck;
  }

  @Override
  void runOnDocuments() throws IOException, MojoFailureException {
    List<Problem> problems;
    try (Ocr4j ocr = application().build()) {
      problems = conversion(ocr).check();
    }
    problems.forEach(this::show);
    failOn(problems);
    getLog()
        .info(
            "The Markdown is current"
                + (count(problems, Remedy.LOOK) > 0 ? ", with warnings." : "."));
  }

  private void failOn(List<Problem> problems) throws MojoFailureException {
    if (count(problems, Remedy.CONVERT) > 0) {
      throw new MojoFailureException(
          "The Markdown is not current, see above. Run '"
              + build().convertCommand()
              + "' to fix it"
              + (count(problems, Remedy.BUDGET) > 0
                  ? ", with a larger -Docr.maxCost or -Docr.maxPages."
                  : "."));
    }
    long colliding = count(problems, Remedy.RENAME);
    if (colliding > 0) {
      throw new MojoFailureException(
          colliding + " documents would overwrite each other's Markdown, see above.");
    }
    long doubtful = count(problems, Remedy.LOOK);
    if (failOnWarning && doubtful > 0) {
      throw new MojoFailureException(
          doubtful
              + " things need a look, see above; 'mvn ocr:report' shows the pages. Accept them with"
              + " -Docr.failOnWarning=false.");
    }
  }

  private void show(Problem problem) {
    String line =
        problem.remedy() == Remedy.CONVERT
            ? problem.path() + " " + problem.sentence()
            : DocumentSentence.of(problem.path(), problem.sentence());
    if (problem.remedy() == Remedy.LOOK && !failOnWarning) {
      getLog().warn(line);
    } else {
      getLog().error(line);
    }
  }

  private static long count(List<Problem> problems, Remedy remedy) {
    return problems.stream().filter(problem -> problem.remedy() == remedy).count();
  }
}
