/** Repairs of one page's text, apart from those that a flavour needs. */
package io.github.ocr4j.markdown.internal.repair;
