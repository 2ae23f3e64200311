/** Images that show several pages, read one page at a time. */
package io.github.ocr4j.convert.internal.paging;
