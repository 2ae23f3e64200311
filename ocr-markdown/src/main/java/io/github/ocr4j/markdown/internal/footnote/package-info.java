/** Footnotes, numbered over pages and placed in the files that point to them. */
package io.github.ocr4j.markdown.internal.footnote;
