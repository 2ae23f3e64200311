package io.github.ocr4j.chat;

import io.github.ocr4j.internal.json.Absent;

/**
 * The answer to a deletion ({@code DeleteModelOut}).
 *
 * @param id the model's id
 * @param deleted whether it is gone
 */
public record DeletedModel(String id, boolean deleted) {
  public DeletedModel {
    id = Absent.toEmpty(id);
  }
}
