/**
 * Which pages are worth paying for: pages that say by themselves what is on them are read for
 * nothing.
 */
package io.github.ocr4j.convert.internal.routing;
