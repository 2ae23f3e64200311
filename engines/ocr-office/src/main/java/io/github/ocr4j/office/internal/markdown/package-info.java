/** Writes documents that were read as HTML elements as Markdown pages of the wire model. */
package io.github.ocr4j.office.internal.markdown;
