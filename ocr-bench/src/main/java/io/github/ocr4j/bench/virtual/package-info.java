/** Time that passes only when every thread waits. */
package io.github.ocr4j.bench.virtual;
