package io.github.ocr4j.convert.internal.engine;

import io.github.ocr4j.convert.internal.store.StoreListener;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says in the build's log what is wrong with the store, because it costs money. */
record StoreWarnings(Path directory) implements StoreListener {
  private static final Logger LOG = LoggerFactory.getLogger(StoreWarnings.class);

  @Override
  public void damaged(String file, String reason) {
    LOG.warn(
        "{} in the store {} is damaged ({}) and is read again; if the store is in a repository,"
            + " restore it from there",
        file,
        directory,
        reason);
  }

  @Override
  public void notStored(String documentName, String reason) {
    LOG.warn(
        "What was read of {} cannot be stored in {} and will be paid for again: {}",
        documentName,
        directory,
        reason);
  }
}
