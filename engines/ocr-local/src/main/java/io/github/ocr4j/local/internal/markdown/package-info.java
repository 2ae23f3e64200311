/** Writes what was understood of a page as Markdown and puts it into the wire model. */
package io.github.ocr4j.local.internal.markdown;
