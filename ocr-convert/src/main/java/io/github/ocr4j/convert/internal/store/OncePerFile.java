package io.github.ocr4j.convert.internal.store;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Passes each damaged file on once, however often it is looked at. */
final class OncePerFile implements StoreListener {
  private final Set<String> reported = ConcurrentHashMap.newKeySet();
  private final StoreListener listener;

  OncePerFile(StoreListener listener) {
    this.listener = listener;
  }

  @Override
  public void damaged(String file, String reason) {
    if (reported.add(file)) {
      listener.damaged(file, reason);
    }
  }

  @Override
  public void notStored(String documentName, String reason) {
    listener.notStored(documentName, reason);
  }
}
