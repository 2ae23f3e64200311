/**
 * Understands a page: words become lines, columns, paragraphs, headings, lists, tables and figures
 * in reading order. It is the same for text layers and for recognized scans; each class decides one
 * thing.
 */
package io.github.ocr4j.local.internal.layout;
