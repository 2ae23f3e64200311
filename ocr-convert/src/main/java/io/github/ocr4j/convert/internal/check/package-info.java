/** Whether the Markdown on disk is current and whole. Calls nothing. Knows nothing of Maven. */
package io.github.ocr4j.convert.internal.check;
