/** The one place that time comes from, so that tests need not wait. */
package io.github.ocr4j.time;
