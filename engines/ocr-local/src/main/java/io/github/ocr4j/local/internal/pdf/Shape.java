package io.github.ocr4j.local.internal.pdf;

import io.github.ocr4j.local.internal.page.Box;

/**
 * A drawn area, curve or slanted line.
 *
 * @param box where it is
 * @param plain whether it is only a filled rectangle, as behind a table's cells
 */
record Shape(Box box, boolean plain) {}
