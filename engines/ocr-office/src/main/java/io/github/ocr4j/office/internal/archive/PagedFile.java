package io.github.ocr4j.office.internal.archive;

import java.util.List;
import org.jsoup.nodes.Element;

/** An open file whose pages are read one by one. Not thread-safe. */
public interface PagedFile {
  /**
   * Counts its pages.
   *
   * @return 0 or more
   */
  int pageCount();

  /**
   * Reads a page.
   *
   * @param index from 0
   * @return an HTML body
   */
  Element page(int index);

  /**
   * Pages that have been read already.
   *
   * @param pages HTML bodies
   * @return a file of these
   */
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
