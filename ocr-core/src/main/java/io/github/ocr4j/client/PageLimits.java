package io.github.ocr4j.client;

import io.github.ocr4j.document.DocumentInfo;
import io.github.ocr4j.engine.OcrRequest;
import io.github.ocr4j.exception.DocumentException;
import io.github.ocr4j.exception.DocumentException.Reason;
import java.util.List;

/** Refuses pages that a document does not have, before anything is sent. */
final class PageLimits {
  private PageLimits() {}

  static void check(OcrRequest request, DocumentInfo info) {
    List<Integer> indexes = request.pages().indexes();
    int last = indexes.isEmpty() ? -1 : indexes.get(indexes.size() - 1);
    if (info.pageCount().isPresent() && last >= info.pageCount().getAsInt()) {
      throw new DocumentException(
          Reason.NO_SUCH_PAGE,
          request.document().name()
              + " has "
              + info.pageCount().getAsInt()
              + " pages, but page number "
              + (last + 1)
              + " is asked for.");
    }
  }
}
