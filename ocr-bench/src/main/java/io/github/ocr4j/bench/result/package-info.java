/** Measured figures with their machine, and the comparison of two sets of them. */
package io.github.ocr4j.bench.result;
