/** The documents that benchmarks send: made on the spot, the same each time, with the JDK alone. */
package io.github.ocr4j.bench.documents;
