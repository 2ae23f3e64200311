/**
 * What differs between dialects of Markdown, one class for each. Knows pages and nothing of
 * options.
 */
package io.github.ocr4j.markdown.internal.dialect;
