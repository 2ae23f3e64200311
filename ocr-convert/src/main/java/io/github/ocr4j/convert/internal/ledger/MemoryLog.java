package io.github.ocr4j.convert.internal.ledger;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Lines that are forgotten with the process. */
final class MemoryLog implements LedgerLog {
  private final List<String> lines = new ArrayList<>();

  @Override
  public synchronized <T> T exclusively(Work<T> work) throws IOException {
    return work.run();
  }

  @Override
  public Cursor cursor() {
    return new Cursor() {
      private int next;

      @Override
      public void forEachNew(Consumer<String> reader) {
        synchronized (MemoryLog.this) {
          lines.subList(next, lines.size()).forEach(reader);
          next = lines.size();
        }
      }
    };
  }

  @Override
  public synchronized void append(String line) {
    lines.add(line);
  }
}
