/** Writes what a flavour's reader would take for HTML or code of its own so that it takes none. */
package io.github.ocr4j.markdown.internal.flavour;
