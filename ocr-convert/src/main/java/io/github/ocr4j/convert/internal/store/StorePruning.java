package io.github.ocr4j.convert.internal.store;

import io.github.ocr4j.exception.EngineException;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Removes the documents of a store that were not used for longest. */
record StorePruning(ResultStore store) {

  private record Candidate(StoredDocument document, long bytes, Instant lastUse) {}

  PruneResult prune(List<StoredDocument> documents, long maxBytes) throws IOException {
    List<Candidate> longestUnused = new ArrayList<>();
    for (StoredDocument document : documents) {
      longestUnused.add(new Candidate(document, document.bytes(), document.lastUse()));
    }
    longestUnused.sort(
        Comparator.comparing(Candidate::lastUse)
            .thenComparing(candidate -> candidate.document().document()));
    long bytes = longestUnused.stream().mapToLong(Candidate::bytes).sum();
    if (store.isInRepository() || !store.isWritable()) {
      return new PruneResult(0, 0, bytes, bytes > maxBytes);
    }
    long left = bytes;
    int removed = 0;
    for (Candidate candidate : longestUnused) {
      if (left <= maxBytes) {
        break;
      }
      remove(candidate.document());
      left -= candidate.bytes();
      removed++;
    }
    return new PruneResult(removed, bytes - left, left, false);
  }

  private void remove(StoredDocument document) throws IOException {
    PageRegion region = PageRegion.ofDocument(document.document());
    try {
      store
          .locks()
          .whileHolding(
              region.position(),
              region.length(),
              store.time(),
              () -> {
                document.delete(store.time().now());
                return document;
              });
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new EngineException("Interrupted while the store is thinned out.", e);
    }
  }
}
