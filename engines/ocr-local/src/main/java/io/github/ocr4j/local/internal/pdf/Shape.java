package io.github.ocr4j.local.internal.pdf;

import io.github.ocr4j.local.internal.page.Box;
import io.github.ocr4j.local.internal.page.Placed;

/**
 * A drawn area, curve or slanted line.
 *
 * @param isRectangle whether it is only a filled rectangle, as behind a table's cells
 */
record Shape(Box box, boolean isRectangle) implements Placed {}
