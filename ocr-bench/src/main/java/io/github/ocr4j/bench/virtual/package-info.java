/** Time that passes only when everybody waits. */
package io.github.ocr4j.bench.virtual;
