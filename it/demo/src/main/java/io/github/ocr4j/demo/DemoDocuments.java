package io.github.ocr4j.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/**
 * The documents of the demo, all from the papers of one small company that does not exist.
 *
 * <p>The same documents come out of every run: dates, identifiers and noise are fixed.
 */
public final class DemoDocuments {
  private DemoDocuments() {}

  /**
   * Writes the documents into a directory.
   *
   * @param arguments the directory, which is created when it is absent
   * @throws IOException when a document cannot be written
   */
  public static void main(String[] arguments) throws IOException {
    Path directory = Files.createDirectories(Path.of(arguments[0]));
    for (Map.Entry<String, byte[]> document : make().entrySet()) {
      Files.write(directory.resolve(document.getKey()), document.getValue());
    }
  }

  /**
   * Makes the documents.
   *
   * @return the content of each file by its name
   * @throws IOException when a document cannot be drawn
   */
  static Map<String, byte[]> make() throws IOException {
    Map<String, byte[]> documents = new TreeMap<>();
    byte[] report = ServiceReport.make();
    documents.put("field-service-report.pdf", report);
    documents.put("letter-scanned.pdf", ScannedLetter.make());
    documents.put("newsletter-two-columns.pdf", Newsletter.make());
    documents.put("receipt-photo.jpg", PhotographedReceipt.make());
    documents.put("installation-guide.docx", InstallationGuide.make());
    documents.put("gauge-settings.png", DashboardScreenshot.make());
    documents.put("truncated-download.pdf", Arrays.copyOf(report, report.length / 20));
    return documents;
  }
}
