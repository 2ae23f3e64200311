/** Puts the elements of a page in reading order. */
package io.github.ocr4j.local.internal.layout.column;
