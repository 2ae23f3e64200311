package io.github.ocr4j.convert.internal.store;

import java.io.IOException;

/** A stored file is not what was written. */
final class DamagedEntryException extends IOException {
  private static final long serialVersionUID = 1L;

  DamagedEntryException(String reason) {
    super(reason);
  }
}
