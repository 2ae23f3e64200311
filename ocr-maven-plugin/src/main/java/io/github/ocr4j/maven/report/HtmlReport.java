package io.github.ocr4j.maven.report;

import io.github.ocr4j.maven.conversion.DocumentSentence;
import io.github.ocr4j.maven.costs.CostReport;
import io.github.ocr4j.maven.costs.CostTable;
import io.github.ocr4j.maven.source.Source;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Entities;

/**
 * One HTML file that opens from disk: each page's image beside its Markdown, the doubtful pages
 * first. It loads nothing and runs nothing. Pages are written one at a time.
 */
public final class HtmlReport {
  private static final String HEAD = "head.html";

  private final List<ReportPage> pages = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();

  /** Starts an empty report. */
  public HtmlReport() {}

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
   * @param file where; directories are made
   * @param costs what was spent and saved
   * @throws IOException if it cannot be written
   */
  public void write(Path file, CostReport costs) throws IOException {
    Files.createDirectories(file.getParent());
    List<ReportPage> ordered = new ArrayList<>(pages);
    ordered.sort(Comparator.comparing(ReportPage::isFlagged).reversed());
    try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      out.write(head());
      summary(out, costs);
      for (ReportPage page : ordered) {
        page(out, page);
      }
      out.write("</body>\n</html>\n");
    }
  }

  private static String head() throws IOException {
    try (InputStream head = HtmlReport.class.getResourceAsStream(HEAD)) {
      return new String(head.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private void summary(Writer out, CostReport costs) throws IOException {
    out.write("<p>" + pages.size() + " pages, " + flaggedCount() + " to look at.</p>\n<ul>\n");
    for (String line : new CostTable(costs).lines()) {
      out.write("<li>" + escape(line.strip()) + "</li>\n");
    }
    for (String note : notes) {
      out.write("<li>" + escape(note) + "</li>\n");
    }
    out.write("</ul>\n");
  }

  private static void page(Writer out, ReportPage page) throws IOException {
    int pageIndex = page.page().index();
    out.write("<section>\n<h2>" + escape(page.source().path()) + ", page " + (pageIndex + 1));
    if (page.isFlagged()) {
      out.write(" <span class=\"flag\">" + escape(page.stateName()) + "</span>");
    }
    out.write(" <span class=\"about\">" + escape(about(page)) + "</span></h2>\n");
    for (String reason : page.state().reasons()) {
      out.write("<p class=\"about\">" + escape(reason) + "</p>\n");
    }
    out.write("<div class=\"pair\">\n<div class=\"scan\">");
    out.write(
        PageImages.dataUri(page.source(), pageIndex)
            .map(uri -> "<img alt=\"The page as it is\" src=\"" + uri + "\">")
            .orElse("<p class=\"about\">This page has no picture.</p>"));
    out.write("</div>\n<div class=\"text\">\n" + PageHtml.of(page.page()) + "\n</div>\n");
    out.write("</div>\n</section>\n");
  }

  private static String about(ReportPage page) {
    return page.origin().engine()
        + (page.origin().model().isEmpty() ? "" : ", " + page.origin().model())
        + page.confidence()
            .map(score -> String.format(Locale.ROOT, ", confidence %.2f", score))
            .orElse("");
  }

  private static String escape(String text) {
    return Entities.escape(text);
  }
}
