/** What repeats or goes on over the ends of pages. */
package io.github.ocr4j.markdown.internal.flow;
