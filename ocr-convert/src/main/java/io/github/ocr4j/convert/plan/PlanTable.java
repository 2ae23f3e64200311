package io.github.ocr4j.convert.plan;

import io.github.ocr4j.price.Money;
import io.github.ocr4j.price.Rate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/** Writes a plan as a table: columns as wide as their widest cell, numbers to the right. */
final class PlanTable {
  private static final List<String> HEAD =
      List.of(
          "document",
          "pages",
          "stored",
          "free",
          "to read",
          "calls",
          "engine",
          "transport",
          "at once",
          "batch",
          "annotated");
  private static final List<Integer> TEXT_COLUMNS = List.of(0, 6, 7);

  private PlanTable() {}

  static String of(Plan plan) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(HEAD);
    plan.entries().forEach(entry -> rows.add(row(entry)));
    rows.add(sum(plan));
    StringBuilder table = new StringBuilder();
    for (List<String> row : rows) {
      table.append(line(row, rows)).append('\n');
    }
    return table.append("Prices: ").append(plan.priceList()).append('\n').toString();
  }

  private static List<String> row(PlanEntry entry) {
    return List.of(
        entry.documentName(),
        count(entry.pageCount()),
        String.valueOf(entry.storedPages()),
        String.valueOf(entry.freePages()),
        count(entry.pagesToRead()),
        String.valueOf(entry.chunks().size()),
        entry.model().isEmpty() ? entry.engine() : entry.engine() + " " + entry.model(),
        entry.transport().name().toLowerCase(Locale.ROOT).replace('_', ' '),
        price(Optional.ofNullable(entry.prices().get(Rate.SYNC))),
        price(Optional.ofNullable(entry.prices().get(Rate.BATCH))),
        price(Optional.ofNullable(entry.prices().get(Rate.ANNOTATED))));
  }

  private static List<String> sum(Plan plan) {
    return List.of(
        "sum of " + plan.entries().size(),
        "",
        String.valueOf(plan.storedPages()),
        String.valueOf(plan.entries().stream().mapToInt(PlanEntry::freePages).sum()),
        plan.pagesToRead().isPresent() ? String.valueOf(plan.pagesToRead().getAsLong()) : "?",
        String.valueOf(plan.calls()),
        "",
        "",
        price(plan.price(Rate.SYNC)),
        price(plan.price(Rate.BATCH)),
        price(plan.price(Rate.ANNOTATED)));
  }

  private static String count(OptionalInt pages) {
    return pages.isPresent() ? String.valueOf(pages.getAsInt()) : "?";
  }

  private static String price(Optional<Money> price) {
    return price.map(Money::toString).orElse("unknown price");
  }

  private static String line(List<String> row, List<List<String>> rows) {
    StringBuilder line = new StringBuilder();
    for (int column = 0; column < row.size(); column++) {
      int index = column;
      int width = rows.stream().mapToInt(cells -> cells.get(index).length()).max().orElse(0);
      String padding = " ".repeat(width - row.get(column).length());
      line.append(column == 0 ? "" : "  ")
          .append(
              TEXT_COLUMNS.contains(column)
                  ? row.get(column) + padding
                  : padding + row.get(column));
    }
    return line.toString().stripTrailing();
  }
}
