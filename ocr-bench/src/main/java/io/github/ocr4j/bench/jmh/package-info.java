/** The micro-benchmarks. */
package io.github.ocr4j.bench.jmh;
