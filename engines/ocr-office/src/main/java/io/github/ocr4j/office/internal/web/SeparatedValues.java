package io.github.ocr4j.office.internal.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** Reads files of values that are separated by commas, semicolons or tabs. */
public final class SeparatedValues {
  private static final CSVFormat FORMAT =
      CSVFormat.DEFAULT.builder().setTrailingData(true).setLenientEof(true).get();

  private SeparatedValues() {}

  /** Reads a body with one table. */
  public static Element read(String text) {
    Element body = new Element("body");
    Element table = body.appendElement("table");
    char separator = separator(text.lines().findFirst().orElse(""));
    try (CSVParser records =
        CSVParser.parse(text, FORMAT.builder().setDelimiter(separator).get())) {
      for (CSVRecord values : records) {
        Element row = new Element("tr");
        values.forEach(v -> row.appendElement("td").appendChild(new TextNode(v.strip())));
        if (row.hasText()) {
          table.appendChild(row);
        }
      }
      return body;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static char separator(String line) {
    return Stream.of(',', ';', '\t')
        .max(Comparator.comparingLong(c -> line.chars().filter(letter -> letter == c).count()))
        .orElse(',');
  }
}
