package io.github.ocr4j.convert.option;

import io.github.ocr4j.exception.ConfigurationException;
import io.github.ocr4j.price.Money;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;

/**
 * How pages are read again that came back without text.
 *
 * @param ladder what is tried, in this order, up to the first answer with text; at least one step,
 *     none twice
 * @param maxCost what all tries of a build may cost together
 * @param chatModel the model that {@link RereadMethod#CHAT} asks
 */
public record RereadSettings(List<RereadMethod> ladder, Money maxCost, String chatModel) {
  /** Refuses nulls and a ladder that is empty or names a step twice. */
  public RereadSettings {
    ladder = List.copyOf(ladder);
    Objects.requireNonNull(maxCost, "maxCost");
    Objects.requireNonNull(chatModel, "chatModel");
    if (ladder.isEmpty() || new HashSet<>(ladder).size() < ladder.size()) {
      throw new ConfigurationException(
          "The repair ladder names no step, or one of them twice: set -Docr.repairLadder to"
              + " different ones, such as without-images,as-image,embedded-engine.");
    }
  }

  /**
   * Every step whose price is known, for at most a dollar.
   *
   * @return the usual settings
   */
  public static RereadSettings defaults() {
    return new RereadSettings(RereadMethod.usual(), Money.usd("1.00"), "mistral-small-latest");
  }

  /**
   * Whether a chat model may be asked.
   *
   * @return true if it is a step of the ladder
   */
  public boolean asksChat() {
    return ladder.contains(RereadMethod.CHAT);
  }
}
