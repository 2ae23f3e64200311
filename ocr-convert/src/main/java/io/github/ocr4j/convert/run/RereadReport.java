package io.github.ocr4j.convert.run;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.ocr4j.convert.option.RereadMethod;
import io.github.ocr4j.convert.option.RereadSettings;
import io.github.ocr4j.price.Money;
import java.math.BigDecimal;
import java.util.List;

/**
 * How pages without text were read again, over all modules of the build until now.
 *
 * @param ladder what was tried, in this order
 * @param chatModel the model that was to be asked; empty if none was
 * @param cost what it cost
 * @param maxCost what it may cost
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record RereadReport(
    List<String> ladder, String chatModel, BigDecimal cost, BigDecimal maxCost) {

  /**
   * Writes settings down.
   *
   * @param settings how pages were read again
   * @param cost what it cost
   * @return the report
   */
  public static RereadReport of(RereadSettings settings, Money cost) {
    return new RereadReport(
        settings.ladder().stream().map(RereadMethod::parameterValue).toList(),
        settings.asksChat() ? settings.chatModel() : "",
        cost.amount(),
        settings.maxCost().amount());
  }
}
