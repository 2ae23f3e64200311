package io.github.ocr4j.convert.internal.ledger;

import io.github.ocr4j.convert.internal.ledger.LedgerLine.Event;
import io.github.ocr4j.convert.internal.ledger.LedgerLog.Cursor;
import java.io.IOException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Which calls were written down, by their ids. Not thread-safe. */
final class CallIds {
  private final Cursor cursor;
  private final Set<String> ids = new HashSet<>();

  CallIds(Cursor cursor) {
    this.cursor = cursor;
  }

  boolean contains(String id) throws IOException {
    cursor.forEachNew(this::add);
    return ids.contains(id);
  }

  private void add(String line) {
    Optional<LineHead> head = LineHead.of(line);
    if (head.isPresent()) {
      add(head.get().event(), head.get().call());
    } else {
      addWhole(line);
    }
  }

  private void addWhole(String line) {
    try {
      LedgerLine whole = LedgerLine.parse(line);
      add(whole.event(), whole.call());
    } catch (IOException cutOff) {
      // Its call was not written down, so it will be.
    }
  }

  private void add(Event event, String call) {
    if (event == Event.OPEN) {
      ids.add(call);
    }
  }
}
