/** Reads the pages of a PDF: their text layer, drawn lines, pictures and links. */
package io.github.ocr4j.local.internal.pdf;
