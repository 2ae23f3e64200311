package io.github.ocr4j.convert.internal.store;

import io.github.ocr4j.engine.PageSelection;
import java.util.List;

/**
 * The part of the lock file that stands for a document's pages. Pages that do not meet can be asked
 * for at the same time; two documents meet once in 4 million million.
 *
 * @param position where the region starts
 * @param length how many pages it spans
 */
record PageRegion(long position, long length) {
  private static final int PAGE_BITS = 20;
  private static final int DOCUMENT_BITS = 42;
  private static final int HEX_DIGITS = 15;
  private static final int HEX_BITS = 4;

  static PageRegion of(Lookup lookup, PageSelection wanted) {
    PageRegion document = ofDocument(lookup.key().document());
    PageSelection missing = lookup.missing(wanted).orElse(wanted);
    if (!lookup.key().perPage() || missing.isAll()) {
      return document;
    }
    List<Integer> indexes = missing.indexes();
    int first = indexes.get(0);
    int last = indexes.get(indexes.size() - 1);
    return new PageRegion(document.position + first, (long) last - first + 1);
  }

  static PageRegion ofDocument(String document) {
    long number = Long.parseLong(document.substring(0, HEX_DIGITS), 16);
    return new PageRegion(
        number >>> (HEX_DIGITS * HEX_BITS - DOCUMENT_BITS) << PAGE_BITS, 1L << PAGE_BITS);
  }
}
