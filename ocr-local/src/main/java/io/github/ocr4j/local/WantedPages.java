package io.github.ocr4j.local;

import io.github.ocr4j.engine.PageSelection;
import io.github.ocr4j.exception.DocumentException;
import io.github.ocr4j.exception.DocumentException.Reason;
import java.util.List;
import java.util.stream.IntStream;

/** The pages that were asked for, checked against those that there are. */
final class WantedPages {
  private WantedPages() {}

  static List<Integer> of(String document, PageSelection selection, int pageCount) {
    if (pageCount == 0) {
      throw new DocumentException(Reason.EMPTY, document + " has no pages");
    }
    if (selection.isAll()) {
      return IntStream.range(0, pageCount).boxed().toList();
    }
    List<Integer> wanted = selection.indexes();
    int last = wanted.get(wanted.size() - 1);
    if (last >= pageCount) {
      throw new DocumentException(
          Reason.NO_SUCH_PAGE,
          document
              + " has "
              + pageCount
              + (pageCount == 1 ? " page" : " pages")
              + ", but page number "
              + (last + 1)
              + " was asked for");
    }
    return wanted;
  }
}
