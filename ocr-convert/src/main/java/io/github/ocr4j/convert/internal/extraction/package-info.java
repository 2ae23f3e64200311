/** Structured data out of documents. Knows nothing of Maven. */
package io.github.ocr4j.convert.internal.extraction;
