package io.github.ocr4j.convert.internal.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads every file of a store, as a request for it would, and collects what is damaged. */
final class StoreVerification implements StoreListener {
  private final List<String> damaged = new ArrayList<>();
  private final StoreReader reader;

  StoreVerification(StoreLayout layout) {
    this.reader = new StoreReader(layout, this);
  }

  @Override
  public void damaged(String file, String reason) {
    damaged.add(file + ": " + reason);
  }

  /** A sentence for each damaged entry. */
  List<String> of(List<StoredDocument> documents) throws IOException {
    reader.verify(reader.layout().marker());
    for (StoredDocument document : documents) {
      reader.verify(document.folder().resolve(StoreLayout.DOCUMENT_FILE));
      for (Path answer : document.answers()) {
        read(document, answer);
      }
    }
    return List.copyOf(damaged);
  }

  private void read(StoredDocument document, Path answer) throws IOException {
    StoreKey key = new StoreKey(document.document(), answer.getFileName().toString(), "", true);
    reader.verify(answer.resolve(StoreLayout.REQUEST_FILE));
    reader.verify(answer.resolve(StoreLayout.ANSWER_FILE));
    for (Path page : document.pages(answer)) {
      reader.page(key, pageIndex(page));
    }
  }

  private static int pageIndex(Path page) {
    return Integer.parseInt(page.getFileName().toString().replaceAll("\\D", "")) - 1;
  }
}
