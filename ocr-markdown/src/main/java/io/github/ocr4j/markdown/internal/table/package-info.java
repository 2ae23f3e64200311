/** Tables: HTML to pipes and back to clean HTML. Knows nothing of pages or OCR. */
package io.github.ocr4j.markdown.internal.table;
