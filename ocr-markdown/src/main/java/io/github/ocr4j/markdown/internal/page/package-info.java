/** A page while it is worked on, and what is on it. */
package io.github.ocr4j.markdown.internal.page;
