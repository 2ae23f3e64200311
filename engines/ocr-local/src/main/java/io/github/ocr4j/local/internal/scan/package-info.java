/** Recognizes images of pages with Tesseract: words, lines and figures of a scan. */
package io.github.ocr4j.local.internal.scan;
