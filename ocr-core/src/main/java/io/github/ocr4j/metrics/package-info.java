/** Meters of a client's events; needs the optional dependency Micrometer. */
package io.github.ocr4j.metrics;
