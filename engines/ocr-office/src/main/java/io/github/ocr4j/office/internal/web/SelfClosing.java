package io.github.ocr4j.office.internal.web;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * Pages of XHTML may end an element where it begins; in HTML the rest of the page would be in it.
 */
final class SelfClosing {
  /** So far from its start a page says what it is. */
  private static final int START = 1_024;

  private static final Pattern XHTML =
      Pattern.compile("<\\?xml|DTD XHTML|xmlns=[\"']http://www.w3.org/1999/xhtml");
  private static final Pattern ELEMENT =
      Pattern.compile(
          "<(?!(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr)\\b)"
              + "([A-Za-z][A-Za-z0-9]*)((?:\\s[^<>]*)?)/>");

  private SelfClosing() {}

  /** Gives such elements an end of their own. Works on bytes of any encoding that has ASCII. */
  static byte[] expand(byte[] page) {
    String letters = new String(page, StandardCharsets.ISO_8859_1);
    return XHTML.matcher(letters.substring(0, Math.min(START, letters.length()))).find()
        ? ELEMENT.matcher(letters).replaceAll("<$1$2></$1>").getBytes(StandardCharsets.ISO_8859_1)
        : page;
  }
}
