/** Request and answer bodies that never grow the heap: small ones in memory, large ones on disk. */
package io.github.ocr4j.simulated.body;
