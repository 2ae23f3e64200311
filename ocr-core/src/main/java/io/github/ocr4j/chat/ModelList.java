package io.github.ocr4j.chat;

import io.github.ocr4j.internal.json.Absent;
import java.util.List;

/**
 * The models that a key may use ({@code ModelList}).
 *
 * @param data the models
 */
public record ModelList(List<ModelCard> data) {
  public ModelList {
    data = Absent.toEmpty(data);
  }
}
