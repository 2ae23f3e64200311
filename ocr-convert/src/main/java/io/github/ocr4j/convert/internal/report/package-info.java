/** A page to look at: what was scanned beside what was read. Knows nothing of Maven. */
package io.github.ocr4j.convert.internal.report;
