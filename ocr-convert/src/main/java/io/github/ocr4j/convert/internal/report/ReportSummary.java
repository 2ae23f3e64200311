package io.github.ocr4j.convert.internal.report;

import io.github.ocr4j.convert.costs.CostReport;
import io.github.ocr4j.convert.costs.CostReport.Sum;
import io.github.ocr4j.price.Money;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;

/** The head of the report: what was read, what needs a look, what it cost and what was saved. */
final class ReportSummary {
  private static final int DEAREST_SHOWN = 20;

  private final List<ReportPage> pages;
  private final List<String> notes;
  private final CostReport costs;

  ReportSummary(List<ReportPage> pages, List<String> notes, CostReport costs) {
    this.pages = pages;
    this.notes = notes;
    this.costs = costs;
  }

  String html() {
    Element head = new Element("div").id("summary");
    cards(head.appendElement("div").addClass("cards"));
    if (!notes.isEmpty()) {
      Element list = head.appendElement("ul").addClass("notes");
      notes.forEach(note -> list.appendElement("li").text(note));
    }
    if (pages.stream().anyMatch(page -> page.comparison().isPresent())) {
      legend(head.appendElement("p").addClass("about"));
    }
    head.appendElement("h2").text("Documents");
    documents(head.appendElement("table"));
    head.appendElement("h2").text("Costs");
    head.appendElement("p")
        .addClass("about")
        .text("Everything that this ledger knows, also of other projects that share it.");
    costs(head.appendElement("div").addClass("columns"));
    return head.outerHtml();
  }

  private void cards(Element cards) {
    Map<String, List<ReportPage>> documents = byDocument();
    long flagged = pages.stream().filter(ReportPage::isFlagged).count();
    card(cards, "documents", String.valueOf(documents.size()));
    card(cards, pages.size() == 1 ? "page" : "pages", String.valueOf(pages.size()));
    Element look = card(cards, "to look at", String.valueOf(flagged));
    look.addClass(flagged > 0 ? "bad" : "good");
    average(pages)
        .ifPresent(value -> card(cards, "confidence", String.format(Locale.ROOT, "%.2f", value)));
    card(cards, "spent", money(costs.total().price()));
    card(cards, "saved by the store", money(costs.saved())).addClass("good");
  }

  private static Element card(Element cards, String label, String value) {
    Element card = cards.appendElement("div").addClass("card");
    card.appendElement("b").text(value);
    card.appendElement("span").text(label);
    return card;
  }

  private static void legend(Element legend) {
    legend.appendText("A second reading of the pages was compared: ");
    legend.appendElement("mark").addClass("number").text("a number");
    legend.appendText(" or ");
    legend.appendElement("mark").addClass("word").text("a word");
    legend.appendText(" is not the same, or is not there. Point at a mark to see what it says.");
  }

  private Map<String, List<ReportPage>> byDocument() {
    return pages.stream()
        .collect(
            Collectors.groupingBy(
                page -> page.source().path(), LinkedHashMap::new, Collectors.toList()));
  }

  private void documents(Element table) {
    row(table, "th", "document", "pages", "to look at", "confidence", "read by");
    byDocument()
        .forEach(
            (path, read) -> {
              long flagged = read.stream().filter(ReportPage::isFlagged).count();
              OptionalDouble average = average(read);
              Element row =
                  row(
                      table,
                      "td",
                      "",
                      String.valueOf(read.size()),
                      flagged == 0 ? "–" : String.valueOf(flagged),
                      average.isPresent()
                          ? String.format(Locale.ROOT, "%.2f", average.getAsDouble())
                          : "–",
                      engines(read));
              row.child(0).appendElement("a").attr("href", "#" + first(read).anchor()).text(path);
              row.child(2).toggleClass(flagged > 0 ? "bad" : "good");
            });
  }

  private static ReportPage first(List<ReportPage> read) {
    return read.stream().filter(ReportPage::isFlagged).findFirst().orElse(read.get(0));
  }

  private static String engines(List<ReportPage> read) {
    return read.stream()
        .map(page -> page.origin().engine())
        .distinct()
        .collect(Collectors.joining(" and "));
  }

  private static OptionalDouble average(List<ReportPage> read) {
    return read.stream()
        .flatMap(page -> page.confidence().stream())
        .mapToDouble(Double::doubleValue)
        .average();
  }

  private void costs(Element columns) {
    sums(columns, "day", costs.byDay());
    sums(columns, "model", costs.byModel());
    Map<String, Sum> dearest = new LinkedHashMap<>();
    costs.byDocument().entrySet().stream()
        .sorted(Map.Entry.comparingByValue(Comparator.comparing(Sum::price).reversed()))
        .limit(DEAREST_SHOWN)
        .forEach(entry -> dearest.put(entry.getKey(), entry.getValue()));
    sums(columns, "document", dearest);
    Element saved = columns.appendElement("table");
    row(saved, "th", "the store saved", "pages", "price");
    row(saved, "td", "all builds", String.valueOf(costs.pagesSaved()), money(costs.saved()));
    if (costs.openCalls() > 0) {
      columns
          .appendElement("p")
          .addClass("about")
          .text(costs.openCalls() + " calls have no known end; they may have been billed.");
    }
  }

  private void sums(Element columns, String what, Map<?, Sum> sums) {
    if (sums.isEmpty()) {
      return;
    }
    Element table = columns.appendElement("table");
    row(table, "th", what, "pages", "price");
    sums.forEach(
        (name, sum) ->
            row(table, "td", name.toString(), String.valueOf(sum.pages()), money(sum.price())));
  }

  private static Element row(Element table, String cell, String... texts) {
    Element row = table.appendElement("tr");
    for (String text : texts) {
      row.appendElement(cell).text(text);
    }
    return row;
  }

  private String money(BigDecimal amount) {
    return new Money(amount, Currency.getInstance(costs.currency())).toString();
  }
}
