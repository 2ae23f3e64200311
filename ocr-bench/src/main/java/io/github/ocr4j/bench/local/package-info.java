/** How well and how fast the embedded engine reads. */
package io.github.ocr4j.bench.local;
