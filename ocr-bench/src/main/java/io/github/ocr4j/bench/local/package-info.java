/** Quality and speed of the embedded engine. */
package io.github.ocr4j.bench.local;
