/** Damaged files, fed to the embedded engine. */
package io.github.ocr4j.bench.fuzz;
