package io.github.ocr4j.files;

import io.github.ocr4j.internal.json.Absent;

/**
 * The answer to a deletion ({@code DeleteFileOut}).
 *
 * @param id the file's id
 * @param deleted whether it is gone
 */
public record DeletedFile(String id, boolean deleted) {
  public DeletedFile {
    id = Absent.toEmpty(id);
  }
}
