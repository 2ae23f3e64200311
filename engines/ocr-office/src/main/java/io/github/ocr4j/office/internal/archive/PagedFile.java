package io.github.ocr4j.office.internal.archive;

import java.util.List;
import org.jsoup.nodes.Element;

/** An open file whose pages are read one by one. Not thread-safe. */
public interface PagedFile {
  /** How many pages it has, 0 or more. */
  int pageCount();

  /** Reads a page as an HTML body; {@code index} is from 0. */
  Element page(int index);

  /** A file of pages that have been read already. */
  static PagedFile of(List<Element> pages) {
    return new PagedFile() {
      @Override
      public int pageCount() {
        return pages.size();
      }

      @Override
      public Element page(int index) {
        return pages.get(index);
      }
    };
  }
}
