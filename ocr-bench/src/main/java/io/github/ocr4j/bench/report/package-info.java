/** Runs benchmarks and shows their figures. */
package io.github.ocr4j.bench.report;
