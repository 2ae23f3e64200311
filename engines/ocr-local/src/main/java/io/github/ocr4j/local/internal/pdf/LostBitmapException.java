package io.github.ocr4j.local.internal.pdf;

import java.io.IOException;

/** Most of a page is a bitmap that cannot be decoded. */
final class LostBitmapException extends IOException {
  private static final long serialVersionUID = 1L;

  LostBitmapException() {
    super("its bitmap is damaged, or larger than 100 megapixels: save it again with fewer");
  }
}
