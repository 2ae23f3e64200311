/**
 * Reads what came and what came out as a reader of Markdown would, to compare them. It shares no
 * code with the converter.
 */
package io.github.ocr4j.markdown.reading;
