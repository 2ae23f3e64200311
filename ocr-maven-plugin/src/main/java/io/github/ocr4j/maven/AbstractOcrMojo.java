package io.github.ocr4j.maven;

import io.github.ocr4j.exception.ConfigurationException;
import io.github.ocr4j.exception.OcrException;
import io.github.ocr4j.maven.conversion.Advice;
import io.github.ocr4j.maven.parameter.CommandLine;
import io.github.ocr4j.maven.source.SourceFilter;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;

/** What all goals have in common: where the documents are, and how failures are told. */
abstract class AbstractOcrMojo extends AbstractMojo {

  /** The directory of the documents. If it does not exist, nothing is done. */
  @Parameter(property = "ocr.sourceDirectory", defaultValue = "${basedir}/src/docs")
  private File sourceDirectory;

  /** The directory that the Markdown is written to. */
  @Parameter(property = "ocr.outputDirectory", defaultValue = "${basedir}/target/generated-docs")
  private File outputDirectory;

  /**
   * Which files below the source directory are documents, as Ant patterns whose case does not
   * matter. Default: PDF, PNG, JPEG, TIFF, WebP, BMP, GIF, DOCX, PPTX, XLSX, ODT, RTF and EPUB.
   */
  @Parameter(property = "ocr.includes")
  private List<String> includes;

  /**
   * Which of them are left out, as Ant patterns. Files and directories whose names start with
   * {@code _}, {@code .} or {@code ~$} and those of version control systems are always left out.
   */
  @Parameter(property = "ocr.excludes")
  private List<String> excludes;

  /**
   * Only these of the included files, as Ant patterns; meant for the command line, such as {@code
   * -Docr.files=reports/2025.pdf}.
   */
  @Parameter(property = "ocr.files")
  private List<String> files;

  /** Whether all goals of this plugin do nothing. */
  @Parameter(property = "ocr.skip", defaultValue = "false")
  private boolean skip;

  @Parameter(defaultValue = "${basedir}", readonly = true, required = true)
  private File basedir;

  @Parameter(defaultValue = "${project}", readonly = true)
  private MavenProject project;

  @Parameter(defaultValue = "${mojoExecution}", readonly = true, required = true)
  private MojoExecution execution;

  @Parameter(defaultValue = "${session}", readonly = true, required = true)
  private MavenSession session;

  @Override
  public final void execute() throws MojoExecutionException, MojoFailureException {
    if (commandLine().flag("skip", skip)) {
      getLog().info("Skipping, because ocr.skip is set.");
      return;
    }
    hintAtModules();
    if (!sourceDirectory().toFile().isDirectory()) {
      getLog().info("Nothing to do: there is no directory " + sourceDirectory() + ".");
      return;
    }
    try {
      run();
    } catch (ConfigurationException | IllegalArgumentException e) {
      throw new MojoFailureException(e.getMessage(), e);
    } catch (OcrException e) {
      throw new MojoExecutionException(Advice.of(e), e);
    } catch (IOException e) {
      throw new MojoExecutionException(Advice.of(e), e);
    }
  }

  /** Maven runs goals that need no project once, for the project where it was started. */
  private void hintAtModules() {
    int projects = session.getProjects().size();
    if (projects > 1 && execution.getSource() == MojoExecution.Source.CLI) {
      getLog()
          .info(
              "Only this project of "
                  + projects
                  + " is looked at; for all modules bind the goal to a phase in the parent POM and"
                  + " run that phase.");
    }
  }

  /** Does what the goal is for. */
  abstract void run() throws IOException, MojoFailureException;

  final MavenSession session() {
    return session;
  }

  final CommandLine commandLine() {
    return new CommandLine(session.getUserProperties());
  }

  final Path sourceDirectory() {
    return directory("sourceDirectory", sourceDirectory);
  }

  final Path outputDirectory() {
    return directory("outputDirectory", outputDirectory);
  }

  /** Without a POM Maven leaves the expression for the build directory as it is. */
  final Path workDirectory() {
    File buildDirectory =
        project == null || project.getFile() == null
            ? new File(basedir, "target")
            : new File(project.getBuild().getDirectory());
    return buildDirectory.toPath().resolve("ocr");
  }

  final SourceFilter filter() {
    CommandLine given = commandLine();
    return new SourceFilter(
        given.list("includes", includes),
        given.list("excludes", excludes),
        given.list("files", files));
  }

  private Path directory(String name, File configured) {
    return commandLine().file(name, configured, basedir).toPath().toAbsolutePath().normalize();
  }
}
