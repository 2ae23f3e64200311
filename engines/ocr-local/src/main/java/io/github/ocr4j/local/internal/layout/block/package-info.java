/** Turns the pages of a document into paragraphs, headings, lists, tables and figures. */
package io.github.ocr4j.local.internal.layout.block;
