/** Strings on their way into Markdown. Knows nothing of pages. */
package io.github.ocr4j.markdown.internal.text;
