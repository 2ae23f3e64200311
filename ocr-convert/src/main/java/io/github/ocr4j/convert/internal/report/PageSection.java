package io.github.ocr4j.convert.internal.report;

import io.github.ocr4j.convert.internal.opinion.PageComparison;
import io.github.ocr4j.engine.PageText.PageWord;
import io.github.ocr4j.markdown.comparison.Difference;
import io.github.ocr4j.markdown.document.PageClassification;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.nodes.Element;

/** One page of the report: its picture beside what was read, with the differences marked. */
final class PageSection {
  private static final int DIFFERENCES_LISTED = 40;
  private static final int DIFFERENCES_OPEN = 12;

  private final ReportPage page;

  PageSection(ReportPage page) {
    this.page = page;
  }

  String html(PageImages images) throws IOException {
    Element section = new Element("section").id(page.anchor());
    heading(section.appendElement("header"));
    page.state()
        .reasons()
        .forEach(reason -> section.appendElement("p").addClass("about").text(reason));
    Element pair = section.appendElement("div").addClass("pair");
    picture(pair.appendElement("div").addClass("scan"), images);
    pair.appendElement("div").addClass("text").html(PageHtml.of(page.page(), highlights()));
    page.comparison().ifPresent(comparison -> differences(section, comparison));
    return section.outerHtml();
  }

  private void heading(Element header) {
    header.appendElement("h3").text(page.source().path() + ", page " + (page.page().index() + 1));
    page.flags().forEach(flag -> header.appendElement("span").addClass("flag").text(flag));
    header.appendElement("span").addClass("about").text(origin());
  }

  private String origin() {
    String model = page.origin().model();
    return page.origin().engine()
        + (model.isEmpty() ? "" : ", " + model)
        + page.confidence()
            .map(score -> String.format(Locale.ROOT, ", confidence %.2f", score))
            .orElse("")
        + page.comparison()
            .filter(known -> page.state().classification() != PageClassification.PLACEHOLDER_ONLY)
            .map(PageComparison::opinion)
            .map(
                opinion ->
                    String.format(
                        Locale.ROOT, ", %.1f %% as in the second reading", 100 * opinion.score()))
            .orElse("");
  }

  private Highlights highlights() {
    return new Highlights(
        page.comparison().map(known -> known.opinion().differences()).orElseGet(List::of));
  }

  private void picture(Element scan, PageImages images) {
    Optional<String> uri = images.dataUri(page.source(), page.page().index());
    if (uri.isEmpty()) {
      scan.appendElement("p").addClass("about").text("This page has no picture.");
      return;
    }
    Element frame = scan.appendElement("div").addClass("frame");
    frame.appendElement("img").attr("alt", "The page as it is").attr("src", uri.get());
    page.comparison().ifPresent(comparison -> boxes(frame, comparison));
  }

  private static void boxes(Element frame, PageComparison comparison) {
    if (comparison.width() <= 0 || comparison.height() <= 0) {
      return;
    }
    for (Difference difference : comparison.opinion().differences()) {
      difference
          .place()
          .ifPresent(
              word ->
                  frame
                      .appendElement("i")
                      .addClass(Highlights.style(difference))
                      .attr("title", "Read as: " + difference.found().orElse("nothing"))
                      .attr("style", box(word, comparison.width(), comparison.height())));
    }
  }

  private static String box(PageWord word, double width, double height) {
    return String.format(
        Locale.ROOT,
        "left:%.2f%%;top:%.2f%%;width:%.2f%%;height:%.2f%%",
        100 * word.left() / width,
        100 * word.top() / height,
        100 * (word.right() - word.left()) / width,
        100 * (word.bottom() - word.top()) / height);
  }

  private static void differences(Element section, PageComparison comparison) {
    List<Difference> differences = comparison.opinion().differences();
    if (differences.isEmpty()) {
      return;
    }
    Element details = section.appendElement("details");
    if (comparison.opinion().isFlagged() && differences.size() <= DIFFERENCES_OPEN) {
      details.attr("open", true);
    }
    details
        .appendElement("summary")
        .text(
            differences.size() == 1
                ? "1 difference between the two readings"
                : differences.size() + " differences between the two readings");
    Element table = details.appendElement("table").addClass("differences");
    Element head = table.appendElement("tr");
    head.appendElement("th").text("the second reading");
    head.appendElement("th").text("was read as");
    for (Difference difference :
        differences.subList(0, Math.min(DIFFERENCES_LISTED, differences.size()))) {
      Element row = table.appendElement("tr").addClass(Highlights.style(difference));
      row.appendElement("td").text(difference.expected().orElse("–"));
      row.appendElement("td").text(difference.found().orElse("–"));
    }
    if (differences.size() > DIFFERENCES_LISTED) {
      details
          .appendElement("p")
          .addClass("about")
          .text("and " + (differences.size() - DIFFERENCES_LISTED) + " more");
    }
  }
}
