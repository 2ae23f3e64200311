/** A second opinion on what an engine read: of the page's own text, or of the embedded engine. */
package io.github.ocr4j.convert.internal.opinion;
