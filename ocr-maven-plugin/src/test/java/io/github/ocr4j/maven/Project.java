package io.github.ocr4j.maven;

import static org.mockito.Mockito.lenient;

import java.nio.file.Path;
import java.util.Date;
import java.util.Properties;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.settings.Settings;

/** Keeps everything that a goal reads and writes below one directory. */
final class Project {
  private Project() {}

  /** Returns what was given with {@code -D}, to be added to. */
  static Properties prepare(MavenSession session, Path project) {
    Properties commandLine = new Properties();
    commandLine.setProperty("ocr.sourceDirectory", project.resolve("docs").toString());
    commandLine.setProperty("ocr.outputDirectory", project.resolve("out").toString());
    commandLine.setProperty("ocr.engine", "local");
    commandLine.setProperty("ocr.storeDirectory", project.resolve("store").toString());
    commandLine.setProperty("ocr.ledgerFile", project.resolve("ledger.jsonl").toString());
    commandLine.setProperty("ocr.reportFile", project.resolve("report.json").toString());
    lenient().when(session.getUserProperties()).thenReturn(commandLine);
    lenient().when(session.getSettings()).thenReturn(new Settings());
    lenient().when(session.getStartTime()).thenReturn(new Date());
    return commandLine;
  }
}
