/** What was measured, on which machine, and how two such sets compare. */
package io.github.ocr4j.bench.result;
