package io.github.ocr4j.maven;

import io.github.ocr4j.convert.option.SourceFilter;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;

/** Goals that look at documents. */
abstract class AbstractDocumentMojo extends AbstractOcrMojo {

  /** The directory of the documents. If it does not exist, nothing is done. */
  @Parameter(property = "ocr.sourceDirectory", defaultValue = "${basedir}/src/docs")
  private File sourceDirectory;

  /**
   * Which files below the source directory are documents, as Ant patterns whose case does not
   * matter. Default: the PDFs, images, office files and books that the table of formats in {@code
   * docs/plugin.md} marks; web pages, Markdown, values and plain text only where they are named.
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

  @Inject private Modules modules;

  @Override
  final void run() throws IOException, MojoFailureException {
    if (Modules.isCalledForAll(session(), execution())) {
      runInAllModules();
    } else {
      runHere();
    }
  }

  private void runInAllModules() throws IOException, MojoFailureException {
    MojoFailureException failure = null;
    try {
      runHere();
    } catch (MojoFailureException e) {
      failure = e;
    }
    modules.runInOthers(session(), execution(), getLog());
    if (failure != null) {
      throw failure;
    }
  }

  private void runHere() throws IOException, MojoFailureException {
    if (Files.isDirectory(sourceDirectory())) {
      runOnDocuments();
    } else {
      getLog().info("Nothing to do: there is no directory " + sourceDirectory() + ".");
    }
  }

  /** Does what the goal is for; the source directory exists. */
  abstract void runOnDocuments() throws IOException, MojoFailureException;

  final Path sourceDirectory() {
    return path("sourceDirectory", sourceDirectory);
  }

  final SourceFilter filter() {
    return new SourceFilter(
        commandLine().list("includes", includes),
        commandLine().list("excludes", excludes),
        commandLine().list("files", files));
  }
}
