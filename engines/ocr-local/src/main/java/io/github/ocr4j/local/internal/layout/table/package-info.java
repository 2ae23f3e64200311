/** Finds tables; {@code TableFinders} lists all finders in their order. */
package io.github.ocr4j.local.internal.layout.table;
