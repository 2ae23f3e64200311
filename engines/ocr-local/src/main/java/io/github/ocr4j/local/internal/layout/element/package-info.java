/** What a page is made of once its words are lines: text, tables and figures, in regions. */
package io.github.ocr4j.local.internal.layout.element;
