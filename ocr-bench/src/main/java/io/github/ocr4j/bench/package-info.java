/** Benchmarks and the programs behind every figure we quote. */
package io.github.ocr4j.bench;
