/** Reads documents in this JVM within their deadlines: PDFs and image files, page by page. */
package io.github.ocr4j.local.internal.reading;
