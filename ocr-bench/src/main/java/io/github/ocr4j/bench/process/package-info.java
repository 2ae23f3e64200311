/** Processes of their own: child JVMs, the simulated service, and the memory they occupy. */
package io.github.ocr4j.bench.process;
