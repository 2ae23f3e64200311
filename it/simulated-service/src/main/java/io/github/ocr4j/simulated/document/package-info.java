/** Reads the documents that were sent: their pages, text, tables and images. */
package io.github.ocr4j.simulated.document;
