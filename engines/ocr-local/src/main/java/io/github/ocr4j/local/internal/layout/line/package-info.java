/** Joins words to lines of text. */
package io.github.ocr4j.local.internal.layout.line;
