/** Reads office and web files: Tika makes them XHTML, and that becomes Markdown here. */
package io.github.ocr4j.local.internal.office;
