package io.github.ocr4j.convert.costs;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The ledger summed up.
 *
 * @param total everything
 * @param byDay by day in the person's time zone, oldest first
 * @param byRun by run
 * @param byModel by model
 * @param byDocument by document
 * @param pagesSaved pages that the store answered
 * @param saved what they would have cost
 * @param openCalls calls of which no end is known; they may have been paid for
 * @param damagedLines lines of the ledger that could not be read
 * @param currency such as {@code USD}
 */
public record CostReport(
    Sum total,
    Map<LocalDate, Sum> byDay,
    Map<String, Sum> byRun,
    Map<String, Sum> byModel,
    Map<String, Sum> byDocument,
    long pagesSaved,
    BigDecimal saved,
    int openCalls,
    int damagedLines,
    String currency) {
  private static final ObjectMapper MAPPER =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  /**
   * Some calls together.
   *
   * @param calls how many
   * @param pages pages that were paid for
   * @param price what they cost
   * @param pagesOfUnknownPrice how many of them have no known price
   * @param possiblyBilledPages pages of calls that were cut, which may have been paid for
   * @param possiblyBilledPrice what those would have cost
   */
  public record Sum(
      int calls,
      long pages,
      BigDecimal price,
      long pagesOfUnknownPrice,
      long possiblyBilledPages,
      BigDecimal possiblyBilledPrice) {}

  /**
   * Writes the report as JSON.
   *
   * @param file where; directories are made
   * @throws IOException if it cannot be written
   */
  public void write(Path file) throws IOException {
    Files.createDirectories(file.getParent());
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("currency", currency);
    json.put("total", total);
    json.put("byDay", withTextKeys(byDay));
    json.put("byRun", byRun);
    json.put("byModel", byModel);
    json.put("byDocument", byDocument);
    json.put("pagesSaved", pagesSaved);
    json.put("saved", saved);
    json.put("openCalls", openCalls);
    json.put("damagedLines", damagedLines);
    MAPPER.writeValue(file.toFile(), json);
  }

  private static Map<String, Sum> withTextKeys(Map<LocalDate, Sum> sums) {
    Map<String, Sum> byText = new LinkedHashMap<>();
    sums.forEach((day, sum) -> byText.put(day.toString(), sum));
    return byText;
  }
}
