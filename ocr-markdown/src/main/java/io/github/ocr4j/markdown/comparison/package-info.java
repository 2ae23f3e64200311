/**
 * A second opinion: what an engine read against what the page says by itself. Above all numbers,
 * because a wrong digit looks as good as a right one.
 */
package io.github.ocr4j.markdown.comparison;
