package io.github.ocr4j.ledger;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Lines that are forgotten with the process. */
final class MemoryLog implements LedgerLog {
  private List<String> newLines = new ArrayList<>();

  @Override
  public synchronized <T> T exclusively(Work<T> work) throws IOException {
    return work.run();
  }

  @Override
  public synchronized List<String> newLines() {
    List<String> lines = newLines;
    newLines = new ArrayList<>();
    return lines;
  }

  @Override
  public synchronized void append(String line) {
    newLines.add(line);
  }
}
