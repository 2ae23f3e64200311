/**
 * A page's text with the positions of what is in it, and changes to it by position. Knows Markdown
 * and nothing of OCR.
 */
package io.github.ocr4j.markdown.internal.source;
