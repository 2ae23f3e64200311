package io.github.ocr4j.convert.internal.report;

import io.github.ocr4j.convert.costs.CostReport;
import io.github.ocr4j.convert.internal.source.Source;
import io.github.ocr4j.convert.run.DocumentSentence;
import io.github.ocr4j.engine.ImageSplit;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * One HTML file that opens from disk: each page's image beside its Markdown, the doubtful pages
 * first. It loads nothing and runs nothing. Pages are written one at a time.
 */
public final class HtmlReport {
  private static final String HEAD = "head.html";

  private final ImageSplit split;
  private final List<ReportPage> pages = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();

  /** Starts an empty report. */
  public HtmlReport(ImageSplit split) {
    this.split = split;
  }

  void add(ReportPage page) {
    pages.add(page);
  }

  void note(Source source, String sentence) {
    notes.add(DocumentSentence.of(source.path(), sentence));
  }

  /**
   * How many pages it has.
   *
   * @return 0 or more
   */
  public int pageCount() {
    return pages.size();
  }

  /**
   * How many of them a person should look at.
   *
   * @return 0 or more
   */
  public long flaggedCount() {
    return pages.stream().filter(ReportPage::isFlagged).count();
  }

  /**
   * Writes the report.
   *
   * @throws IOException if it cannot be written
   */
  public void write(Path file, CostReport costs) throws IOException {
    Files.createDirectories(file.getParent());
    try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
        PageImages images = new PageImages(split)) {
      out.write(head());
      out.write(new ReportSummary(pages, notes, costs).html());
      write("Pages to look at", pages.stream().filter(ReportPage::isFlagged).toList(), out, images);
      write("Other pages", pages.stream().filter(page -> !page.isFlagged()).toList(), out, images);
      out.write("\n</main>\n</body>\n</html>\n");
    }
  }

  private static String head() throws IOException {
    try (InputStream head = HtmlReport.class.getResourceAsStream(HEAD)) {
      return new String(head.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static void write(String title, List<ReportPage> some, Writer out, PageImages images)
      throws IOException {
    if (!some.isEmpty()) {
      out.write("\n<h2>" + title + "</h2>\n");
    }
    for (ReportPage page : some) {
      out.write(new PageSection(page).html(images));
      out.write('\n');
    }
  }
}
